import 'server-only';
import type { ChargebackState, OperationState, RefundState } from '@/generated/prisma/client';
import type { Payment } from '@/generated/prisma/client';
import { subjectOf } from '@/lib/queue/live/subject';
import { db } from '@/lib/base/db/client';
import { minorFromDatabase, money, moneyFromDatabase, type Money } from '@/lib/base/values/money';
import { accountId } from '@/lib/money/ledger/accounts';
import type { StaffActor } from '@/lib/people/access/actor';
import { may } from '@/lib/people/access/policy';
import { customerId } from '@/lib/base/values/ids';
import { goneBack, rowOf, type PaymentRow } from './payment-view';
import { eventView, type EventView } from './events';
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

export type ChargebackView = {
  readonly id: string;
  readonly amount: Money;
  readonly state: ChargebackState;
  readonly reason: string;
  readonly createdAt: Date;
  /** Nobody of staff has decided yet what becomes of what was bought with it. */
  readonly isNew: boolean;
  /** Staff wrote it down: they say, too, when the money is there again. */
  readonly isByHand: boolean;
};

/** Something that was bought after the money of a payment had come. */
export type BoughtView = {
  readonly id: string;
  readonly kind: string;
  /** The name that it is about, as people read it. */
  readonly name: string;
  readonly state: OperationState;
  readonly price: Money;
};

export type PaymentDetails = PaymentRow & {
  /** The provider's own id; null before it has answered. */
  readonly reference: string | null;
  readonly lookedAt: Date | null;
  /** What its provider told of it by itself, the latest first. */
  readonly events: readonly EventView[];
  readonly refunds: readonly RefundView[];
  /** The most that can be paid back now: what is left of it and lies free in the wallet; null where nothing can be. */
  readonly refundable: Money | null;
  readonly chargebacks: readonly ChargebackView[];
  /** Of a payment that was taken back: what its customer bought since it came, the first of it first. */
  readonly bought: readonly BoughtView[];
  /** What a bank can still take back of it, where its provider tells that by letter alone; null = nothing, or it tells us. */
  readonly chargeable: Money | null;
};

/** One payment with what became of it, for staff; null where there is none. */
export async function paymentDetails(actor: StaffActor, id: string): Promise<PaymentDetails | null> {
  if (!may(actor, 'customers.view')) return null;
  const row = await db.payment.findUnique({
    where: { id },
    include: {
      customer: { select: { id: true, name: true } },
      // What waits for staff is among them, however much was told since.
      events: { orderBy: [{ problem: { sort: 'asc', nulls: 'last' } }, { id: 'desc' }], take: 20 },
      refunds: { orderBy: { createdAt: 'desc' } },
      chargebacks: { orderBy: { createdAt: 'desc' } },
      _count: { select: { chargebacks: goneBack } },
    },
  });
  if (!row) return null;
  const view = rowOf(row);
  const { currency } = view.amount;
  const provider = isProviderName(row.provider) ? await providerOf(row.provider) : null;
  const paidBack = row.refunds.reduce(
    (sum, { state, amountMinor }) => (state === 'failed' ? sum : sum + amountMinor),
    0n,
  );
  const taken = row.chargebacks.reduce(
    (sum, { state, amountMinor }) => (state === 'won' ? sum : sum + amountMinor),
    0n,
  );
  const [untaken, kept] = [row.amountMinor - taken, row.amountMinor - taken - paidBack];
  const isToldByLetter = row.state === 'succeeded' && provider !== null && provider.disputes === null;
  const purse = await db.ledgerAccount.findUnique({
    where: { id: accountId({ kind: 'wallet', customerId: customerId(row.customerId), currency }) },
  });
  const free = minorFromDatabase((purse?.balanceMinor ?? 0n) - (purse?.floorMinor ?? 0n));
  const most = Math.min(free, minorFromDatabase(kept));
  return {
    ...view,
    reference: row.reference,
    lookedAt: row.lookedAt,
    events: row.events.toSorted((one, other) => Number(other.id - one.id)).map(eventView),
    refunds: row.refunds.map(({ amountMinor, ...refund }) => ({
      ...refund,
      amount: moneyFromDatabase(amountMinor, refund.currency),
    })),
    chargebacks: row.chargebacks.map((one) => ({
      id: one.id,
      amount: moneyFromDatabase(one.amountMinor, one.currency),
      state: one.state,
      reason: one.reason,
      createdAt: one.createdAt,
      isNew: one.seenAt === null,
      isByHand: one.reference.startsWith('staff:'),
    })),
    bought: row.chargebacks.length > 0 ? await boughtSince(row) : [],
    // Banks take back what was paid back, too: seldom, so the form begins with the rest.
    chargeable: isToldByLetter && untaken > 0n ? moneyFromDatabase(kept > 0n ? kept : untaken, currency) : null,
    refundable: provider !== null && row.state === 'succeeded' && most > 0 ? money(most, currency) : null,
  };
}

const mostBought = 50;

async function boughtSince({ customerId: customer, endedAt }: Payment): Promise<readonly BoughtView[]> {
  const rows = await db.operation.findMany({
    where: { customerId: customer, heldMinor: { gt: 0 }, ...(endedAt && { askedAt: { gte: endedAt } }) },
    orderBy: { askedAt: 'asc' },
    take: mostBought,
    select: { id: true, kind: true, subject: true, state: true, heldMinor: true, heldCurrency: true },
  });
  return rows.map(({ id, kind, subject, state, heldMinor, heldCurrency }) => ({
    id,
    kind,
    name: subjectOf(subject).unicode,
    state,
    price: moneyFromDatabase(heldMinor, heldCurrency ?? 'RUB'),
  }));
}
