import { domainToASCII } from 'node:url';

/** What names a zone takes: ASCII letters, Cyrillic letters, or both (never mixed in one name). */
type Script = 'latin' | 'cyrillic' | 'both';

/** Which contact hash a zone asks for (REG.API 8.7). */
type ContactKind = 'ru' | 'geo' | 'gtld' | 'cyrillic';

export interface Tld {
  readonly name: string;
  readonly script: Script;
  readonly minLength: number;
  readonly maxYears: number;
  readonly contacts: ContactKind;
  /** Kopecks for the first year and for each further one, at the partner's rate. */
  readonly registration: number;
  readonly renewal: number;
  readonly isEnabled: boolean;
  /** Days before expiry from which a renewal is taken; null means at any time. */
  readonly renewWindowDays: number | null;
  readonly graceDays: number;
  readonly restorationDays: number;
}

type Row = readonly [
  name: string,
  script: Script,
  minLength: number,
  maxYears: number,
  contacts: ContactKind,
  first: number,
  renew: number,
];

/** First-year and renewal price in roubles. */
const ROWS: readonly Row[] = [
  ['ru', 'latin', 2, 1, 'ru', 139, 209],
  ['рф', 'cyrillic', 2, 1, 'ru', 139, 209],
  ['su', 'latin', 2, 1, 'ru', 499, 549],
  ['com', 'both', 3, 10, 'gtld', 1099, 1249],
  ['net', 'both', 3, 10, 'gtld', 1199, 1399],
  ['org', 'both', 3, 10, 'gtld', 899, 1299],
  ['info', 'both', 3, 10, 'gtld', 299, 1999],
  ['biz', 'latin', 3, 10, 'gtld', 1299, 1799],
  ['name', 'latin', 3, 10, 'gtld', 899, 999],
  ['mobi', 'latin', 3, 10, 'gtld', 499, 2399],
  ['pro', 'latin', 3, 10, 'gtld', 299, 1899],
  ['online', 'both', 3, 10, 'gtld', 99, 2999],
  ['site', 'both', 3, 10, 'gtld', 99, 2799],
  ['store', 'both', 3, 10, 'gtld', 99, 4999],
  ['shop', 'both', 3, 10, 'gtld', 149, 3199],
  ['website', 'both', 3, 10, 'gtld', 99, 1999],
  ['space', 'both', 3, 10, 'gtld', 99, 1999],
  ['tech', 'both', 3, 10, 'gtld', 199, 4499],
  ['fun', 'both', 3, 10, 'gtld', 3, 14],
  ['club', 'latin', 3, 10, 'gtld', 399, 1599],
  ['xyz', 'latin', 3, 10, 'gtld', 199, 1299],
  ['top', 'latin', 3, 10, 'gtld', 149, 499],
  ['blog', 'latin', 3, 10, 'gtld', 499, 2599],
  ['me', 'latin', 3, 10, 'gtld', 699, 1899],
  ['io', 'latin', 2, 10, 'gtld', 3899, 4299],
  ['cc', 'latin', 3, 10, 'gtld', 999, 1199],
  ['tv', 'latin', 3, 10, 'gtld', 2999, 3499],
  ['dev', 'latin', 3, 10, 'gtld', 1199, 1399],
  ['app', 'latin', 3, 10, 'gtld', 1299, 1499],
  ['ru.com', 'latin', 2, 10, 'gtld', 600, 600],
  ['academy', 'latin', 3, 10, 'gtld', 1499, 2799],
  ['moscow', 'latin', 2, 3, 'geo', 599, 899],
  ['москва', 'cyrillic', 2, 3, 'geo', 599, 899],
  ['tatar', 'latin', 2, 3, 'geo', 899, 899],
  ['дети', 'cyrillic', 2, 5, 'geo', 199, 499],
  ['com.ru', 'latin', 2, 1, 'geo', 199, 199],
  ['msk.ru', 'latin', 2, 1, 'geo', 199, 199],
  ['spb.ru', 'latin', 2, 1, 'geo', 199, 199],
  ['рус', 'cyrillic', 2, 10, 'gtld', 499, 699],
  ['сайт', 'cyrillic', 2, 10, 'cyrillic', 299, 1699],
  ['онлайн', 'cyrillic', 2, 10, 'cyrillic', 299, 1699],
];

/** Zones that exist but are not sold here. */
const DISABLED = ['cn', 'de', 'fr'] as const;

/** Zones whose Cyrillic names have a price of their own, in roubles (the `__idn.` rows of domain/get_prices). */
const IDN_PRICES: Readonly<Record<string, readonly [first: number, renew: number]>> = {
  com: [1390, 1590],
  net: [1490, 1690],
};

export const TLDS: readonly Tld[] = [
  ...ROWS.map((row) => sold(row)),
  ...DISABLED.map((name) => ({ ...sold([name, 'latin', 3, 1, 'gtld', 0, 0]), isEnabled: false })),
];

const byName = new Map(TLDS.map((tld) => [tld.name, tld]));
const byAscii = new Map(TLDS.map((tld) => [domainToASCII(tld.name), tld]));

/** By its Unicode or punycode name, without a leading dot. */
export function findTld(name: string): Tld | undefined {
  return byName.get(name) ?? byAscii.get(name);
}

/** First-year and renewal price in kopecks; Cyrillic names of some zones cost more. */
export function tldPrices(tld: Tld, isCyrillic: boolean): { registration: number; renewal: number } {
  const own = isCyrillic ? idnPrices(tld.name) : undefined;
  return own ?? { registration: tld.registration, renewal: tld.renewal };
}

export function idnPrices(name: string): { registration: number; renewal: number } | undefined {
  const row = IDN_PRICES[name];
  return row === undefined ? undefined : { registration: row[0] * 100, renewal: row[1] * 100 };
}

/** What somebody without a partner's contract pays. */
export function retailPrice(kopecks: number): number {
  return Math.ceil((kopecks * 1.3) / 100) * 100;
}

function sold([name, script, minLength, maxYears, contacts, first, renew]: Row): Tld {
  const isRussian = contacts === 'ru';
  return {
    name,
    script,
    minLength,
    maxYears,
    contacts,
    registration: first * 100,
    renewal: renew * 100,
    isEnabled: true,
    renewWindowDays: isRussian ? 60 : null,
    graceDays: 31,
    restorationDays: isRussian ? 0 : 30,
  };
}
