import 'server-only';
import { now } from '@/lib/base/clock/clock';
import { digest } from '@/lib/base/crypto/token';
import type { Tx } from '@/lib/base/db/client';
import { dateOfDay, dayOf } from '@/lib/base/values/day';
import { homeCurrency, sumMoney, type Money } from '@/lib/base/values/money';
import { renewalPolicy } from '@/lib/people/settings/renewals/read-policy';
import { yearlyRenewals } from '@/lib/portfolio/domains/renewal-offer';
import { isHere, type ChosenDomain } from './chosen';

export type PlannedAutoRenewal = {
  readonly domain: ChosenDomain;
  /** null = it is switched. */
  readonly why: 'same' | 'notHere' | null;
  /** What a year costs now; null where nobody knows. */
  readonly price: Money | null;
  /** When it would be renewed. */
  readonly on: Date | null;
  /** That day has come: it is renewed by the next run of the schedule. */
  readonly isDue: boolean;
};

export type AutoRenewalPlan = {
  readonly wanted: 'on' | 'off';
  readonly rows: readonly PlannedAutoRenewal[];
  readonly changes: number;
  /** What a year of those that are switched costs, as far as it is known. */
  readonly total: Money;
  readonly mark: string;
};

/** What switching our auto-renewal of many domains does to each. */
export async function planAutoRenewal(
  tx: Tx,
  domains: readonly ChosenDomain[],
  wanted: 'on' | 'off',
): Promise<AutoRenewalPlan> {
  const yearlyOf = await yearlyRenewals(tx, domains);
  const { renewDays } = await renewalPolicy(tx);
  const today = dayOf(now());
  const rows = domains.map((domain): PlannedAutoRenewal => {
    const why = !isHere(domain) ? 'notHere' : domain.autoRenews === (wanted === 'on') ? 'same' : null;
    const { expiresOn } = domain;
    const on = expiresOn && dayOf(expiresOn, 0 - renewDays);
    const isDue = why === null && wanted === 'on' && on !== null && on <= today;
    return { domain, why, on: dateOfDay(on && on < today ? today : on), isDue, price: yearlyOf(domain)?.price ?? null };
  });
  const switched = rows.filter(({ why }) => why === null);
  const prices = switched.flatMap(({ price }) => price ?? []);
  return {
    wanted,
    rows: rows.toSorted((left, right) => Number(right.why === null) - Number(left.why === null)),
    changes: switched.length,
    total: sumMoney(prices, prices[0]?.currency ?? homeCurrency),
    mark: digest(JSON.stringify([wanted, switched.map(({ domain, price }) => [domain.id, price])])),
  };
}
