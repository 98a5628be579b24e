import 'server-only';
import { z } from 'zod';
import { hit, minutesMs } from '@/lib/people/auth/rate-limit';
import { db } from '@/lib/base/db/client';
import { lookAtPayment } from './look';
import { lookAtRefundsOf } from './look-at-refund';
import { ProviderError } from './providers/provider';
import type { ProviderName } from './provider-names';

/** As YooKassa tells of a payment, or of a refund of one. */
const notification = z.object({
  event: z.string().max(100),
  object: z.object({ id: z.string().min(1).max(64), payment_id: z.string().max(64).optional() }),
});

/**
 * A provider told something by itself. Only which payment it is about is read from it: what became of that is asked of the
 * provider. Null for what tells of no payment; throws ProviderError where the provider did not answer, so that it tells
 * again.
 */
export async function takeEvent(
  provider: Exclude<ProviderName, 'sandbox'>,
  body: unknown,
): Promise<{ readonly paymentId: string | null } | null> {
  const read = notification.safeParse(body);
  if (!read.success) return null;
  const { event, object } = read.data;
  const isRefund = event.startsWith('refund.');
  const payment = await db.payment.findUnique({
    where: { provider_reference: { provider, reference: isRefund ? (object.payment_id ?? '') : object.id } },
    select: { id: true },
  });
  // Of a payment that was begun elsewhere: nothing of ours.
  if (!payment) return { paymentId: null };
  await db.paymentEvent.create({ data: { provider, paymentId: payment.id, body: { event, id: object.id } } });
  // Whoever tells the same again and again does not make us ask as often.
  const limit = { bucket: `payment-news:${payment.id}`, most: 20, windowMs: minutesMs(1) };
  const isNews = (await hit(db, [limit])) === null;
  if (!isRefund) await lookAtPayment(payment.id, { isNews });
  else if (isNews) await lookAtRefundsOf(payment.id);
  return { paymentId: payment.id };
}

export type EventAnswer = {
  /** Of HTTP. */
  readonly status: number;
  /** Which of our payments it was about; null where none. */
  readonly paymentId: string | null;
};

/** Looks at what a provider told, and says how that is answered. `from`: who is counted. */
export async function answerEvent(provider: string, body: unknown, from: string): Promise<EventAnswer> {
  const nothing = (status: number): EventAnswer => ({ status, paymentId: null });
  if (provider !== 'yookassa') return nothing(404);
  const limit = { bucket: `payment-event:${from}`, most: 600, windowMs: minutesMs(1) };
  if ((await hit(db, [limit])) !== null) return nothing(429);
  try {
    const taken = await takeEvent(provider, body);
    return taken ? { status: 200, ...taken } : nothing(400);
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    return nothing(503);
  }
}
