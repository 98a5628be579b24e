import type { DomainName } from './domain-name';
import { findTld } from './tlds';

/** Premium names: price of the first year and of each further one, kopecks. */
export interface PremiumPrice {
  readonly registration: number;
  readonly renewal: number;
}

const PREMIUM: Readonly<Record<string, readonly [registration: number, renewal: number]>> = {
  'rr.ru.com': [60_000, 600],
  '007.academy': [21_400, 21_400],
  'best.store': [249_000, 4_999],
  'coffee.shop': [189_000, 189_000],
  'gold.online': [99_000, 2_999],
  'crypto.xyz': [450_000, 1_299],
  'art.site': [39_900, 39_900],
  'home.dev': [74_500, 74_500],
};

/** Zones that sell their two-letter names, and these only, as premium ones. */
const SHORT_PREMIUM_ZONES = new Set(['ru.com']);

const RESERVED_LABELS = new Set([
  'nic',
  'whois',
  'registry',
  'www',
  'dns',
  'reserved',
  'localhost',
  'президент',
  'правительство',
]);

const STOP_WORDS = ['fuck', 'porno', 'narkotik'] as const;

/** Names that somebody registered elsewhere long ago. */
const REGISTERED_LABELS = new Set([
  'ya',
  'yandex',
  'google',
  'mail',
  'vk',
  'ok',
  'avito',
  'ozon',
  'sber',
  'reg',
  'regru',
  'github',
  'amazon',
  'apple',
  'microsoft',
  'wikipedia',
  'example',
  'test',
  'shop',
  'home',
  'news',
  'game',
  'games',
  'music',
  'travel',
  'bank',
  'дом',
  'новости',
  'россия',
  'москва',
  'кино',
  'тест',
  'магазин',
  'банк',
  'вода',
]);
const CROWDED_ZONES = new Set(['ru', 'su', 'com', 'net', 'org', 'рф', 'info', 'io', 'me']);

/** The prices of a premium name, or undefined for ordinary names. */
export function premiumPrice(name: DomainName): PremiumPrice | undefined {
  const row = PREMIUM[name.unicode] ?? shortPremium(name);
  return row === undefined ? undefined : { registration: row[0] * 100, renewal: row[1] * 100 };
}

/** Names of the registries, and names that are zones themselves. */
export function isReserved(name: DomainName): boolean {
  return RESERVED_LABELS.has(name.label) || findTld(name.unicode) !== undefined;
}

export function hasStopWord(name: DomainName): boolean {
  return STOP_WORDS.some((word) => name.label.includes(word));
}

export function isTakenElsewhere(name: DomainName): boolean {
  return CROWDED_ZONES.has(name.tld.name) && REGISTERED_LABELS.has(name.label);
}

function shortPremium(name: DomainName): readonly [number, number] | undefined {
  return SHORT_PREMIUM_ZONES.has(name.tld.name) && name.label.length === 2 ? [60_000, 600] : undefined;
}
