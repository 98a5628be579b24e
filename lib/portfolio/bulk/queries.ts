import 'server-only';
import { db } from '@/lib/base/db/client';
import { newId } from '@/lib/base/values/ids';
import { money, subtractMoney, type Money } from '@/lib/base/values/money';
import type { Actor, CustomerActor } from '@/lib/people/access/actor';
import { serverSets, type ServerSet } from '@/lib/portfolio/server-sets/sets';
import { spendable } from '@/lib/portfolio/domains/unpaid-renewals';
import { planAutoRenewal, type AutoRenewalPlan } from './auto-renewal-plan';
import { chosenDomains } from './chosen';
import { planMove, type FolderPlan } from './folder-plan';
import { planNameServers, type NameServerPlan } from './name-server-plan';
import { planRenewals, type RenewalPlan } from './renewal-plan';
import { bulkSearch, switchDeeds, wantedIn, type BulkSearch } from './schema';
import { planSwitch, type SwitchPlan } from './switch-plan';
import { planTags, type TagPlan } from './tag-plan';
import { serversTyped, type TypedServers } from './typed-servers';

export { chosenOwners } from './owners';
export { pastedView } from './pasted';

export type BulkView = {
  readonly search: BulkSearch;
  /** How many domains are meant. */
  readonly count: number;
  readonly isCut: boolean;
  /** Of the group to come. */
  readonly key: string;
  readonly change: BulkChange;
};

export type BulkChange =
  | {
      readonly deed: 'nameServers';
      readonly typed: TypedServers;
      /** Those that can be chosen by a name. */
      readonly sets: readonly ServerSet[];
      /** null until name servers were typed. */
      readonly plan: NameServerPlan | null;
    }
  | { readonly deed: 'folder'; readonly plan: FolderPlan }
  | { readonly deed: SwitchPlan['deed']; readonly plan: SwitchPlan }
  | { readonly deed: 'tag'; readonly plan: TagPlan }
  | { readonly deed: 'autoRenew'; readonly plan: AutoRenewalPlan }
  | {
      readonly deed: 'renew';
      readonly plan: RenewalPlan;
      /** What the wallet lacks for it; null where it suffices. */
      readonly missing: Money | null;
    };

/** What a change would do to the domains that its address means; staff renew nothing. */
export async function bulkView(actor: Actor, params: object): Promise<BulkView> {
  const search = bulkSearch.parse(params);
  const { domains, isCut } = await chosenDomains(db, actor, search);
  const about = { search, isCut, count: domains.length, key: newId('grp') };
  if (actor.kind === 'customer' && search.do === 'autoRenew')
    return { ...about, change: { deed: 'autoRenew', plan: await planAutoRenewal(db, domains, wantedIn(search)) } };
  if (actor.kind === 'customer' && search.do === 'renew') {
    const plan = await planRenewals(db, actor, domains);
    return { ...about, change: { deed: 'renew', plan, missing: await missingFor(actor, plan.total) } };
  }
  if (search.do === 'folder') return { ...about, change: { deed: 'folder', plan: await planMove(actor, domains) } };
  const deed = switchDeeds.find((one) => one === search.do);
  if (deed)
    return {
      ...about,
      change: { deed, plan: await planSwitch(db, actor, domains, { deed, wanted: wantedIn(search) }) },
    };
  if (search.do === 'tag') return { ...about, change: { deed: 'tag', plan: await planTags(db, actor, domains) } };
  const sets = await serverSets(db);
  const typed = serversTyped(search, sets);
  const plan = typed.kind === 'read' ? await planNameServers(db, actor, domains, typed.servers) : null;
  return { ...about, change: { deed: 'nameServers', typed, sets, plan } };
}

async function missingFor({ customerId }: CustomerActor, total: Money): Promise<Money | null> {
  const missing = subtractMoney(total, money(await spendable(db, customerId, total.currency), total.currency));
  return missing.minor > 0 ? missing : null;
}
