import 'server-only';
import { fail, ok, type Result } from '@/lib/base/values/result';
import type { Change } from '@/lib/people/access/change';
import { auditAll } from '@/lib/people/audit/audit';
import { domainSubject } from '@/lib/portfolio/domains/subject';
import { planAutoRenewal } from './auto-renewal-plan';
import { chosenDomains } from './chosen';
import type { BulkAsked, NotBegun } from './group-key';
import { wantedIn } from './schema';

/**
 * Has our schedule renew the chosen domains, or not, as it was shown; answers how many were switched. Nothing is asked of
 * the registrar, so there is no group.
 */
export async function switchAutoRenewal(
  { tx, actor, address }: Change,
  { search, mark }: Omit<BulkAsked, 'key'>,
): Promise<Result<number, NotBegun>> {
  const { domains } = await chosenDomains(tx, actor, search);
  const plan = await planAutoRenewal(tx, domains, wantedIn(search));
  if (plan.mark !== mark) return fail('moved');
  if (plan.changes === 0) return fail('nothing');
  const autoRenews = plan.wanted === 'on';
  const ids = plan.rows.flatMap(({ domain, why }) => (why === null ? [domain.id] : []));
  return ok(await switchOwn({ tx, actor, address }, { ids, autoRenews }));
}

/** Switches those of some domains that are the customer's and stand otherwise, each in the audit log; how many. */
export async function switchOwn(
  { tx, actor, address }: Change,
  { ids, autoRenews }: { readonly ids: readonly string[]; readonly autoRenews: boolean },
): Promise<number> {
  const switched = await tx.domain.updateManyAndReturn({
    where: { id: { in: [...ids] }, customerId: actor.customerId, autoRenews: !autoRenews },
    data: { autoRenews },
    select: { asciiName: true },
  });
  await auditAll(
    tx,
    actor,
    switched.map(({ asciiName }) => ({
      action: 'domain.auto-renew',
      subject: domainSubject(asciiName),
      details: { autoRenews },
      address,
    })),
  );
  return switched.length;
}
