import 'server-only';
import { nowMs } from '@/lib/base/clock/clock';
import { attempt } from '@/lib/base/db/attempt';
import { db, type Tx } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { customerId, sessionId, userId } from '@/lib/base/values/ids';
import { minorFromDatabase } from '@/lib/base/values/money';
import { fail, ok, type Result } from '@/lib/base/values/result';
import type { CustomerActor } from '@/lib/people/access/actor';
import { post } from '@/lib/people/mail/post';
import { orderWaits } from '@/lib/shop/orders/letters/order-waits';
import { lookAt } from '@/lib/shop/sellables/look';
import { paidChoices } from './paid-choices';
import { payCart } from './pay';
import { sortLines } from './sort-lines';

/** So long it is tried again while the registrar does not say what the names cost. */
const patienceMs = 60 * 60_000;

/**
 * Orders the cart that a payment was for, once its money has come; nothing where it has not, or where that was done. Names
 * and prices are asked about again. What cannot be ordered any more leaves the money in the wallet, and its customer is told.
 */
export async function finishPaidCart(paymentId: string): Promise<void> {
  const paid = { paymentId, state: 'waiting', payment: { state: 'succeeded' } } as const;
  const cart = await db.paidCart.findFirst({
    where: paid,
    include: { payment: true, quote: { include: { lines: true } } },
  });
  if (!cart) return;
  await lookAt(cart.quote.lines, { again: true });
  const isPatient = nowMs() - (cart.payment.endedAt?.getTime() ?? 0) < patienceMs;
  const done = await attempt((tx) => order(tx, cart.quoteId, isPatient));
  if (done.ok || done.error === 'unknown') return;
  const reason = done.error;
  await transaction(async (tx) => {
    const { count } = await tx.paidCart.updateMany({ where: paid, data: { state: 'refused', reason } });
    if (count > 0) await post(tx, orderWaits, { paymentId });
  });
}

/** `unknown`: the registrar has not said what the names cost, and it is asked again. */
async function order(tx: Tx, quoteId: string, isPatient: boolean): Promise<Result<null, string>> {
  await tx.$queryRaw`SELECT FROM paid_cart WHERE quote_id = ${quoteId} FOR UPDATE`;
  const cart = await tx.paidCart.findUnique({ where: { quoteId }, include: { quote: { include: { lines: true } } } });
  if (cart?.state !== 'waiting') return ok(null);
  const { quote, shownTotalMinor, address } = cart;
  const actor: CustomerActor = {
    kind: 'customer',
    userId: userId(cart.userId),
    customerId: customerId(cart.customerId),
    // Of the browser, which may be closed by now.
    sessionId: sessionId('none'),
    seenBy: cart.seenBy === null ? null : userId(cart.seenBy),
  };
  if (isPatient && quote.orderedAt === null) {
    const { changed } = await sortLines(tx, quote.lines, { heldUntil: quote.expiresAt, buyer: actor.customerId });
    if (changed.some(({ reason }) => reason === 'unknown')) return fail('unknown');
  }
  const { contacts, servers } = paidChoices.parse(cart.choices);
  const shownTotal = minorFromDatabase(shownTotalMinor);
  const paid = await payCart(tx, actor, { quoteId, shownTotal, servers, ...contacts }, address);
  if (!paid.ok) return fail(paid.error.code);
  const { orderId, left } = paid.value;
  if (orderId === null) return fail('changed');
  await tx.paidCart.update({ where: { quoteId }, data: { state: 'ordered', orderId, left } });
  return ok(null);
}

/** So many in one run; the others have their turn in the next. */
const mostAtOnce = 50;

/** Orders every cart whose money has come and that nobody has come back to; how many that were. */
export async function finishPaidCarts(): Promise<number> {
  const waiting = await db.paidCart.findMany({
    where: { state: 'waiting', payment: { state: 'succeeded' } },
    orderBy: { payment: { endedAt: 'asc' } },
    take: mostAtOnce,
    select: { paymentId: true },
  });
  const failures: unknown[] = [];
  for (const { paymentId } of waiting) await finishPaidCart(paymentId).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} of ${waiting.length} carts failed`);
  return waiting.length;
}
