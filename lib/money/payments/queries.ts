import 'server-only';
import type { Prisma } from '@/generated/prisma/client';
import type { CustomerActor, StaffActor } from '@/lib/people/access/actor';
import { may } from '@/lib/people/access/policy';
import { db } from '@/lib/base/db/client';
import { lookAtPayment } from './look';
import { goneBack, rowOf, viewOf, type PaymentRow, type PaymentView } from './payment-view';
import { ProviderError } from './providers/provider';
import { billedIn } from '@/lib/money/rates/exchanges';
import { takes, type ProviderName } from './provider-names';
import type { PaymentListInput } from './schema';
import { keepers, providersOn, yookassaSettings } from './providers-on';

export { ownMethods } from './methods';
export { unverifiedEvents, type EventView } from './events';
export { sandboxPayment } from './sandbox-choice';
export { paymentDetails } from './payment-details';
export type { PaymentRow, PaymentView } from './payment-view';
export { answerEvent } from './take-event';

/** By which of them what it is paid with can be kept. */
export async function keepingProviders({ customerId }: CustomerActor): Promise<readonly ProviderName[]> {
  const [names, currency] = [await keepers(), await billedIn(db, customerId)];
  return names.filter((name) => takes(name, currency));
}

/** By whom a customer can pay now, in their currency. */
export async function paymentProviders({ customerId }: CustomerActor): Promise<readonly ProviderName[]> {
  const [names, currency] = [await providersOn(), await billedIn(db, customerId)];
  return names.filter((name) => takes(name, currency));
}

/** Whether anybody can pay by a provider. */
export const takesPayments = async (): Promise<boolean> => (await providersOn()).length > 0;

/**
 * A customer's payment as it is at this moment: whoever comes back before the provider has told us is told the truth.
 * Null where there is none of theirs.
 */
export async function paymentNow(actor: CustomerActor, id: string): Promise<PaymentView | null> {
  const where = { id, customerId: actor.customerId };
  const found = await db.payment.findFirst({ where });
  if (!found) return null;
  try {
    await lookAtPayment(id);
  } catch (error) {
    // It is asked again by whoever looks next, and by the worker.
    if (!(error instanceof ProviderError)) throw error;
  }
  const row = await db.payment.findFirst({ where });
  return row && viewOf(row);
}

/** A customer's payments that wait for them, the latest first. */
export async function openPayments(actor: CustomerActor): Promise<readonly PaymentView[]> {
  const rows = await db.payment.findMany({
    where: { customerId: actor.customerId, state: { in: ['pending', 'odd'] } },
    orderBy: { createdAt: 'desc' },
    take: 10,
  });
  return rows.map(viewOf);
}

export const paymentsPageSize = 50;

function inState(state: PaymentListInput['state']): Prisma.PaymentWhereInput {
  if (state === 'chargebacks') return { chargebacks: { some: { seenAt: null } } };
  // Of what went back there was less left: that is before staff, too.
  if (state === 'odd') return { OR: [{ state }, { events: { some: { problem: 'more than left' } } }] };
  return state === '' ? {} : { state };
}

/** Every payment, the latest first, or those of one state or that staff have to see to, for staff. */
export async function paymentLog(
  actor: StaffActor,
  { state, page }: PaymentListInput,
): Promise<{ readonly rows: readonly PaymentRow[]; readonly total: number }> {
  if (!may(actor, 'customers.view')) return { rows: [], total: 0 };
  const where = inState(state);
  const [rows, total] = await Promise.all([
    db.payment.findMany({
      where,
      orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
      skip: (page - 1) * paymentsPageSize,
      take: paymentsPageSize,
      include: { customer: { select: { id: true, name: true } }, _count: { select: { chargebacks: goneBack } } },
    }),
    db.payment.count({ where }),
  ]);
  return { rows: rows.map((row) => rowOf(row)), total };
}

/** What is set up at YooKassa, for the owner: never its key. Null where nothing is. */
export async function yookassaStanding(actor: StaffActor): Promise<{
  readonly shopId: string;
  readonly isTest: boolean;
  readonly makesReceipts: boolean;
  readonly keepsMethods: boolean;
} | null> {
  if (!may(actor, 'settings.change')) return null;
  const settings = await yookassaSettings();
  return (
    settings && {
      shopId: settings.shopId,
      isTest: settings.secretKey.startsWith('test_'),
      makesReceipts: settings.vatCode !== null,
      keepsMethods: settings.keepsMethods,
    }
  );
}
