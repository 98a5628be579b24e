import 'server-only';
import { earnsNothing, type Margin, type Yearly } from '@/lib/money/prices/prices';
import { everyOther, ruleOf, type PriceRule } from '@/lib/money/prices/rules';
import { zonesOf, type Zone, type ZoneFacts } from '@/lib/money/prices/zones';
import { digest } from '@/lib/base/crypto/token';

/** What is done to the prices of several zones: their own rules go, or get what is given and keep the rest. */
export type PriceChange = { readonly kind: 'general' } | ({ readonly kind: 'rule' } & Partial<Margin>);

/** One zone whose rule would change. */
export type PlannedPrice = {
  readonly before: Zone;
  readonly after: Zone;
  /** Sold without earning anything, or at a loss: somebody has to say yes to it. */
  readonly earnsNothing: boolean;
};

/** What a change would make of the prices of some zones. */
export type PricePlan = {
  /** Zones whose rule changes, those that would earn nothing first. */
  readonly rows: readonly PlannedPrice[];
  /** The rules as they would be. */
  readonly rules: readonly PriceRule[];
  /** Known by this: the same costs, rules and prices, before and after. */
  readonly mark: string;
};

/** Prices zones anew by the very function that prices them in the shop. */
export function planPrices(facts: ZoneFacts, tlds: readonly string[], change: PriceChange): PricePlan {
  const rules = rulesAfter(facts.rules, tlds, change);
  const after = new Map(zonesOf({ ...facts, rules }).map((zone) => [zone.tld, zone]));
  const rows = zonesOf(facts).flatMap((before): readonly PlannedPrice[] => {
    const then = after.get(before.tld);
    if (!tlds.includes(before.tld) || !then || isSameRule(before, then)) return [];
    return [{ before, after: then, earnsNothing: earnsNothing(then) }];
  });
  const sorted = rows.toSorted((left, right) => Number(right.earnsNothing) - Number(left.earnsNothing));
  return { rows: sorted, rules, mark: digest(JSON.stringify(sorted.map(told))) };
}

function rulesAfter(rules: readonly PriceRule[], tlds: readonly string[], change: PriceChange): readonly PriceRule[] {
  const kept = rules.filter(({ tld }) => !tlds.includes(tld) || tld === everyOther);
  if (change.kind === 'general') return kept;
  const { kind: _, ...given } = change;
  return [...kept, ...tlds.map((tld) => ({ ...ruleOf(rules, tld), ...given, tld }))];
}

function isSameRule(one: Zone, other: Zone): boolean {
  return one.hasOwnRule === other.hasOwnRule && marginParts(one.margin).join() === marginParts(other.margin).join();
}

const marginParts = ({ marginBps, fixedMinor, roundToMinor, leastMinor }: Margin) => [
  marginBps,
  fixedMinor,
  roundToMinor,
  leastMinor,
];

function told({ before, after }: PlannedPrice): readonly unknown[] {
  return [
    before.tld,
    ...[before, after].map(({ hasOwnRule, margin, cost, price, idn, restoration }) => [
      hasOwnRule,
      marginParts(margin),
      restoration && [restoration.cost.minor, restoration.price.minor],
      ...[cost, price, idn?.cost, idn?.price].map((pair) => pair && amounts(pair)),
    ]),
  ];
}

const amounts = ({ first, renew }: Yearly) => [first.minor, renew.minor, first.currency];
