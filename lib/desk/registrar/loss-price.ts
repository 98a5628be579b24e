import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import { homeCurrency, type Currency, type Money } from '@/lib/base/values/money';
import { exchanged } from '@/lib/money/rates/exchange';
import { exchanges, exchangeTo } from '@/lib/money/rates/exchanges';
import { renewalOffers } from '@/lib/portfolio/domains/renewal-offer';

type Lost = { readonly asciiName: string; readonly cost: Money; readonly billedIn: Currency };

/** What the customer of a name would pay for what the registrar took: a year, and no less than it cost; null without a rate. */
export async function lossPrice(tx: Tx, { asciiName, cost, billedIn }: Lost): Promise<Money | null> {
  const domain = await tx.domain.findUnique({ where: { asciiName }, select: { tld: true } });
  // The term has moved, so it is not open now: the price of a year is the same.
  const dates = { createdOn: null, expiresOn: null };
  const offers = domain ? await renewalOffers(tx, { asciiName, tld: domain.tld, ...dates }) : [];
  const price = offers[0]?.price;
  const exchange = exchangeTo(await exchanges(tx), billedIn);
  if (exchange === undefined || cost.currency !== homeCurrency) return billedIn === cost.currency ? cost : null;
  const least = exchanged(cost, exchange);
  return price && price.currency === billedIn && price.minor > least.minor ? price : least;
}
