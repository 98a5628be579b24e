import 'server-only';
import type { StaffActor } from '@/lib/people/access/actor';
import { may } from '@/lib/people/access/policy';
import { holds, type PriceLock } from '@/lib/money/prices/price-lock';
import { lockOf } from '@/lib/portfolio/domains/price-locks';
import { yearlyRenewals } from '@/lib/portfolio/domains/renewal-offer';
import { db } from '@/lib/base/db/client';
import { now } from '@/lib/base/clock/clock';
import type { Money } from '@/lib/base/values/money';

/** What a year more of a domain costs its owner and us, and what was promised of it. */
export type RenewalPrice = {
  readonly price: Money;
  readonly cost: Money;
  /** null where nothing is promised, or not any more. */
  readonly lock: PriceLock | null;
};

/** Of one domain that somebody has, for staff who may see prices; null where no price is known. */
export async function renewalPrice(actor: StaffActor, domainId: string): Promise<RenewalPrice | null> {
  if (!may(actor, 'prices.view')) return null;
  const domain = await db.domain.findUnique({ where: { id: domainId }, include: { priceLock: true } });
  if (!domain || domain.customerId === null) return null;
  const yearly = (await yearlyRenewals(db, [domain]))(domain);
  if (!yearly) return null;
  const { price, cost } = yearly;
  const { priceLock } = domain;
  return { price, cost, lock: priceLock && holds(priceLock, now()) ? lockOf(priceLock) : null };
}
