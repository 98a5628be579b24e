import { domainToASCII } from 'node:url';
import { CONTACT_GROUPS } from '../reference/facts';
import type { Script } from './scripts';

/** Which contact fields a zone asks for (REG.API 8.7): `ru` and `geo` tell persons from organisations. */
export type ContactKind =
  | 'ru'
  | 'geo'
  | 'gtld'
  | 'cyrillic'
  | 'foreign'
  | 'tj'
  | 'com-ua'
  | 'pp-ua'
  | 'kz'
  | 'es'
  | 'jobs'
  | 'travel'
  | 'us';

/** What zones of one kind have in common. */
interface ZoneRules {
  /** Days before expiry from which a renewal is taken; null means at any time. */
  readonly renewWindowDays: number | null;
  /** Days after expiry in which a renewal still costs the usual price. */
  readonly graceDays: number;
  /** Days after those in which the name can be bought back. */
  readonly restorationDays: number;
  /** Kopecks for that, beside the renewal. */
  readonly restorationFee: number;
  readonly minServers: number;
  readonly maxServers: number;
  /** Whether the registrant's data can be hidden in WHOIS. */
  readonly hidesContacts: boolean;
  /** Whether the registrar keeps the zone itself: only then it knows how a transfer goes on. */
  readonly isAccredited: boolean;
  /** Whether the registrant must confirm the e-mail address. */
  readonly verifiesEmail: boolean;
  /** Whether a name can be held without name servers. */
  readonly canUndelegate: boolean;
  /** Whether the registry keeps host objects for name servers inside the name. */
  readonly keepsHosts: boolean;
  /** Virtual hours that a transfer to this registrar takes once the registry has it. */
  readonly transferHours: number;
}

export interface Tld extends ZoneRules {
  readonly name: string;
  readonly scripts: readonly Script[];
  readonly minLength: number;
  readonly minYears: number;
  readonly maxYears: number;
  readonly contacts: ContactKind;
  /** Kopecks for the first year and for each further one, at the partner's rate. */
  readonly registration: number;
  readonly renewal: number;
  readonly isEnabled: boolean;
}

const GTLD: ZoneRules = {
  renewWindowDays: null,
  graceDays: 31,
  restorationDays: 30,
  restorationFee: 600_000,
  minServers: 2,
  maxServers: 13,
  hidesContacts: true,
  isAccredited: true,
  verifiesEmail: true,
  canUndelegate: false,
  keepsHosts: true,
  transferHours: 120,
};

/** Sold through another registrar. */
const FOREIGN: ZoneRules = {
  ...GTLD,
  restorationDays: 0,
  isAccredited: false,
  verifiesEmail: false,
  hidesContacts: false,
};

const RULES: Readonly<Record<ContactKind, ZoneRules>> = {
  ru: {
    ...GTLD,
    renewWindowDays: 60,
    restorationDays: 0,
    minServers: 0,
    verifiesEmail: false,
    canUndelegate: true,
    keepsHosts: false,
    transferHours: 24,
  },
  geo: { ...GTLD, verifiesEmail: false, keepsHosts: false, hidesContacts: false, transferHours: 24 },
  gtld: GTLD,
  cyrillic: GTLD,
  travel: GTLD,
  jobs: GTLD,
  foreign: FOREIGN,
  tj: FOREIGN,
  'com-ua': FOREIGN,
  'pp-ua': FOREIGN,
  kz: FOREIGN,
  es: FOREIGN,
  us: FOREIGN,
};

/** Where a zone differs from its kind. */
const EXCEPTIONS: Readonly<Record<string, Partial<Tld>>> = {
  tm: { minYears: 10 },
  io: FOREIGN,
  me: FOREIGN,
  cc: FOREIGN,
  tv: FOREIGN,
  'ru.com': FOREIGN,
};

const LATIN: readonly Script[] = ['latin'];
const RUSSIAN: readonly Script[] = ['russian'];
const CYRILLIC: readonly Script[] = ['cyrillic'];
const CYRILLIC_TOO: readonly Script[] = ['european', 'cyrillic'];
const EUROPE: readonly Script[] = ['european', 'greek', 'cyrillic'];
const UKRAINE: readonly Script[] = ['latin', 'cyrillic'];
const SOVIET: readonly Script[] = ['latin', 'cyrillic', 'greek', 'armenian', 'georgian'];
const WORLD: readonly Script[] = [
  'european',
  'cyrillic',
  'greek',
  'armenian',
  'georgian',
  'hebrew',
  'arabic',
  'thai',
  'cjk',
];

type Row = readonly [
  name: string,
  scripts: readonly Script[],
  minLength: number,
  maxYears: number,
  contacts: ContactKind,
  first: number,
  renew: number,
];

