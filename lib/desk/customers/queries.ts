import 'server-only';
import type { Prisma } from '@/generated/prisma/client';
import { now } from '@/lib/base/clock/clock';
import { db } from '@/lib/base/db/client';
import { dateOfDay, dayOf } from '@/lib/base/values/day';
import { money, type Money } from '@/lib/base/values/money';
import { lookAt } from '@/lib/people/access/owner';
import type { StaffActor } from '@/lib/people/access/actor';
import { wallet } from '@/lib/money/wallet/queries';
import { expiresSoonDays } from '@/lib/portfolio/domains/expires-soon';
import { ownUnpaidRenewals } from '@/lib/portfolio/domains/queries';

export type CustomerTroubles = {
  /** Operations that wait for a person. */
  readonly refused: number;
  /** Domains whose term is over, and those that end soon and are not renewed by themselves. */
  readonly expired: number;
  readonly expiring: number;
  readonly suspended: number;
  /** What renewals that come up cost, where the wallet cannot pay them. */
  readonly unpaid: Money | null;
  /** What the customer owes: their wallet's credit that is used, and what a bank took back; null where nothing. */
  readonly debt: Money | null;
  /** Nobody can sign in for them. */
  readonly isLockedOut: boolean;
};

/** What is wrong with a customer's things; null where the actor may not look. */
export async function customerTroubles(actor: StaffActor, customerId: string): Promise<CustomerTroubles | null> {
  const owner = lookAt(actor, customerId);
  if (!owner) return null;
  const today = dateOfDay(dayOf(now())) ?? now();
  const soon = dateOfDay(dayOf(now(), expiresSoonDays)) ?? now();
  const held: Prisma.DomainWhereInput = { customerId, state: { in: ['active', 'suspended'] } };
  const [refused, expired, expiring, suspended, unpaid, purse, users] = await Promise.all([
    db.operation.count({ where: { customerId, state: 'attention' } }),
    db.domain.count({ where: { ...held, expiresOn: { lt: today } } }),
    db.domain.count({ where: { ...held, autoRenews: false, expiresOn: { gte: today, lte: soon } } }),
    db.domain.count({ where: { customerId, state: 'suspended' } }),
    ownUnpaidRenewals(owner),
    wallet(owner),
    db.user.count({ where: { customerId, disabledAt: null } }),
  ]);
  const { balance, owed } = purse;
  const debt = money(owed.minor - Math.min(0, balance.minor), balance.currency);
  return {
    refused,
    expired,
    expiring,
    suspended,
    unpaid: unpaid?.total ?? null,
    debt: debt.minor > 0 ? debt : null,
    isLockedOut: users === 0,
  };
}
