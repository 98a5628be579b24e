import 'server-only';
import type { Margin } from '@/lib/catalogue/prices';
import type { Tx } from '@/lib/db/client';
import { minorFromDatabase } from '@/lib/values/money';

/** The rule of every zone that has none of its own. */
export const everyOther = '*';

export type PriceRule = Margin & {
  readonly tld: string;
  /** Place in the search, lowest first; null = not offered. */
  readonly position: number | null;
};

/** What the shop begins with, until the reseller changes it: a quarter on top, whole roubles. */
const usual: Margin = { marginBps: 2500, fixedMinor: 0, roundToMinor: 100 };
const shownFirst = [
  'ru',
  'рф',
  'com',
  'su',
  'net',
  'org',
  'info',
  'online',
  'site',
  'store',
  'shop',
  'pro',
  'biz',
  'fun',
  'xyz',
  'club',
  'tech',
  'space',
  'website',
  'me',
  'io',
  'dev',
  'app',
  'ru.com',
  'academy',
];

const startingRules: readonly PriceRule[] = [
  { ...usual, tld: everyOther, position: null },
  ...shownFirst.map((tld, index) => ({ ...usual, tld, position: (index + 1) * 10 })),
];

/** Every price rule; the ones the shop begins with while there are none. */
export async function priceRules(tx: Tx): Promise<readonly PriceRule[]> {
  const rows = await tx.priceRule.findMany();
  if (rows.length === 0) return startingRules;
  return rows.map(({ fixedMinor, roundToMinor, ...rule }) => ({
    ...rule,
    fixedMinor: minorFromDatabase(fixedMinor),
    roundToMinor: minorFromDatabase(roundToMinor),
  }));
}

/** Writes the starting rules down, so that the first change of one does not lose the others. */
export async function makeRulesOwn(tx: Tx): Promise<void> {
  if ((await tx.priceRule.count()) > 0) return;
  await tx.priceRule.createMany({ data: startingRules.map(toRow), skipDuplicates: true });
}

/** The rule a zone is priced by: its own, or that of all others. */
export function ruleOf(rules: readonly PriceRule[], tld: string): PriceRule {
  const own = rules.find((rule) => rule.tld === tld);
  const other = rules.find((rule) => rule.tld === everyOther);
  return own ?? { ...(other ?? usual), tld, position: null };
}

function toRow({ fixedMinor, roundToMinor, ...rule }: PriceRule) {
  return { ...rule, fixedMinor: BigInt(fixedMinor), roundToMinor: BigInt(roundToMinor) };
}
