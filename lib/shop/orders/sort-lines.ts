import 'server-only';
import { atHeldPrice, type HeldLine } from '@/lib/shop/cart/held-price';
import { priceName, type NotForSale } from '@/lib/portfolio/domains/registration-price';
import { justNowMs } from '@/lib/shop/cart/quote';
import { freshReadings } from '@/lib/registrar/account/readings';
import { allZones } from '@/lib/money/prices/zones';
import { contactGroupOf } from '@/lib/portfolio/contacts/profiles';
import type { Tx } from '@/lib/base/db/client';
import type { OrderableLine } from '@/lib/shop/orders/place-order';
import { minorFromDatabase } from '@/lib/base/values/money';
import { ok } from '@/lib/base/values/result';

type CartRow = HeldLine & {
  readonly id: string;
  readonly asciiName: string;
  readonly unicodeName: string;
  readonly tld: string;
  readonly years: number;
};

export type SortedLines = {
  readonly orderable: readonly OrderableLine[];
  /** Ids of lines that changed: dearer than shown, or not for sale. */
  readonly changed: readonly { readonly quoteLineId: string; readonly reason: NotForSale['reason'] | 'price' }[];
};

/** Which lines of a cart can be ordered as they were shown, by what was found out just now. One that became cheaper can. */
export async function sortLines(tx: Tx, lines: readonly CartRow[], heldUntil: Date): Promise<SortedLines> {
  const now = new Date();
  const zones = await allZones(tx);
  const readings = await freshReadings(
    tx,
    lines.map(({ asciiName }) => asciiName),
    justNowMs,
  );
  const orderable: OrderableLine[] = [];
  const changed: SortedLines['changed'][number][] = [];
  for (const line of lines) {
    const priced = priceName(
      line.asciiName,
      zones.find(({ tld }) => tld === line.tld),
      readings.get(line.asciiName),
      line.years,
    );
    const sale = priced.ok ? ok(atHeldPrice(priced.value, line, heldUntil, now)) : priced;
    const group = contactGroupOf(line.tld);
    const isDearer = sale.ok && sale.value.priced.totalPrice.minor > minorFromDatabase(line.priceMinor);
    const isNewlyPremium = sale.ok && sale.value.isPremium !== line.isPremium;
    if (!sale.ok) changed.push({ quoteLineId: line.id, reason: sale.error.reason });
    else if (isDearer || isNewlyPremium || !group) changed.push({ quoteLineId: line.id, reason: 'price' });
    else
      orderable.push({
        quoteLineId: line.id,
        ascii: line.asciiName,
        unicode: line.unicodeName,
        group: group.id,
        sale: sale.value,
      });
  }
  return { orderable, changed };
}
