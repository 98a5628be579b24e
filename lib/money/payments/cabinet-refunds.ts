import 'server-only';
import type { Payment } from '@/generated/prisma/client';
import { now } from '@/lib/base/clock/clock';
import { db, type Tx } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { newId } from '@/lib/base/values/ids';
import { toDecimal, type Money } from '@/lib/base/values/money';
import { takeOut } from '@/lib/money/ledger/take-out';
import type { StaffActor } from '@/lib/people/access/actor';
import type { Change } from '@/lib/people/access/change';
import { audit } from '@/lib/people/audit/audit';
import { post } from '@/lib/people/mail/post';
import { postingOf } from './chargebacks';
import { paidBack } from './letters/paid-back';
import { isProviderName, providerTitles } from './provider-names';
import { providerOf } from './providers-on';
import type { ListedRefund } from './providers/provider';
import type { EventProblem } from './schema';

/**
 * Posts what was paid back in the provider's own cabinet, past us: the money is gone, whether it is still in the wallet or
 * not. What is more than a payment has left stands before staff. Throws ProviderError without an answer.
 */
export async function lookAtCabinetRefunds(paymentId: string): Promise<void> {
  const payment = await db.payment.findUnique({ where: { id: paymentId } });
  if (payment?.state !== 'succeeded' || payment.reference === null || !isProviderName(payment.provider)) return;
  const provider = await providerOf(payment.provider);
  if (!provider) return;
  for (const listed of await provider.refunds(payment.reference)) {
    if (listed.state === 'succeeded') await transaction((tx) => write(tx, payment, listed));
  }
}

async function write(tx: Tx, payment: Payment, listed: ListedRefund): Promise<void> {
  const { reference, asked, amount } = listed;
  await tx.$executeRaw`SELECT FROM payment WHERE id = ${payment.id} FOR UPDATE`;
  const ours = [{ reference }, ...(asked === null ? [] : [{ id: asked }])];
  if ((await tx.refund.count({ where: { paymentId: payment.id, state: { not: 'failed' }, OR: ours } })) > 0) return;
  if (!(await fits(tx, payment, amount))) return putBeforeStaff(tx, payment, reference);
  await untold(tx, payment.id, reference);
  const id = newId('ref');
  const { minor, currency } = amount;
  const note = isProviderName(payment.provider) ? providerTitles[payment.provider] : '';
  const ended = { state: 'succeeded', reference, endedAt: now() } as const;
  await tx.refund.create({
    data: {
      id,
      paymentId: payment.id,
      amountMinor: BigInt(minor),
      currency,
      note,
      formKey: `cabinet:${payment.id}:${reference}`,
      ...ended,
    },
  });
  await takeOut(tx, { key: `refund:${id}`, ...(await postingOf(tx, payment, amount)) });
  await post(tx, paidBack, { refundId: id });
  await audit(tx, null, {
    action: 'wallet.cabinetRefund',
    subject: `customer:${payment.customerId}`,
    customerId: payment.customerId,
    details: { payment: payment.id, refund: id, amount: toDecimal(amount), currency },
  });
}

/** Whether so much is left of a payment: what a bank took back, and what went back before, is not. */
async function fits(tx: Tx, { id, amountMinor, currency }: Payment, amount: Money): Promise<boolean> {
  const _sum = { amountMinor: true } as const;
  const [refunds, chargebacks] = [
    await tx.refund.aggregate({ where: { paymentId: id, state: { not: 'failed' } }, _sum }),
    await tx.chargeback.aggregate({ where: { paymentId: id, state: { not: 'won' } }, _sum }),
  ];
  const gone = (refunds._sum.amountMinor ?? 0n) + (chargebacks._sum.amountMinor ?? 0n);
  return amount.currency === currency && gone + BigInt(amount.minor) <= amountMinor;
}

/** More went back than our books can hold: the event says so, made where nobody told of it, until staff have seen to it. */
async function putBeforeStaff(tx: Tx, { id, provider, reference: paidAs }: Payment, reference: string): Promise<void> {
  const told = eventsOf(id, reference);
  if ((await tx.paymentEvent.count({ where: { ...told, problem: 'seen to' } })) > 0) return;
  const problem = 'more than left' satisfies EventProblem;
  const { count } = await tx.paymentEvent.updateMany({ where: told, data: { problem } });
  if (count > 0) return;
  const kind = 'refund.succeeded';
  const body = { event: kind, id: reference, payment: paidAs ?? '' };
  await tx.paymentEvent.create({ data: { provider, paymentId: id, kind, body, problem, outcome: 'succeeded' } });
}

/** Since something came back, it fits after all. */
async function untold(tx: Tx, paymentId: string, reference: string): Promise<void> {
  await tx.paymentEvent.updateMany({ where: eventsOf(paymentId, reference), data: { problem: null } });
}

const eventsOf = (paymentId: string, reference: string) => ({
  paymentId,
  body: { path: ['id'], equals: reference },
});

/** Staff have seen to a refund that was more than its payment had left, however often it was told; false where none waits. */
export async function seeEvent({ tx, actor, address }: Change<StaffActor>, id: bigint): Promise<boolean> {
  const count = await tx.$executeRaw`
    UPDATE payment_event SET problem = 'seen to'
    WHERE problem = 'more than left' AND (payment_id, body ->> 'id') = (
      SELECT payment_id, body ->> 'id' FROM payment_event WHERE id = ${id} AND problem = 'more than left')`;
  if (count === 0) return false;
  const { payment } = await tx.paymentEvent.findUniqueOrThrow({ where: { id }, include: { payment: true } });
  await audit(tx, actor, {
    action: 'wallet.seeEvent',
    subject: `payment-event:${id}`,
    ...(payment && { customerId: payment.customerId }),
    details: { payment: payment?.id ?? null },
    address,
  });
  return true;
}
