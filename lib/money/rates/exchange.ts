import { homeCurrency, money, type Currency, type Money } from '@/lib/base/values/money';

/** How roubles become an amount that a customer is billed. */
export type Exchange = {
  readonly currency: Currency;
  /** What one whole unit of it costs, in millionths of a rouble. */
  readonly roublesMicro: number;
  /** Added for what the rate may do until the registrar is paid; hundredths of a percent. */
  readonly surchargeBps: number;
  /** Amounts are rounded up to a multiple of this; minor units of the currency, at least 1. */
  readonly roundToMinor: number;
};

/** Roubles in the currency of an exchange, rounded up; without one they stay what they are. */
export function exchanged(amount: Money, exchange: Exchange | null | undefined): Money {
  if (!exchange || amount.currency === exchange.currency) return amount;
  if (amount.currency !== homeCurrency) throw new TypeError(`not an amount in ${homeCurrency}: ${amount.currency}`);
  const step = BigInt(Math.max(1, exchange.roundToMinor));
  const dear = BigInt(amount.minor) * 1_000_000n * BigInt(10_000 + exchange.surchargeBps);
  return money(Number(upTo(dear, BigInt(exchange.roublesMicro) * 10_000n * step) * step), exchange.currency);
}

/** What an amount is in roubles at its rate alone, rounded up: to compare with what the registrar asks. */
export function inRoubles({ minor, currency }: Money, exchange: Exchange | null): Money {
  if (currency === homeCurrency) return money(minor, currency);
  if (exchange?.currency !== currency) throw new TypeError(`no rate of ${currency}`);
  return money(Number(upTo(BigInt(minor) * BigInt(exchange.roublesMicro), 1_000_000n)), homeCurrency);
}

function upTo(amount: bigint, by: bigint): bigint {
  const whole = amount / by;
  return whole * by < amount ? whole + 1n : whole;
}
