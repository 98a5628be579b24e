import 'server-only';
import { lock } from '@/lib/base/db/locks';
import { fail, ok, type Result } from '@/lib/base/values/result';
import { renewDomain } from './operations/renew';
import type { Actor } from '@/lib/people/access/actor';
import type { Change } from '@/lib/people/access/change';
import { isUnderWay, ownedDomain, type OwnedDomain } from './owned';
import { momentOf } from './renewal/renewal-moment';

export type RenewalRefusal = 'notFound' | 'inProgress' | 'missing' | 'notOpenYet';

/** Keeps a domain of the actor's own (any, for staff) from every other change until the transaction ends, where it can be renewed now. */
export async function claimRenewal(
  change: Pick<Change<Actor>, 'tx' | 'actor'>,
  domainId: string,
): Promise<Result<OwnedDomain, RenewalRefusal>> {
  const { tx } = change;
  const domain = await ownedDomain(change, domainId);
  if (!domain) return fail('notFound');
  await lock(tx, `change:domain:${domain.asciiName}`);
  if (await isUnderWay(change, domain.asciiName, renewDomain.kind)) return fail('inProgress');
  if (domain.missingSince) return fail('missing');
  if ((await momentOf(tx, domain)).kind === 'opens') return fail('notOpenYet');
  return ok(domain);
}
