import 'server-only';
import { priceName, type ForSale, type NotForSale } from '@/lib/portfolio/domains/registration-price';
import { shopCurrency } from '@/lib/money/prices/prices';
import { freshMs, freshReadings } from '@/lib/registrar/account/readings';
import { allZones } from '@/lib/money/prices/zones';
import { digest, newToken } from '@/lib/base/crypto/token';
import type { Tx } from '@/lib/base/db/client';
import type { DomainName } from '@/lib/base/values/domain-name';
import { newId, type CustomerId } from '@/lib/base/values/ids';
import { parseYears } from '@/lib/base/values/period';
import { fail, ok, type Result } from '@/lib/base/values/result';

/** How long the prices of a cart are held. */
export const quoteLifeMs = 30 * 60_000;
/** A name was asked about just now, on Pay. */
export const justNowMs = 20_000;
/** What the cart goes by: a reading that needed no new call, and the time until the cart reads it. */
const latelyMs = freshMs + justNowMs;
export const mostLines = 50;

/** Whose cart: the browser's token, the customer who is signed in, or both. */
export type CartOwner = { readonly token: string | null; readonly customerId: CustomerId | null };

/** The open cart of its owner; null when there is none. A cart that belongs to a customer is nobody else's. */
export async function findQuote(tx: Tx, { token, customerId }: CartOwner): Promise<string | null> {
  const tokenHash = token === null ? null : digest(token);
  const mine = customerId === null ? [] : [{ customerId }];
  const browsers =
    tokenHash === null ? [] : [{ tokenHash, customerId: null }, ...mine.map((own) => ({ tokenHash, ...own }))];
  const quotes = await tx.quote.findMany({
    where: { orderedAt: null, OR: [...browsers, ...mine] },
    select: { id: true, tokenHash: true },
    orderBy: { createdAt: 'desc' },
  });
  return (quotes.find((quote) => quote.tokenHash === tokenHash) ?? quotes[0])?.id ?? null;
}

/** The open cart, made when there is none; `token` is set when the browser has to keep a new one. */
export async function openQuote(
  tx: Tx,
  owner: CartOwner,
): Promise<{ readonly id: string; readonly token: string | null }> {
  const known = await findQuote(tx, owner);
  if (known !== null) {
    if (owner.customerId !== null)
      await tx.quote.update({ where: { id: known }, data: { customerId: owner.customerId } });
    return { id: known, token: null };
  }
  return makeQuote(tx, owner.customerId);
}

export type AddError = NotForSale | { readonly reason: 'full' } | { readonly reason: 'premium_not_agreed' };

/** Puts a name into a cart for one period, at the price of what was found out just now. */
export async function addLine(
  tx: Tx,
  quoteId: string,
  name: DomainName,
  agreedPremiumMinor: number | null,
): Promise<Result<null, AddError>> {
  const zone = (await allZones(tx)).find(({ tld }) => tld === name.tld);
  const reading = (await freshReadings(tx, [name.ascii], latelyMs)).get(name.ascii);
  const years = zone?.minYears ?? 1;
  const sale = priceName(name.ascii, zone, reading, years);
  if (!sale.ok) return sale;
  const { isPremium, priced } = sale.value;
  if (isPremium && agreedPremiumMinor !== priced.price.first.minor) return fail({ reason: 'premium_not_agreed' });
  if ((await tx.quoteLine.count({ where: { quoteId } })) >= mostLines) return fail({ reason: 'full' });
  const line = { ...lineData(sale.value), unicodeName: name.unicode, tld: name.tld };
  await tx.quoteLine.upsert({
    where: { quoteId_asciiName: { quoteId, asciiName: name.ascii } },
    create: { id: newId('qln'), quoteId, asciiName: name.ascii, ...line },
    update: line,
  });
  await tx.quote.update({ where: { id: quoteId }, data: { expiresAt: expiry() } });
  return ok(null);
}

export async function removeLine(tx: Tx, quoteId: string, asciiName: string): Promise<void> {
  await tx.quoteLine.deleteMany({ where: { quoteId, asciiName } });
}

/** Changes for how many years a name is bought, at the prices of now. Refused beyond the zone's limits. */
export async function changeYears(
  tx: Tx,
  quoteId: string,
  asciiName: string,
  years: number,
): Promise<Result<null, 'years'>> {
  const line = await tx.quoteLine.findUnique({ where: { quoteId_asciiName: { quoteId, asciiName } } });
  if (!line) return ok(null);
  const zone = (await allZones(tx)).find(({ tld }) => tld === line.tld);
  if (!zone || parseYears(years, zone) === null) return fail('years');
  // A premium name costs what it did when it was found; an ordinary one what its zone costs.
  const reading = line.isPremium ? (await freshReadings(tx, [asciiName], dayMs)).get(asciiName) : ordinary;
  const sale = priceName(asciiName, zone, reading, years);
  if (!sale.ok) return fail('years');
  await tx.quoteLine.update({ where: { id: line.id }, data: lineData(sale.value) });
  return ok(null);
}

const dayMs = 24 * 60 * 60_000;
const ordinary = { state: 'available', code: null, premiumCost: null } as const;

/** Prices every line anew by what was found out just now; lines that cannot be bought stay and say so. */
export async function repriceQuote(tx: Tx, quoteId: string): Promise<void> {
  const lines = await tx.quoteLine.findMany({ where: { quoteId } });
  const zones = await allZones(tx);
  const readings = await freshReadings(
    tx,
    lines.map(({ asciiName }) => asciiName),
    latelyMs,
  );
  for (const { id, asciiName, tld, years } of lines) {
    const sale = priceName(
      asciiName,
      zones.find((zone) => zone.tld === tld),
      readings.get(asciiName),
      years,
    );
    if (sale.ok) await tx.quoteLine.update({ where: { id }, data: lineData(sale.value) });
  }
  await tx.quote.update({ where: { id: quoteId }, data: { expiresAt: expiry() } });
}

export function lineData({ isPremium, priced }: ForSale) {
  return {
    isPremium,
    years: priced.years,
    costMinor: BigInt(priced.totalCost.minor),
    priceMinor: BigInt(priced.totalPrice.minor),
    firstYearPriceMinor: BigInt(priced.price.first.minor),
    renewPriceMinor: BigInt(priced.price.renew.minor),
    pricedAt: new Date(),
  };
}

function expiry(): Date {
  return new Date(Date.now() + quoteLifeMs);
}

/** Moves lines into a new cart of the customer, as they were shown; the token that the browser must keep. */
export async function moveLines(tx: Tx, lineIds: readonly string[], customerId: CustomerId): Promise<string> {
  const { id, token } = await makeQuote(tx, customerId);
  await tx.quoteLine.updateMany({ where: { id: { in: [...lineIds] } }, data: { quoteId: id } });
  return token;
}

async function makeQuote(
  tx: Tx,
  customerId: CustomerId | null,
): Promise<{ readonly id: string; readonly token: string }> {
  const token = newToken();
  const id = newId('quo');
  await tx.quote.create({
    data: { id, tokenHash: digest(token), customerId, currency: shopCurrency, expiresAt: expiry() },
  });
  return { id, token };
}
