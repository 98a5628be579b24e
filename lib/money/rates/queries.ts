import 'server-only';
import { db } from '@/lib/base/db/client';
import { homeCurrency, type Currency } from '@/lib/base/values/money';
import { buyerOf, type Actor, type StaffActor } from '@/lib/people/access/actor';
import { may } from '@/lib/people/access/policy';
import { billedIn, currenciesOnOffer, exchanges, newestRates, rateOf, type Rate } from './exchanges';
import { doubtedReading } from './rates';
import { soldCurrencies, type SoldCurrencyCode } from './schema';

export type SoldView = {
  readonly currency: SoldCurrencyCode;
  /** null = nobody is billed in it, nor can be. */
  readonly sold: {
    readonly surchargeBps: number;
    readonly roundToMinor: number;
    readonly followsBank: boolean;
    readonly isOffered: boolean;
  } | null;
  readonly rate: Rate | null;
  /** What the bank says and nobody believed yet. */
  readonly doubted: (Rate & { readonly id: string }) | null;
  readonly customers: number;
};

/** Every currency that there can be beside roubles, for the owner. */
export async function soldBoard(actor: StaffActor): Promise<readonly SoldView[]> {
  if (!may(actor, 'settings.change')) return [];
  const [sold, rates, billed] = await Promise.all([
    db.soldCurrency.findMany(),
    newestRates(db),
    db.customer.groupBy({ by: ['currency'], where: { currency: { not: homeCurrency } }, _count: true }),
  ]);
  return Promise.all(
    soldCurrencies.map(async (currency): Promise<SoldView> => {
      const row = sold.find((one) => one.currency === currency);
      const doubted = row ? await doubtedReading(db, currency) : null;
      return {
        currency,
        sold: row ?? null,
        rate: rates.get(currency) ?? null,
        doubted: doubted && { ...rateOf(doubted), id: String(doubted.id) },
        customers: billed.find((one) => one.currency === currency)?._count ?? 0,
      };
    }),
  );
}

const shownRates = 30;

/** What a currency cost lately, the latest first; what was not believed is not among it. */
export async function rateHistory(actor: StaffActor, currency: Currency): Promise<readonly (Rate & { id: string })[]> {
  if (!may(actor, 'settings.change')) return [];
  const rows = await db.exchangeRate.findMany({
    where: { currency, isBelieved: true },
    orderBy: { id: 'desc' },
    take: shownRates,
  });
  return rows.map((row) => ({ id: String(row.id), ...rateOf(row) }));
}

/** What a customer can be billed in: roubles, and what is sold in and has a rate. */
export async function billable(actor: StaffActor): Promise<readonly Currency[]> {
  if (!may(actor, 'customers.view')) return [];
  return [homeCurrency, ...(await exchanges(db)).keys()];
}

/** In which currency whoever looks is shown prices. */
export async function shownIn(actor: Actor | null): Promise<Currency> {
  const buyer = buyerOf(actor);
  return buyer === null ? homeCurrency : billedIn(db, buyer);
}

/** What somebody who signs up can choose to be billed in. */
export function offeredCurrencies(): Promise<readonly Currency[]> {
  return currenciesOnOffer(db);
}
