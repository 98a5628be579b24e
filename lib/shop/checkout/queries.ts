import 'server-only';
import type { PaidCartState } from '@/generated/prisma/client';
import { db } from '@/lib/base/db/client';
import type { CustomerActor } from '@/lib/people/access/actor';
import { finishPaidCart } from './finish';

export { finishPaidCart } from './finish';
export { keptContactTypes } from './kept-contacts';

export type PaidCartView = {
  readonly state: PaidCartState;
  readonly orderId: string | null;
  /** Lines that changed and stayed in the cart. */
  readonly left: number;
  /** Whether what is in the cart costs something else now, or is gone. */
  readonly isChanged: boolean;
};

/** The cart that a payment of this customer is for, ordered as soon as its money is there; null where it is for none. */
export async function paidCartNow(actor: CustomerActor, paymentId: string): Promise<PaidCartView | null> {
  const where = { paymentId, customerId: actor.customerId };
  if ((await db.paidCart.count({ where })) === 0) return null;
  await finishPaidCart(paymentId);
  const cart = await db.paidCart.findFirst({ where });
  if (!cart) return null;
  const { state, orderId, left, reason } = cart;
  return { state, orderId, left, isChanged: reason === 'changed' || reason === 'stale' };
}
