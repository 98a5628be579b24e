import 'server-only';
import type { Margin } from '@/lib/money/prices/prices';
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

/** A rule as its row holds it. */
export function ruleRow({ tld, marginBps, fixedMinor, roundToMinor, leastMinor }: PriceRule) {
  const amounts = {
    fixedMinor: BigInt(fixedMinor),
    roundToMinor: BigInt(roundToMinor),
    leastMinor: BigInt(leastMinor),
  };
  return { tld, marginBps, ...amounts };
}
