export const currencies = ['RUB', 'USD', 'EUR', 'UAH'] as const;
export type Currency = (typeof currencies)[number];

/** In what the registrar is paid and prices are made. */
export const homeCurrency: Currency = 'RUB';

/** An amount in whole minor units (kopecks, cents) of one currency. */
export type Money = { readonly minor: number; readonly currency: Currency };

/** Throws on fractions and on amounts that a double cannot hold exactly: those are bugs, never input. */
export function money(minor: number, currency: Currency): Money {
  if (!Number.isSafeInteger(minor)) throw new RangeError(`not a whole amount of minor units: ${minor}`);
  return { minor, currency };
}

export function addMoney(left: Money, right: Money): Money {
  return money(left.minor + right.minor, sameCurrency(left, right));
}

export function subtractMoney(left: Money, right: Money): Money {
  return money(left.minor - right.minor, sameCurrency(left, right));
}

export function multiplyMoney(amount: Money, times: number): Money {
  return money(amount.minor * times, amount.currency);
}

export function sumMoney(amounts: readonly Money[], currency: Currency): Money {
  return amounts.reduce(addMoney, money(0, currency));
}

/** A sum cut in proportion to some amounts, exact to the last minor unit; into equal parts where they are all nothing. */
export function shareMoney({ minor, currency }: Money, amounts: readonly number[]): readonly Money[] {
  const isSaid = amounts.some((amount) => amount > 0);
  const weights = amounts.map((amount) => (isSaid ? BigInt(Math.max(0, amount)) : 1n));
  const whole = weights.reduce((sum, weight) => sum + weight, 0n);
  let [passed, given] = [0n, 0];
  return weights.map((weight) => {
    passed += weight;
    const upTo = Number((BigInt(minor) * passed) / whole);
    const share = money(upTo - given, currency);
    given = upTo;
    return share;
  });
}

/** Reads a decimal amount as registrars write it ("199", "199.5", 199.00); null when it is not one. */
export function parseDecimal(text: string | number, currency: Currency): Money | null {
  const match = /^(-?)(\d{1,12})(?:[.,](\d{1,2})0*)?$/.exec(String(text).trim());
  if (!match) return null;
  const [, sign = '', units = '0', cents = ''] = match;
  const minor = Number(units) * 100 + Number(cents.padEnd(2, '0'));
  return money(sign === '-' ? 0 - minor : minor, currency);
}

/** Writes an amount as a plain decimal ("199.00"), for machines. */
export function toDecimal(amount: Money): string {
  const sign = amount.minor < 0 ? '-' : '';
  const digits = String(Math.abs(amount.minor)).padStart(3, '0');
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** A database BIGINT of minor units as a number; throws beyond the exact range. */
export function minorFromDatabase(value: bigint): number {
  return money(Number(value), 'RUB').minor;
}

/** A database amount and its currency as Money; throws when the currency is none of ours. */
export function moneyFromDatabase(value: bigint, currency: string): Money {
  return money(Number(value), currencyOf(currency));
}

/** The currency that a database or a registrar names; "RUR" is what REG.API calls roubles. */
export function currencyOf(text: string): Currency {
  const known = currencies.find((currency) => currency === (text === 'RUR' ? 'RUB' : text));
  if (!known) throw new RangeError(`unknown currency ${text}`);
  return known;
}

function sameCurrency(left: Money, right: Money): Currency {
  if (left.currency !== right.currency) throw new TypeError(`mixed currencies: ${left.currency}, ${right.currency}`);
  return left.currency;
}
