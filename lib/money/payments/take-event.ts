import 'server-only';
import { z } from 'zod';
import type { PaymentEvent, Prisma } from '@/generated/prisma/client';
import { hit, minutesMs } from '@/lib/people/auth/rate-limit';
import { db } from '@/lib/base/db/client';
import { lookAtCabinetRefunds } from './cabinet-refunds';
import { lookAtDisputesOf } from './look-at-disputes';
import { lookAtPayment } from './look';
import { lookAtRefundsOf } from './look-at-refund';
import { ProviderError } from './providers/provider';
import type { ProviderName } from './provider-names';

/** Of what providers write, and of nothing that the database cannot keep. */
const word = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^[\x20-\x7e]+$/);

/** As YooKassa tells of a payment, or of a refund of one. */
const notification = z.object({
  event: word(100),
  object: z.object({ id: word(64), payment_id: word(64).optional() }),
});

/** What is kept of it, and all that is read from it later. */
const keptBody = z.object({ event: z.string(), id: z.string(), payment: z.string() });

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
  if (!read.success) {
    await keepUnverified({ provider, body: {}, problem: 'unreadable' });
    return null;
  }
  const { event: kind, object } = read.data;
  const kept = { event: kind, id: object.id, payment: object.payment_id ?? object.id };
  const paymentId = await paymentOf(provider, kept.payment);
  // Of a payment that was begun elsewhere: nothing of ours.
  if (paymentId === null) {
    await keepUnverified({ provider, kind, body: kept, problem: 'unknown payment' });
    return { paymentId: null };
  }
  // Whoever tells the same again and again does not make us ask, or keep, as often: of what nobody looks at later, it tells again.
  const limit = { bucket: `payment-news:${paymentId}`, most: 20, windowMs: minutesMs(1) };
  const isNews = (await hit(db, [limit])) === null;
  if (isNews) {
    const row = await db.paymentEvent.create({ data: { provider, paymentId, kind, body: kept } });
    await act(row, paymentId);
  } else if (kind.startsWith('refund.')) throw new ProviderError('unknown', 'TOO_MANY');
  else await lookAtPayment(paymentId);
  return { paymentId };
}

/**
 * Takes an event once more, as if it came now: the same that was done before changes nothing. Where the payment stands then,
 * or null where it is still about none of ours. Throws ProviderError where the provider does not answer.
 */
export async function takeAgain(id: bigint): Promise<string | null> {
  const row = await db.paymentEvent.findUnique({ where: { id } });
  if (!row) return null;
  const kept = keptBody.safeParse(row.body);
  const paymentId = row.paymentId ?? (kept.success ? await paymentOf(row.provider, kept.data.payment) : null);
  if (paymentId === null) return null;
  if (row.paymentId === null) await db.paymentEvent.update({ where: { id }, data: { paymentId, problem: null } });
  return act(row, paymentId);
}

/** Asks the provider about all that an event may mean, and notes what came of it. */
async function act({ id, kind }: PaymentEvent, paymentId: string): Promise<string> {
  try {
    if (kind.startsWith('refund.')) {
      await lookAtRefundsOf(paymentId);
      await lookAtCabinetRefunds(paymentId);
    }
    const state = (await lookAtPayment(paymentId, { isNews: true })) ?? 'unknown';
    await lookAtDisputesOf(paymentId);
    await db.paymentEvent.update({ where: { id }, data: { outcome: state, takes: { increment: 1 } } });
    return state;
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    await db.paymentEvent.update({ where: { id }, data: { outcome: 'no answer', takes: { increment: 1 } } });
    throw error;
  }
}

async function paymentOf(provider: string, reference: string): Promise<string | null> {
  const where = { provider_reference: { provider, reference } };
  return (await db.payment.findUnique({ where, select: { id: true } }))?.id ?? null;
}

/** Anybody can send these: no more of them are kept than somebody looks through. */
export const mostUnverified = 200;

async function keepUnverified(data: Prisma.PaymentEventUncheckedCreateInput): Promise<void> {
  await db.paymentEvent.create({ data });
  await db.$executeRaw`
    DELETE FROM payment_event WHERE payment_id IS NULL AND id <= (
      SELECT id FROM payment_event WHERE payment_id IS NULL ORDER BY id DESC OFFSET ${mostUnverified} LIMIT 1)`;
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
