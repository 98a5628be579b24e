import { money, type Money } from '@/lib/base/values/money';

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
 * asks, unless staff gave a reason for it.
 *
 * @param now decides whether the lock still holds: its last day does
 */
export function lockedPrice(
  offer: { readonly price: Money; readonly cost: Money },
  lock: PriceLock | null,
  now: Date,
): Money {
  if (!lock || !holds(lock, now) || lock.yearly.currency !== offer.price.currency) return offer.price;
  const kept = Math.min(offer.price.minor, lock.yearly.minor);
  return money(lock.belowCostWhy === null ? Math.max(kept, offer.cost.minor) : kept, offer.price.currency);
}

const dayMs = 24 * 60 * 60_000;

/** Whether a lock is still in force. */
export function holds({ until }: Pick<PriceLock, 'until'>, now: Date): boolean {
  return until === null || now.getTime() < until.getTime() + dayMs;
}
