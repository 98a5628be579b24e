import 'server-only';
import type { Payment } from '@/generated/prisma/client';
import { now } from '@/lib/base/clock/clock';
import { db, type Tx } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { ProviderError, type DisputeStanding } from './providers/provider';
import { chargeBackPayment, wonBack } from './chargebacks';
import { isProviderName } from './provider-names';
import { hasSandbox, providerOf } from './providers-on';

/** Asks a provider what banks took back of a payment, and posts what is new. Throws {@link ProviderError} without an answer. */
export async function lookAtDisputesOf(paymentId: string): Promise<void> {
  const payment = await db.payment.findUnique({ where: { id: paymentId } });
  if (payment?.state !== 'succeeded' || payment.reference === null || !isProviderName(payment.provider)) return;
  const provider = await providerOf(payment.provider);
  if (!provider?.disputes) return;
  await db.chargeback.updateMany({ where: { paymentId, state: 'open' }, data: { lookedAt: now() } });
  for (const standing of await provider.disputes(payment.reference))
    await transaction((tx) => settle(tx, payment, standing));
}

async function settle(tx: Tx, payment: Payment, { reference, state, amount, reason }: DisputeStanding): Promise<void> {
  await tx.$executeRaw`SELECT FROM payment WHERE id = ${payment.id} FOR UPDATE`;
  const known = await tx.chargeback.findUnique({
    where: { paymentId_reference: { paymentId: payment.id, reference } },
  });
  // Gone and back before anybody here heard of it: nothing moved.
  if (!known && state === 'won') return;
  if (!known) return void (await chargeBackPayment(tx, payment, { reference, state, amount, reason }));
  if (known.state !== 'open' || state === 'open') return;
  if (state === 'won') await wonBack(tx, known.id);
  else await tx.chargeback.update({ where: { id: known.id }, data: { state, endedAt: now() } });
}

const mostAtOnce = 100;

/** Asks about chargebacks that no bank has decided, once an hour, and about what the sandbox tells nobody by itself. */
export async function lookAtDisputes(): Promise<{ readonly asked: number; readonly unanswered: number }> {
  const open = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT payment_id AS id FROM chargeback WHERE state = 'open' AND reference NOT LIKE 'staff:%'
      AND COALESCE(looked_at, created_at) < panel_now() - interval '1 hour' LIMIT ${mostAtOnce}`;
  let unanswered = 0;
  const due = [...open, ...(hasSandbox() ? await untoldBySandbox() : [])];
  for (const { id } of due) {
    try {
      await lookAtDisputesOf(id);
    } catch (error) {
      if (!(error instanceof ProviderError)) throw error;
      unanswered += 1;
    }
  }
  return { asked: due.length, unanswered };
}

function untoldBySandbox() {
  return db.$queryRaw<{ id: string }[]>`
    SELECT payment.id FROM payment JOIN payment_event event ON event.payment_id = payment.id
    WHERE payment.provider = 'sandbox' AND payment.state = 'succeeded' AND event.body ->> 'outcome' = 'disputed'
      AND NOT EXISTS (SELECT FROM chargeback WHERE payment_id = payment.id)
    LIMIT ${mostAtOnce}`;
}
