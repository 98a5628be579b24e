import 'server-only';
import { now, nowMs } from '@/lib/base/clock/clock';
import type { Line, NotForSale, Offer } from '@/lib/money/sales/sellable';
import { billedIn } from '@/lib/money/rates/exchanges';
import { freshMs } from '@/lib/registrar/account/readings';
import { digest, newToken } from '@/lib/base/crypto/token';
import type { Tx } from '@/lib/base/db/client';
import { customerId as brandedCustomer, newId, type CustomerId } from '@/lib/base/values/ids';
import { homeCurrency, minorFromDatabase } from '@/lib/base/values/money';
import { fail, ok, type Result } from '@/lib/base/values/result';
import { justNowMs, pricesOf } from '@/lib/shop/sellables/prices';
import { sellableIn } from '@/lib/shop/sellables/table';

/** How long the prices of a cart are held. */
export const quoteLifeMs = 30 * 60_000;
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
    if (owner.customerId !== null) {
      await tx.quote.update({ where: { id: known }, data: { customerId: owner.customerId } });
      await billInOwnCurrency(tx, known, owner.customerId);
    }
    return { id: known, token: null };
  }
  return makeQuote(tx, owner.customerId);
}

export type AddError = NotForSale | { readonly reason: 'full' } | { readonly reason: 'premium_not_agreed' };

/** Puts a thing into a cart for the shortest period it is sold for, at the price of what was found out just now; its line. */
export async function addLine(
  tx: Tx,
  quoteId: string,
  wanted: Omit<Line, 'periods'>,
  agreedPremiumMinor: number | null,
): Promise<Result<string, AddError>> {
  const { kind, subject } = wanted;
  const one = { ...wanted, periods: 1 };
  const prices = await pricesOf(tx, [one], latelyMs, await buyerOf(tx, quoteId));
  const offer = prices.now({ ...one, periods: prices.periods(one)[0] ?? 1 });
  if (!offer.ok) return offer;
  const { isPremium, price } = offer.value;
  if (isPremium && agreedPremiumMinor !== price.first.minor) return fail({ reason: 'premium_not_agreed' });
  if ((await tx.quoteLine.count({ where: { quoteId } })) >= mostLines) return fail({ reason: 'full' });
  const line = lineData(offer.value);
  const { id } = await tx.quoteLine.upsert({
    where: { quoteId_kind_subject: { quoteId, kind, subject } },
    create: { id: newId('qln'), quoteId, kind, subject, ...line },
    update: line,
    select: { id: true },
  });
  await tx.quote.update({ where: { id: quoteId }, data: { expiresAt: expiry() } });
  return ok(id);
}

/** A thing that was taken out of a cart, as it would be put back. */
export type RemovedLine = {
  readonly subject: string;
  readonly periods: number;
  /** The price of the first year that was agreed to, of a premium name. */
  readonly premiumMinor: number | null;
};

/** Takes a thing out of a cart; null where it is not in there. */
export async function removeLine(tx: Tx, quoteId: string, id: string): Promise<RemovedLine | null> {
  const line = await tx.quoteLine.findFirst({ where: { quoteId, id } });
  if (!line) return null;
  await tx.quoteLine.deleteMany({ where: { id } });
  const { subject, periods } = line;
  const isPremium = sellableIn(line).isPremium(line.input);
  return { subject, periods, premiumMinor: isPremium ? minorFromDatabase(line.firstPriceMinor) : null };
}

/** Changes for how many periods a thing is bought, at the prices of now. Refused for a period that it is not sold for. */
export async function changePeriods(
  tx: Tx,
  quoteId: string,
  id: string,
  periods: number,
): Promise<Result<null, 'periodNotSold'>> {
  const line = await tx.quoteLine.findFirst({ where: { quoteId, id } });
  if (!line) return ok(null);
  const offers = await sellableIn(line).offers(tx, line, 'bought', await buyerOf(tx, quoteId));
  const offer = offers.find((candidate) => candidate.periods === periods);
  if (!offer) return fail('periodNotSold');
  await tx.quoteLine.update({ where: { id }, data: lineData(offer) });
  return ok(null);
}

/** Prices every line anew by what was found out just now; lines that cannot be bought stay and say so. */
export async function repriceQuote(tx: Tx, quoteId: string): Promise<void> {
  await repriceAs(tx, quoteId, 'still');
}

/** `newly`: what a line was shown at means nothing any more, so one without a price of now goes. */
async function repriceAs(tx: Tx, quoteId: string, shown: 'still' | 'newly'): Promise<void> {
  const lines = await tx.quoteLine.findMany({ where: { quoteId } });
  const prices = await pricesOf(tx, lines, latelyMs, await buyerOf(tx, quoteId));
  for (const line of lines) {
    const now = prices.now(line);
    const offer = shown === 'newly' && !now.ok ? (prices.likely(line) ?? now) : now;
    if (offer.ok) await tx.quoteLine.update({ where: { id: line.id }, data: lineData(offer.value) });
    else if (shown === 'newly') await tx.quoteLine.delete({ where: { id: line.id } });
  }
  await tx.quote.update({ where: { id: quoteId }, data: { expiresAt: expiry() } });
}

/** Makes a cart one in the currency of its customer, at the prices of now; what has none now is taken out of it. */
export async function billInOwnCurrency(tx: Tx, quoteId: string, customerId: CustomerId): Promise<void> {
  const currency = await billedIn(tx, customerId);
  const { count } = await tx.quote.updateMany({ where: { id: quoteId, NOT: { currency } }, data: { currency } });
  if (count > 0) await repriceAs(tx, quoteId, 'newly');
}

/** Whose prices a cart is at; null while nobody has signed in. */
async function buyerOf(tx: Tx, quoteId: string): Promise<CustomerId | null> {
  const { customerId } = await tx.quote.findUniqueOrThrow({ where: { id: quoteId }, select: { customerId: true } });
  return customerId === null ? null : brandedCustomer(customerId);
}

function lineData({ periods, input, price, totalPrice, totalCost }: Offer) {
  return {
    periods,
    input,
    costMinor: BigInt(totalCost.minor),
    priceMinor: BigInt(totalPrice.minor),
    firstPriceMinor: BigInt(price.first.minor),
    renewPriceMinor: BigInt(price.renew.minor),
    pricedAt: now(),
  };
}

function expiry(): Date {
  return new Date(nowMs() + quoteLifeMs);
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
  const currency = customerId === null ? homeCurrency : await billedIn(tx, customerId);
  await tx.quote.create({ data: { id, tokenHash: digest(token), customerId, currency, expiresAt: expiry() } });
  return { id, token };
}
