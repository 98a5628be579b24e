import 'server-only';
import { z } from 'zod';
import { hit, minutesMs } from '@/lib/people/auth/rate-limit';
import { db } from '@/lib/base/db/client';
import { lookAtPayment } from './look';
import { ProviderError } from './providers/provider';
import type { ProviderName } from './provider-names';

/** As YooKassa tells of a payment. */
const notification = z.object({ event: z.string().max(100), object: z.object({ id: z.string().min(1).max(64) }) });

/**
 * A provider told something by itself. Only which payment it is about is read from it: what became of that is asked of the
 * provider. Null for what tells of no payment; throws ProviderError where the provider did not answer, so that it tells
 * again.
 */
export async function takeEvent(provider: Exclude<ProviderName, 'sandbox'>, body: unknown): Promise<'taken' | null> {
  const read = notification.safeParse(body);
  if (!read.success) return null;
  const { event, object } = read.data;
  const payment = await db.payment.findUnique({
    where: { provider_reference: { provider, reference: object.id } },
    select: { id: true },
  });
  // Of a refund, or of a payment that was begun elsewhere: nothing of ours.
  if (!payment) return 'taken';
  await db.paymentEvent.create({ data: { provider, paymentId: payment.id, body: { event, id: object.id } } });
  await lookAtPayment(payment.id);
  return 'taken';
}

/** Looks at what a provider told; the HTTP status that it is answered by. `from`: who is counted. */
export async function answerEvent(provider: string, body: unknown, from: string): Promise<number> {
  if (provider !== 'yookassa') return 404;
  const limit = { bucket: `payment-event:${from}`, most: 600, windowMs: minutesMs(1) };
  if ((await hit(db, [limit])) !== null) return 429;
  try {
    return (await takeEvent(provider, body)) === null ? 400 : 200;
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    return 503;
  }
}
