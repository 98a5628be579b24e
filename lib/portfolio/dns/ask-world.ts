import 'server-only';
import type { Actor } from '@/lib/people/access/actor';
import type { Change } from '@/lib/people/access/change';
import { rowsOf } from '@/lib/people/access/rows';
import { minutesMs, type Limit } from '@/lib/people/auth/rate-limit';
import { fail, ok, type Result } from '@/lib/base/values/result';
import { forgetWorld } from './world/world';

/** Each look sends a dozen packets to servers of others. */
export const askLimits = (userId: string): readonly Limit[] => [
  { bucket: `ask-world:${userId}`, most: 20, windowMs: minutesMs(10) },
];

/** Lets the page that comes next ask the world's servers anew about a domain that the actor may change. */
export async function askWorldAnew(
  { tx, actor }: Pick<Change<Actor>, 'tx' | 'actor'>,
  domainId: string,
): Promise<Result<null, 'notFound'>> {
  const domain = await tx.domain.findFirst({
    where: { id: domainId, ...rowsOf(actor, 'domains.change') },
    select: { asciiName: true },
  });
  if (!domain) return fail('notFound');
  forgetWorld(domain.asciiName);
  return ok(null);
}
