import 'server-only';
import type { StaffActor } from '@/lib/people/access/actor';
import { may } from '@/lib/people/access/policy';
import { priceActs, type PriceAct } from '@/lib/money/prices/act-schema';
import { priceOf } from '@/lib/money/prices/prices';
import { specialRules } from '@/lib/money/prices/rules';
import type { AppliedRule, SpecialRule } from '@/lib/money/prices/special-rules';
import { zoneFacts, zonesOf, type Zone } from '@/lib/money/prices/zones';
import { db } from '@/lib/base/db/client';
import { homeCurrency, type Money } from '@/lib/base/values/money';
import { specialSearch, type SpecialSearch } from './special-rule-schema';

/** What one act costs in a zone, and the rule that decides it. */
export type DecidedPrice = {
  readonly act: PriceAct;
  readonly cost: Money;
  readonly price: Money;
  readonly rule: AppliedRule;
};

export type SpecialBoard = {
  readonly search: SpecialSearch;
  readonly rules: readonly SpecialRule[];
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  readonly zones: readonly string[];
  /** The prices of the zone that was asked about, for the group; null where none was, or there is no such zone. */
  readonly decided: readonly DecidedPrice[] | null;
};

/** Rules for some customers or acts, and what they make of one zone, for staff who may see prices. */
export async function specialBoard(actor: StaffActor, params: object): Promise<SpecialBoard> {
  const search = specialSearch.parse(params);
  if (!may(actor, 'prices.view')) return { search, rules: [], groups: [], zones: [], decided: null };
  const [rules, groups, facts] = await Promise.all([
    specialRules(db),
    db.customerGroup.findMany({ select: { id: true, name: true }, orderBy: { name: 'asc' } }),
    zoneFacts(db),
  ]);
  const asked = groups.find(({ id }) => id === search.group)?.id ?? null;
  const priced = zonesOf(facts, { groupId: asked, currency: homeCurrency });
  const zone = priced.find(({ tld }) => tld === search.zone);
  return {
    search,
    rules: rules.toSorted(byScope),
    groups,
    zones: priced.map(({ tld }) => tld),
    decided: zone
      ? priceActs.flatMap((act) => {
          const cost = costOf(zone, act);
          const rule = zone.rules[act];
          return cost ? [{ act, cost, price: priceOf(cost, rule), rule }] : [];
        })
      : null,
  };
}

/** null where nobody knows it. */
function costOf({ cost, restoration }: Zone, act: PriceAct): Money | null {
  if (act === 'restore') return restoration?.cost ?? null;
  return act === 'register' ? cost.first : cost.renew;
}

/** By group, those of everybody first, then by zone and act. */
function byScope(left: SpecialRule, right: SpecialRule): number {
  const scope = ({ group, tld, act }: SpecialRule) => [group?.name ?? '', tld ?? '', act ?? ''] as const;
  const [one, other] = [scope(left), scope(right)];
  return one[0].localeCompare(other[0]) || one[1].localeCompare(other[1]) || one[2].localeCompare(other[2]);
}
