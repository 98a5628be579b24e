import { exchanged, type Exchange } from '@/lib/money/rates/exchange';
import { homeCurrency, money, type Money } from '@/lib/base/values/money';

/** What a customer renews a domain for at most. */
export type PriceLock = {
  /** A year. */
  readonly yearly: Money;
  /** Its last day, UTC; null = for good. */
  readonly until: Date | null;
  /** Why it holds below the cost, too; null = it does not. */
  readonly belowCostWhy: string | null;
};

/**
 * A year's renewal under a lock: what was promised, or less where it costs less by now. Never below what the registrar
 * asks, unless staff gave a reason for it. A promise in roubles is one in the owner's currency too, at the rate of now.
 *
 * @param now decides whether the lock still holds: its last day does
 * @param exchange of an owner who is billed in another currency than that of the cost
 */
export function lockedPrice(
  offer: { readonly price: Money; readonly cost: Money },
  lock: PriceLock | null,
  now: Date,
  exchange: Exchange | null = null,
): Money {
  if (!lock || !holds(lock, now)) return offer.price;
  const promised = lock.yearly.currency === homeCurrency ? exchanged(lock.yearly, exchange) : lock.yearly;
  if (promised.currency !== offer.price.currency) return offer.price;
  const kept = Math.min(offer.price.minor, promised.minor);
  const least = lock.belowCostWhy === null ? exchanged(offer.cost, exchange).minor : 0;
  return money(Math.max(kept, least), offer.price.currency);
}

const dayMs = 24 * 60 * 60_000;

/** Whether a lock is still in force. */
export function holds({ until }: Pick<PriceLock, 'until'>, now: Date): boolean {
  return until === null || now.getTime() < until.getTime() + dayMs;
}
