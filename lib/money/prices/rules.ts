import 'server-only';
import { isAct } from '@/lib/money/prices/act-schema';
import type { Margin } from '@/lib/money/prices/prices';
import { mostSpecific, type AppliedRule, type SpecialRule, type WhatIsPriced } from '@/lib/money/prices/special-rules';
import type { Tx } from '@/lib/base/db/client';
import { minorFromDatabase } from '@/lib/base/values/money';

/** The rule of every zone that has none of its own. */
export const everyOther = '*';

export type PriceRule = Margin & { readonly tld: string };

/** The general rule until the reseller changes it: a quarter on top, whole roubles. */
const usual: Margin = { marginBps: 2500, fixedMinor: 0, roundToMinor: 100, leastMinor: 0 };

/** Every price rule that is written down: of zones with one of their own, and the general one once it was changed. */
export async function priceRules(tx: Tx): Promise<readonly PriceRule[]> {
  const rows = await tx.priceRule.findMany();
  return rows.map(({ fixedMinor, roundToMinor, leastMinor, ...rule }) => ({
    ...rule,
    leastMinor: minorFromDatabase(leastMinor),
    fixedMinor: minorFromDatabase(fixedMinor),
    roundToMinor: minorFromDatabase(roundToMinor),
  }));
}

/** The rule a zone is priced by: its own, or that of all others. */
export function ruleOf(rules: readonly PriceRule[], tld: string): PriceRule {
  const own = rules.find((rule) => rule.tld === tld);
  const other = rules.find((rule) => rule.tld === everyOther);
  return own ?? { ...(other ?? usual), tld };
}

/** The rule that decides one price: the special one that says most of it, or else that of its zone. */
export function ruleApplied(
  rules: readonly PriceRule[],
  specials: readonly SpecialRule[],
  wanted: WhatIsPriced,
): AppliedRule {
  const zones = ruleOf(rules, wanted.tld);
  const hasOwn = rules.some(({ tld }) => tld === wanted.tld);
  const special = mostSpecific(specials, wanted, hasOwn);
  return { ...marginOf(special ?? zones), decidedBy: special ?? (hasOwn ? 'zone' : 'general') };
}

const marginOf = ({ marginBps, fixedMinor, roundToMinor, leastMinor }: Margin): Margin => ({
  marginBps,
  fixedMinor,
  roundToMinor,
  leastMinor,
});

/** A rule as its row holds it. */
export function ruleRow({ tld, ...margin }: PriceRule) {
  return { tld, ...marginRow(margin) };
}

export function marginRow({ marginBps, fixedMinor, roundToMinor, leastMinor }: Margin) {
  const amounts = {
    fixedMinor: BigInt(fixedMinor),
    roundToMinor: BigInt(roundToMinor),
    leastMinor: BigInt(leastMinor),
  };
  return { marginBps, ...amounts };
}

/** Every rule for some customers or for one act only. */
export async function specialRules(tx: Tx): Promise<readonly SpecialRule[]> {
  const rows = await tx.specialRule.findMany({
    include: { group: { select: { name: true } } },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ id, tld, groupId, group, act, marginBps, ...amounts }) => ({
    id,
    tld: tld === everyOther ? null : tld,
    group: groupId !== null && group ? { id: groupId, name: group.name } : null,
    act: isAct(act) ? act : null,
    marginBps,
    fixedMinor: minorFromDatabase(amounts.fixedMinor),
    roundToMinor: minorFromDatabase(amounts.roundToMinor),
    leastMinor: minorFromDatabase(amounts.leastMinor),
  }));
}
