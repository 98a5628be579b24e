import 'server-only';
import type { RefundState } from '@/generated/prisma/client';
import { db } from '@/lib/base/db/client';
import { minorFromDatabase, money, moneyFromDatabase, type Money } from '@/lib/base/values/money';
import { accountId } from '@/lib/money/ledger/accounts';
import type { StaffActor } from '@/lib/people/access/actor';
import { may } from '@/lib/people/access/policy';
import { customerId } from '@/lib/base/values/ids';
import { viewOf, type PaymentRow } from './payment-view';
import { isProviderName } from './provider-names';
import { providerOf } from './providers-on';

export type RefundView = {
  readonly id: string;
  readonly amount: Money;
  readonly state: RefundState;
  readonly note: string;
  /** The provider's word for why it came to nothing. */
  readonly problem: string | null;
  readonly createdAt: Date;
};

export type PaymentDetails = PaymentRow & {
  /** The provider's own id; null before it has answered. */
  readonly reference: string | null;
  readonly lookedAt: Date | null;
  /** When its provider told of it by itself. */
  readonly toldAt: readonly Date[];
  readonly refunds: readonly RefundView[];
  /** The most that can be paid back now: what is left of it and lies free in the wallet; null where nothing can be. */
  readonly refundable: Money | null;
};

/** One payment with what became of it, for staff; null where there is none. */
export async function paymentDetails(actor: StaffActor, id: string): Promise<PaymentDetails | null> {
  if (!may(actor, 'customers.view')) return null;
  const row = await db.payment.findUnique({
    where: { id },
    include: {
      customer: { select: { id: true, name: true } },
      events: { orderBy: { id: 'desc' }, take: 20, select: { receivedAt: true } },
      refunds: { orderBy: { createdAt: 'desc' } },
    },
  });
  if (!row) return null;
  const view = viewOf(row);
  const { currency } = view.amount;
  const isOn = isProviderName(row.provider) && (await providerOf(row.provider)) !== null;
  const gone = row.refunds.reduce((sum, { state, amountMinor }) => (state === 'failed' ? sum : sum + amountMinor), 0n);
  const purse = await db.ledgerAccount.findUnique({
    where: { id: accountId({ kind: 'wallet', customerId: customerId(row.customerId), currency }) },
  });
  const free = minorFromDatabase((purse?.balanceMinor ?? 0n) - (purse?.floorMinor ?? 0n));
  const most = Math.min(free, minorFromDatabase(row.amountMinor - gone));
  return {
    ...view,
    customer: row.customer,
    reference: row.reference,
    lookedAt: row.lookedAt,
    toldAt: row.events.map(({ receivedAt }) => receivedAt),
    refunds: row.refunds.map(({ amountMinor, ...refund }) => ({
      ...refund,
      amount: moneyFromDatabase(amountMinor, refund.currency),
    })),
    refundable: isOn && row.state === 'succeeded' && most > 0 ? money(most, currency) : null,
  };
}
