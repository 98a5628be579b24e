import type { PriceAct } from '@/lib/money/prices/act-schema';
import type { Margin } from '@/lib/money/prices/prices';

/** A rule for some customers or for one act only, in one zone or in all; null = whichever. */
export type SpecialRule = Margin & {
  readonly id: string;
  readonly tld: string | null;
  readonly group: { readonly id: string; readonly name: string } | null;
  readonly act: PriceAct | null;
};

/** One price that is asked for. */
export type WhatIsPriced = {
  readonly tld: string;
  readonly act: PriceAct;
  /** Of whoever asks; null = of somebody in no group. */
  readonly groupId: string | null;
};

/** The margin of one price, and which rule it is: a special one, its zone's own, or the general one. */
export type AppliedRule = Margin & { readonly decidedBy: SpecialRule | 'zone' | 'general' };

/**
 * The special rule that decides a price; null where its zone does. The rule that says more of it wins, and of two that
 * say as much the one of the group, and then the one of the zone.
 */
export function mostSpecific(
  specials: readonly SpecialRule[],
  { tld, act, groupId }: WhatIsPriced,
  zoneHasOwn: boolean,
): SpecialRule | null {
  const meant = specials.filter(
    (rule) =>
      (rule.tld ?? tld) === tld && (rule.act ?? act) === act && (rule.group === null || rule.group.id === groupId),
  );
  const [first] = meant.toSorted((left, right) => weight(right) - weight(left));
  return first && weight(first) > (zoneHasOwn ? says.zone : 0) ? first : null;
}

const says = { group: 12, zone: 10, act: 9 };

/** How much a rule says: any two of group, zone and act weigh more than one of them does. */
function weight({ tld, group, act }: Pick<SpecialRule, 'tld' | 'group' | 'act'>): number {
  return (group === null ? 0 : says.group) + (tld === null ? 0 : says.zone) + (act === null ? 0 : says.act);
}
