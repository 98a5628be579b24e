import 'server-only';
import { billInOwnCurrency, findQuote, mostLines, type CartOwner } from '@/lib/shop/cart/quote';
import { digest } from '@/lib/base/crypto/token';
import type { Tx } from '@/lib/base/db/client';
import type { CustomerId } from '@/lib/base/values/ids';

/**
 * Makes one cart of what somebody put together before signing in and of what they left at an earlier visit. A thing that
 * lies in both stays as it was shown last; what is more than a cart holds stays where it was.
 */
export async function mergeCarts(tx: Tx, owner: CartOwner & { readonly customerId: CustomerId }): Promise<void> {
  await lockOpenCarts(tx, owner);
  const id = await findQuote(tx, owner);
  if (id === null) return;
  await tx.quote.update({ where: { id }, data: { customerId: owner.customerId } });
  await billInOwnCurrency(tx, id, owner.customerId);
  const others = await tx.quote.findMany({
    where: { customerId: owner.customerId, orderedAt: null, id: { not: id } },
    select: { id: true, expiresAt: true },
    orderBy: { createdAt: 'desc' },
  });
  for (const other of others) {
    await billInOwnCurrency(tx, other.id, owner.customerId);
    await pourInto(tx, id, other);
  }
}

/** A cart that is being paid is waited for, and is not open any more afterwards. */
async function lockOpenCarts(tx: Tx, { token, customerId }: CartOwner): Promise<void> {
  const tokenHash = token === null ? null : digest(token);
  await tx.$queryRaw`
    SELECT id FROM quote WHERE ordered_at IS NULL AND (customer_id = ${customerId} OR token_hash = ${tokenHash})
    ORDER BY id FOR UPDATE`;
}

async function pourInto(tx: Tx, id: string, other: { readonly id: string; readonly expiresAt: Date }): Promise<void> {
  const present = await tx.quoteLine.findMany({ where: { quoteId: id }, select: { kind: true, subject: true } });
  const moving = await tx.quoteLine.findMany({
    where: { quoteId: other.id, NOT: { OR: present } },
    select: { id: true },
    orderBy: { pricedAt: 'desc' },
  });
  const fitting = moving.slice(0, Math.max(0, mostLines - present.length));
  if (fitting.length > 0) {
    await tx.quoteLine.updateMany({ where: { id: { in: fitting.map((line) => line.id) } }, data: { quoteId: id } });
    // The prices of all lines are held no longer than those of the oldest.
    await tx.quote.updateMany({
      where: { id, expiresAt: { gt: other.expiresAt } },
      data: { expiresAt: other.expiresAt },
    });
  }
  if (fitting.length === moving.length) await tx.quote.delete({ where: { id: other.id } });
}
