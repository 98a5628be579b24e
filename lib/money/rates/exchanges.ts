import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import { currencyOf, homeCurrency, minorFromDatabase, type Currency } from '@/lib/base/values/money';
import type { Exchange } from './exchange';

export type Exchanges = ReadonlyMap<Currency, Exchange>;

/** What roubles are now in each currency that customers are billed in; one whose rate nobody knows is not there. */
export async function exchanges(tx: Tx): Promise<Exchanges> {
  const [sold, rates] = [await tx.soldCurrency.findMany(), await newestRates(tx)];
  return new Map(
    sold.flatMap(({ currency: code, surchargeBps, roundToMinor }) => {
      const currency = currencyOf(code);
      const rate = rates.get(currency);
      if (!rate) return [];
      const { roublesMicro } = rate;
      return [[currency, { currency, roublesMicro, surchargeBps, roundToMinor }] as const];
    }),
  );
}

export type Rate = {
  readonly roublesMicro: number;
  readonly source: 'bank' | 'staff';
  /** The day that the bank made it for; the day it was written on, of staff's. */
  readonly day: Date;
  readonly at: Date;
};

/** The rate that counts, by currency. */
export async function newestRates(tx: Tx): Promise<ReadonlyMap<Currency, Rate>> {
  const rows = await tx.exchangeRate.findMany({
    where: { isBelieved: true },
    distinct: ['currency'],
    orderBy: [{ currency: 'asc' }, { id: 'desc' }],
  });
  return new Map(rows.map(({ currency, ...row }) => [currencyOf(currency), rateOf(row)] as const));
}

type RateRow = {
  readonly roublesMicro: bigint;
  readonly source: string;
  readonly day: Date;
  readonly at: Date;
};

export function rateOf({ roublesMicro, source, day, at }: RateRow): Rate {
  return { roublesMicro: minorFromDatabase(roublesMicro), source: source === 'staff' ? 'staff' : 'bank', day, at };
}

/** What makes roubles an amount of a currency: null of roubles themselves, undefined where nobody knows its rate. */
export function exchangeTo(known: Exchanges, currency: Currency): Exchange | null | undefined {
  return currency === homeCurrency ? null : known.get(currency);
}

/** In which currency a customer is billed; roubles of nobody. */
export async function billedIn(tx: Tx, customerId: string): Promise<Currency> {
  const customer = await tx.customer.findUnique({ where: { id: customerId }, select: { currency: true } });
  return currencyOf(customer?.currency ?? homeCurrency);
}

/** What new customers can choose among: roubles, and what is offered and has a rate. */
export async function currenciesOnOffer(tx: Tx): Promise<readonly Currency[]> {
  const offered = await tx.soldCurrency.findMany({ where: { isOffered: true }, select: { currency: true } });
  if (offered.length === 0) return [homeCurrency];
  const known = await exchanges(tx);
  return [homeCurrency, ...[...known.keys()].filter((code) => offered.some(({ currency }) => currency === code))];
}
