import 'server-only';
import { lockAll } from '@/lib/base/db/locks';
import { homeCurrency, sumMoney } from '@/lib/base/values/money';
import { fail, ok, type Result } from '@/lib/base/values/result';
import type { Change } from '@/lib/people/access/change';
import { audit } from '@/lib/people/audit/audit';
import { renewDomain } from '@/lib/portfolio/domains/operations/renew';
import { placeRenewals } from '@/lib/portfolio/domains/place-renewal';
import { domainSubject } from '@/lib/portfolio/domains/subject';
import { beginGroup } from '@/lib/queue/engine/enqueue-group';
import { chosenDomains, keepOwners } from './chosen';
import { alreadyBegun, type BulkAsked, type NotBegun } from './group-key';
import { isRenewed, planRenewals } from './renewal-plan';

/**
 * Renews the chosen domains for a year at the prices that were shown, as one group with one invoice; all of them or, where
 * the wallet does not hold enough, none. Answers the group's id, once for each key.
 */
export async function renewMany(
  change: Change,
  { search, mark, key }: BulkAsked,
): Promise<Result<string, NotBegun | 'insufficientFunds'>> {
  const { tx, actor, address } = change;
  const begun = await alreadyBegun(change, key);
  if (begun) return begun;
  const chosen = await chosenDomains(tx, actor, search);
  await keepOwners(tx, actor, chosen.domains);
  await lockAll(
    tx,
    chosen.domains.map(({ asciiName }) => `change:${domainSubject(asciiName)}`),
  );
  const { domains } = await chosenDomains(tx, actor, search);
  const plan = await planRenewals(tx, actor, domains);
  if (plan.mark !== mark) return fail('moved');
  const renewals = plan.rows.filter(isRenewed);
  if (renewals.length === 0) return fail('nothing');
  const { customerId, userId } = actor;
  const cost = sumMoney(
    renewals.map(({ offer }) => offer.cost),
    homeCurrency,
  );
  const promised = { count: plan.changes, calls: plan.calls, cost };
  const groupId = await beginGroup(tx, { id: key, actor, customerId, kind: renewDomain.kind, promised });
  const asked = renewals.map(({ domain: { id, asciiName, serviceId }, offer }) => ({
    domain: { id, asciiName, serviceId: Number(serviceId) },
    offer,
  }));
  const placed = await placeRenewals(tx, asked, { customerId, userId, groupId });
  if (!placed.ok) return fail('insufficientFunds');
  const details = { count: plan.changes };
  await audit(tx, actor, { action: 'bulk.renew', subject: `group:${groupId}`, details, address });
  return ok(groupId);
}
