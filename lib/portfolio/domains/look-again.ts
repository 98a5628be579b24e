import 'server-only';
import { fail, ok, type Result } from '@/lib/base/values/result';
import { minutesMs, type Limit } from '@/lib/people/auth/rate-limit';
import { askToRead } from '@/lib/registrar/account/subject-requests';
import type { Actor, StaffActor } from '@/lib/people/access/actor';
import type { Change } from '@/lib/people/access/change';
import { rowsOf } from '@/lib/people/access/rows';

/** Each look costs calls of the budget that all share. */
export const lookLimits = (userId: string): readonly Limit[] => [
  { bucket: `look-again:${userId}`, most: 10, windowMs: minutesMs(10) },
];

/** Asks for a domain that the actor may change, its name servers and its zone to be read from the registrar now. */
export async function lookAgain({ tx, actor }: Change<Actor>, domainId: string): Promise<Result<null, 'notFound'>> {
  const domain = await tx.domain.findFirst({
    where: { id: domainId, ...rowsOf(actor, 'domains.change') },
    select: { asciiName: true },
  });
  if (!domain) return fail('notFound');
  const { asciiName } = domain;
  await askToRead(tx, [`domain:${asciiName}`, `zone:${asciiName}`, `registrant:${asciiName}`]);
  return ok(null);
}

/** Asks whether a name is in our account at the registrar, and as which service: by the name alone, whatever is known of it here. */
export async function askPresence({ tx }: Change<StaffActor>, domainId: string): Promise<Result<null, 'notFound'>> {
  const domain = await tx.domain.findUnique({ where: { id: domainId }, select: { asciiName: true } });
  if (!domain) return fail('notFound');
  await askToRead(tx, [presenceOf(domain.asciiName)]);
  return ok(null);
}

/** What the worker is asked to read of a name. */
export const presenceOf = (asciiName: string): string => `presence:${asciiName}`;