/** First-year and renewal price in roubles. */
const ROWS: readonly Row[] = [
  ['ru', LATIN, 2, 1, 'ru', 139, 209],
  ['рф', RUSSIAN, 2, 1, 'ru', 139, 209],
  ['su', SOVIET, 2, 1, 'ru', 499, 549],
  ['com', WORLD, 3, 10, 'gtld', 1099, 1249],
  ['net', WORLD, 3, 10, 'gtld', 1199, 1399],
  ['org', CYRILLIC_TOO, 3, 10, 'gtld', 899, 1299],
  ['info', CYRILLIC_TOO, 3, 10, 'gtld', 299, 1999],
  ['biz', LATIN, 3, 10, 'gtld', 1299, 1799],
  ['name', LATIN, 3, 10, 'gtld', 899, 999],
  ['mobi', LATIN, 3, 10, 'gtld', 499, 2399],
  ['pro', LATIN, 3, 10, 'gtld', 299, 1899],
  ['online', CYRILLIC_TOO, 3, 10, 'gtld', 99, 2999],
  ['site', CYRILLIC_TOO, 3, 10, 'gtld', 99, 2799],
  ['store', CYRILLIC_TOO, 3, 10, 'gtld', 99, 4999],
  ['shop', CYRILLIC_TOO, 3, 10, 'gtld', 149, 3199],
  ['website', CYRILLIC_TOO, 3, 10, 'gtld', 99, 1999],
  ['space', CYRILLIC_TOO, 3, 10, 'gtld', 99, 1999],
  ['tech', CYRILLIC_TOO, 3, 10, 'gtld', 199, 4499],
  ['fun', CYRILLIC_TOO, 3, 10, 'gtld', 3, 14],
  ['club', LATIN, 3, 10, 'gtld', 399, 1599],
  ['xyz', LATIN, 3, 10, 'gtld', 199, 1299],
  ['top', LATIN, 3, 10, 'gtld', 149, 499],
  ['blog', LATIN, 3, 10, 'gtld', 499, 2599],
  ['me', LATIN, 3, 10, 'gtld', 699, 1899],
  ['io', LATIN, 2, 10, 'gtld', 3899, 4299],
  ['cc', LATIN, 3, 10, 'gtld', 999, 1199],
  ['tv', LATIN, 3, 10, 'gtld', 2999, 3499],
  ['dev', LATIN, 3, 10, 'gtld', 1199, 1399],
  ['app', LATIN, 3, 10, 'gtld', 1299, 1499],
  ['ru.com', LATIN, 2, 10, 'gtld', 600, 600],
  ['academy', LATIN, 3, 10, 'gtld', 1499, 2799],
  ['moscow', LATIN, 2, 3, 'geo', 599, 899],
  ['москва', RUSSIAN, 2, 3, 'geo', 599, 899],
  ['tatar', LATIN, 2, 3, 'geo', 899, 899],
  ['дети', RUSSIAN, 2, 5, 'geo', 199, 499],
  ['com.ru', LATIN, 2, 1, 'geo', 199, 199],
  ['msk.ru', LATIN, 2, 1, 'geo', 199, 199],
  ['spb.ru', LATIN, 2, 1, 'geo', 199, 199],
  ['рус', CYRILLIC, 2, 10, 'gtld', 499, 699],
  ['сайт', CYRILLIC, 2, 10, 'cyrillic', 299, 1699],
  ['онлайн', CYRILLIC, 2, 10, 'cyrillic', 299, 1699],
  ['tel', LATIN, 3, 10, 'gtld', 899, 1399],
  ['asia', LATIN, 3, 10, 'gtld', 399, 1499],
  ['travel', LATIN, 3, 10, 'travel', 7990, 8990],
  ['jobs', LATIN, 3, 10, 'jobs', 9990, 10990],
  ['eu', EUROPE, 2, 10, 'foreign', 499, 899],
  ['us', LATIN, 3, 10, 'us', 899, 999],
  ['es', EUROPE, 3, 5, 'es', 999, 1299],
  ['kz', LATIN, 3, 1, 'kz', 2290, 2290],
  ['com.kz', LATIN, 3, 1, 'kz', 2290, 2290],
  ['org.kz', LATIN, 3, 1, 'kz', 2290, 2290],
  ['қаз', CYRILLIC, 2, 1, 'kz', 2290, 2290],
  ['tj', LATIN, 2, 10, 'tj', 3490, 3490],
  ['md', LATIN, 3, 10, 'foreign', 4990, 4990],
  ['com.ua', UKRAINE, 2, 10, 'com-ua', 499, 699],
  ['kiev.ua', UKRAINE, 2, 10, 'com-ua', 499, 699],
  ['pp.ua', LATIN, 2, 1, 'pp-ua', 99, 199],
  ['tm', LATIN, 2, 10, 'foreign', 4990, 4990],
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
  ...otherGeoZones().map((name) => sold([name, LATIN, 2, 1, 'geo', 199, 199])),
  ...DISABLED.map((name) => ({ ...sold([name, LATIN, 3, 1, 'foreign', 0, 0]), isEnabled: false })),
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

/** The zones of towns and regions that the reference names and the table above does not. */
function otherGeoZones(): readonly string[] {
  const known = new Set(ROWS.map(([name]) => name));
  return (CONTACT_GROUPS.get('geo-person')?.zones ?? []).filter((name) => !known.has(name));
}

function sold([name, scripts, minLength, maxYears, contacts, first, renew]: Row): Tld {
  return {
    ...RULES[contacts],
    name,
    scripts,
    minLength,
    minYears: 1,
    maxYears,
    contacts,
    registration: first * 100,
    renewal: renew * 100,
    isEnabled: true,
    ...EXCEPTIONS[name],
  };
}
