import 'server-only';
import { nowMs } from '@/lib/base/clock/clock';
import type { Prices } from '@/lib/money/sales/sellable';
import type { Yearly } from '@/lib/money/prices/prices';
import { db } from '@/lib/base/db/client';
import { currencyOf, minorFromDatabase, money, moneyFromDatabase, sumMoney, type Money } from '@/lib/base/values/money';
import { subjectOf, type Subject } from '@/lib/queue/live/subject';
import { atHeldPrice } from '@/lib/shop/cart/held-price';
import { findQuote, type CartOwner } from '@/lib/shop/cart/quote';
import { pricesOf } from '@/lib/shop/sellables/prices';
import { sellableIn, type ContactGroupId } from '@/lib/shop/sellables/table';

export type CartLine = Subject & {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  /** Which kind of contact it asks for; null where none. */
  readonly group: ContactGroupId | null;
  readonly periods: number;
  readonly periodsOnOffer: readonly number[];
  readonly isPremium: boolean;
  /** It comes from another registrar and is not registered anew. */
  readonly isTransfer: boolean;
  /** As it was shown when it was added. */
  readonly price: Yearly;
  readonly total: Money;
  /** What has become of it since: the same, another price, or not for sale. */
  readonly now:
    | { readonly kind: 'same' }
    | { readonly kind: 'changed'; readonly total: Money }
    | { readonly kind: 'gone'; readonly reason: string };
};

export type Cart = {
  readonly id: string;
  readonly lines: readonly CartLine[];
  /** Now, for all lines. */
  readonly total: Money;
  /** What keeping all of it costs a year, once what is paid for is over. */
  readonly perYearLater: Money;
  /** Contacts that its lines ask for. */
  readonly groups: readonly ContactGroupId[];
  readonly expiresAt: Date;
  readonly isExpired: boolean;
};

/** Readings this old still tell a person that a name has gone. */
const tellsMs = 15 * 60_000;

/** The cart of its owner, held against what is known now without asking the registrar; null when there is none. */
export async function cartOf(owner: CartOwner): Promise<Cart | null> {
  const id = await findQuote(db, owner);
  if (id === null) return null;
  const quote = await db.quote.findUniqueOrThrow({ where: { id }, include: { lines: true } });
  const currency = currencyOf(quote.currency);
  const prices = await pricesOf(db, quote.lines, tellsMs, owner.customerId);
  const lines = quote.lines
    .toSorted(
      (left, right) => left.pricedAt.getTime() - right.pricedAt.getTime() || left.subject.localeCompare(right.subject),
    )
    .map((line) => lineView(line, quote.expiresAt, currency, prices));
  return {
    id,
    lines,
    total: sumMoney(
      lines.map(({ total }) => total),
      currency,
    ),
    perYearLater: sumMoney(
      lines.map(({ price }) => price.renew),
      currency,
    ),
    groups: [...new Set(lines.flatMap(({ group }) => group ?? []))],
    expiresAt: quote.expiresAt,
    isExpired: quote.expiresAt <= new Date(nowMs()),
  };
}

/** How many lines are in the cart; for the header of every page. */
export async function cartCount(owner: CartOwner): Promise<number> {
  const id = await findQuote(db, owner);
  return id === null ? 0 : db.quoteLine.count({ where: { quoteId: id } });
}

type StoredLine = Awaited<ReturnType<typeof db.quoteLine.findMany>>[number];

function lineView(line: StoredLine, heldUntil: Date, currency: Money['currency'], prices: Prices): CartLine {
  const sellable = sellableIn(line);
  const onOffer = prices.periods(line);
  const isPremium = sellable.isPremium(line.input);
  return {
    ...subjectOf(line.subject),
    id: line.id,
    kind: line.kind,
    subject: line.subject,
    group: sellable.contactGroup(line.subject),
    periods: line.periods,
    periodsOnOffer: onOffer.length > 0 ? onOffer : [line.periods],
    isPremium,
    isTransfer: sellable.after !== undefined,
    price: {
      first: moneyFromDatabase(line.firstPriceMinor, currency),
      renew: moneyFromDatabase(line.renewPriceMinor, currency),
    },
    total: moneyFromDatabase(line.priceMinor, currency),
    now: lineNow({ ...line, isPremium }, heldUntil, prices),
  };
}

function lineNow(line: StoredLine & { readonly isPremium: boolean }, heldUntil: Date, prices: Prices): CartLine['now'] {
  const offer = prices.likely(line);
  if (!offer) return { kind: 'same' };
  if (!offer.ok) return { kind: 'gone', reason: offer.error.reason };
  const now = atHeldPrice(offer.value, line, heldUntil, new Date(nowMs())).totalPrice;
  return now.minor === minorFromDatabase(line.priceMinor)
    ? { kind: 'same' }
    : { kind: 'changed', total: money(now.minor, now.currency) };
}
