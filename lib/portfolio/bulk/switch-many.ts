import 'server-only';
import { lockAll } from '@/lib/base/db/locks';
import { fail, ok, type Result } from '@/lib/base/values/result';
import type { Actor } from '@/lib/people/access/actor';
import type { Change } from '@/lib/people/access/change';
import { audit } from '@/lib/people/audit/audit';
import { delegateDomain } from '@/lib/portfolio/domains/operations/delegate';
import { updatePrivacy } from '@/lib/portfolio/domains/operations/privacy';
import { undelegateDomain } from '@/lib/portfolio/domains/operations/undelegate';
import { domainSubject } from '@/lib/portfolio/domains/subject';
import { enqueueAll } from '@/lib/queue/engine/enqueue';
import { beginGroup } from '@/lib/queue/engine/enqueue-group';
import { chosenDomains, keepOwners } from './chosen';
import { alreadyBegun, type BulkAsked, type NotBegun } from './group-key';
import { switchDeeds, wantedIn } from './schema';
import { delegationInput, planSwitch, privacyInput, type SwitchPlan } from './switch-plan';

/**
 * Takes the chosen domains out of their zones or hides their registrants in WHOIS, or the other way round, as it was
 * shown: as one group; answers its id, once for each key (REG.API 8.16, 8.21, 8.22).
 */
export async function switchMany(
  change: Change<Actor>,
  { search, mark, key }: BulkAsked,
): Promise<Result<string, NotBegun>> {
  const { tx, actor } = change;
  const begun = await alreadyBegun(change, key);
  if (begun) return begun;
  const deed = switchDeeds.find((one) => one === search.do);
  if (!deed) return fail('moved');
  const { domains } = await chosenDomains(tx, actor, search);
  await keepOwners(tx, actor, domains);
  await lockAll(
    tx,
    domains.map(({ asciiName }) => `change:${domainSubject(asciiName)}`),
  );
  const again = await chosenDomains(tx, actor, search);
  const plan = await planSwitch(tx, actor, again.domains, { deed, wanted: wantedIn(search) });
  if (plan.mark !== mark) return fail('moved');
  if (plan.changes === 0) return fail('nothing');
  return ok(await begin(change, plan, key));
}

async function begin({ tx, actor, address }: Change<Actor>, plan: SwitchPlan, key: string): Promise<string> {
  const { deed, wanted, changes: count, calls } = plan;
  const switched = plan.rows.flatMap(({ domain, why }) => (why === null ? [domain] : []));
  const customerId = actor.kind === 'customer' ? actor.customerId : null;
  const delegation = wanted === 'on' ? delegateDomain : undelegateDomain;
  const { kind } = deed === 'privacy' ? updatePrivacy : delegation;
  const groupId = await beginGroup(tx, { id: key, actor, customerId, kind, promised: { count, calls } });
  const options = { actor, groupId };
  if (deed === 'privacy') {
    const asked = switched.map((domain) => ({ input: privacyInput(domain, wanted), customerId: domain.customerId }));
    await enqueueAll(tx, updatePrivacy, asked, options);
  } else {
    const asked = switched.map((domain) => ({ input: delegationInput(domain), customerId: domain.customerId }));
    await enqueueAll(tx, delegation, asked, options);
  }
  const details = { count, wanted };
  await audit(tx, actor, { action: auditedAs[deed], subject: `group:${groupId}`, details, address });
  return groupId;
}

/** In the audit log. */
const auditedAs = { delegation: 'bulk.delegation', privacy: 'bulk.privacy' } as const;
