import 'server-only';
import { nowMs } from '@/lib/base/clock/clock';
import type { Line, NotForSale } from '@/lib/money/sales/sellable';
import type { Tx } from '@/lib/base/db/client';
import type { CustomerId } from '@/lib/base/values/ids';
import { minorFromDatabase } from '@/lib/base/values/money';
import { atHeldPrice, type HeldLine } from '@/lib/shop/cart/held-price';
import type { OrderableLine } from '@/lib/shop/orders/place-order';
import { justNowMs, pricesOf } from '@/lib/shop/sellables/prices';
import { sellableIn } from '@/lib/shop/sellables/table';

type CartRow = Line & Omit<HeldLine, 'isPremium'> & { readonly id: string };

export type SortedLines = {
  readonly orderable: readonly OrderableLine[];
  /** Ids of lines that changed: dearer than shown, or not for sale. */
  readonly changed: readonly { readonly quoteLineId: string; readonly reason: NotForSale['reason'] | 'price' }[];
};

/** Which lines of a cart can be ordered as they were shown, by what was found out just now. One that became cheaper can. */
export async function sortLines(
  tx: Tx,
  lines: readonly CartRow[],
  { heldUntil, buyer }: { readonly heldUntil: Date; readonly buyer: CustomerId },
): Promise<SortedLines> {
  const now = new Date(nowMs());
  const prices = await pricesOf(tx, lines, justNowMs, buyer);
  const orderable: OrderableLine[] = [];
  const changed: SortedLines['changed'][number][] = [];
  for (const line of lines) {
    const { id: quoteLineId, kind, subject } = line;
    const isPremium = sellableIn(line).isPremium(line.input);
    const found = prices.now(line);
    if (!found.ok) {
      changed.push({ quoteLineId, reason: found.error.reason });
      continue;
    }
    const offer = atHeldPrice(found.value, { ...line, isPremium }, heldUntil, now);
    const isDearer = offer.totalPrice.minor > minorFromDatabase(line.priceMinor);
    if (isDearer || offer.isPremium !== isPremium) changed.push({ quoteLineId, reason: 'price' });
    else orderable.push({ quoteLineId, kind, subject, offer });
  }
  return { orderable, changed };
}
