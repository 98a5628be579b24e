import 'server-only';
import { atHeldPrice } from '@/lib/shop/cart/held-price';
import { priceName } from '@/lib/portfolio/domains/registration-price';
import type { Yearly } from '@/lib/money/prices/prices';
import { findQuote, type CartOwner } from '@/lib/shop/cart/quote';
import { freshReadings, type Reading } from '@/lib/registrar/account/readings';
import { allZones, type Zone } from '@/lib/money/prices/zones';
import { contactGroupOf, type ContactGroup } from '@/lib/portfolio/contacts/profiles';
import { db } from '@/lib/base/db/client';
import { currencyOf, minorFromDatabase, money, moneyFromDatabase, sumMoney, type Money } from '@/lib/base/values/money';
import { yearsOnOffer } from '@/lib/base/values/period';

export type CartLine = {
  readonly ascii: string;
  readonly unicode: string;
  readonly tld: string;
  /** Which kind of contact its zone asks for; null when it cannot be ordered. */
  readonly group: ContactGroup['id'] | null;
  readonly years: number;
  readonly yearsOnOffer: readonly number[];
  readonly isPremium: boolean;
  /** As it was shown when the name was added. */
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
  /** What keeping all of it costs a year, once the years that are paid for are over. */
  readonly perYearLater: Money;
  /** Contacts that its zones ask for. */
  readonly groups: readonly ContactGroup['id'][];
  readonly expiresAt: Date;
  readonly isExpired: boolean;
};

/** Readings this old still tell a person that a name has gone. */
const tellsMs = 15 * 60_000;

/** The cart of its owner, held against what is known now without asking the registrar; null when there is none. */
export async function cartOf(owner: CartOwner): Promise<Cart | null> {
  const id = await findQuote(db, owner);
  if (id === null) return null;
  const [quote, zones] = await Promise.all([
    db.quote.findUniqueOrThrow({ where: { id }, include: { lines: { orderBy: { id: 'asc' } } } }),
    allZones(),
  ]);
  const currency = currencyOf(quote.currency);
  const readings = await freshReadings(
    db,
    quote.lines.map(({ asciiName }) => asciiName),
    tellsMs,
  );
  const lines = quote.lines
    .toSorted(
      (left, right) =>
        left.pricedAt.getTime() - right.pricedAt.getTime() || left.asciiName.localeCompare(right.asciiName),
    )
    .map((line) =>
      lineView(
        line,
        quote.expiresAt,
        currency,
        zones.find(({ tld }) => tld === line.tld),
        readings.get(line.asciiName),
      ),
    );
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
    isExpired: quote.expiresAt <= new Date(),
  };
}

/** How many names are in the cart; for the header of every page. */
export async function cartCount(owner: CartOwner): Promise<number> {
  const id = await findQuote(db, owner);
  return id === null ? 0 : db.quoteLine.count({ where: { quoteId: id } });
}

type StoredLine = Awaited<ReturnType<typeof db.quoteLine.findMany>>[number];

function lineView(
  line: StoredLine,
  heldUntil: Date,
  currency: Money['currency'],
  zone: Zone | undefined,
  reading: Reading | undefined,
): CartLine {
  const { asciiName, unicodeName, tld, years, isPremium } = line;
  const price: Yearly = {
    first: moneyFromDatabase(line.firstYearPriceMinor, currency),
    renew: moneyFromDatabase(line.renewPriceMinor, currency),
  };
  const total = moneyFromDatabase(line.priceMinor, currency);
  const yearChoice = zone ? yearsOnOffer(zone) : [years];
  return {
    ascii: asciiName,
    unicode: unicodeName,
    tld,
    group: contactGroupOf(tld)?.id ?? null,
    years,
    isPremium,
    price,
    total,
    yearsOnOffer: yearChoice,
    now: lineNow(line, heldUntil, zone, reading),
  };
}

function lineNow(
  line: StoredLine,
  heldUntil: Date,
  zone: Zone | undefined,
  reading: Reading | undefined,
): CartLine['now'] {
  const assumed = line.isPremium
    ? reading
    : (reading ?? { state: 'available' as const, code: null, premiumCost: null });
  // Nothing new is known of a premium name: what was shown stands until it is asked again.
  if (!assumed) return { kind: 'same' };
  const sale = priceName(line.asciiName, zone, assumed, line.years);
  if (!sale.ok) return { kind: 'gone', reason: sale.error.reason };
  const now = atHeldPrice(sale.value, line, heldUntil, new Date()).priced.totalPrice;
  return now.minor === minorFromDatabase(line.priceMinor)
    ? { kind: 'same' }
    : { kind: 'changed', total: money(now.minor, now.currency) };
}
