import { describe, expect, test } from 'vitest';
import { boardSearch, offerOf, rowsOf, zonesShown, type BoardZone } from '@/lib/desk/prices/board-list';
import { yearlyPrice } from '@/lib/money/prices/prices';
import { money } from '@/lib/base/values/money';

const margin = { marginBps: 2500, fixedMinor: 0, roundToMinor: 100, leastMinor: 0 };

function zone(tld: string, roubles: number, facts: Partial<BoardZone> = {}): BoardZone {
  const cost = { first: money(roubles * 100, 'RUB'), renew: money(roubles * 200, 'RUB') };
  const price = yearlyPrice(cost, margin);
  const rule = { ...margin, decidedBy: 'general' } as const;
  const readAt = new Date('2026-11-24T00:00:00Z');
  return {
    tld,
    cost,
    price,
    margin,
    rules: { register: rule, renew: rule, transfer: rule, restore: rule },
    restoration: null,
    readAt,
    position: null,
    idn: null,
    minYears: 1,
    maxYears: 10,
    hasOwnRule: false,
    ...facts,
  };
}

const zones = [
  zone('ru', 190, { position: 10, hasOwnRule: true }),
  zone('рф', 180, { position: 20, hasOwnRule: true }),
  zone('academy', 2500),
  zone('ua', 900, { position: 30, hasOwnRule: true }),
];

const tlds = (params: Record<string, string>) => zonesShown(zones, boardSearch.parse(params)).map(({ tld }) => tld);

describe('the list of prices', () => {
  test('keeps the order of the shop until another is asked for', () => {
    expect(tlds({})).toEqual(['ru', 'рф', 'academy', 'ua']);
    expect(tlds({ sort: 'cost' })).toEqual(['рф', 'ru', 'ua', 'academy']);
    expect(tlds({ sort: 'price', dir: 'desc' })).toEqual(['academy', 'ua', 'ru', 'рф']);
  });

  test('finds a zone with its dot, in capitals and in punycode', () => {
    expect(tlds({ q: '.RU' })).toEqual(['ru']);
    expect(tlds({ q: 'xn--p1ai' })).toEqual(['рф']);
  });

  test('shows what is sold, what is not, and what has a rule of its own', () => {
    expect(tlds({ show: 'offered' })).toEqual(['ru', 'рф']);
    expect(tlds({ show: 'notOffered' })).toEqual(['academy', 'ua']);
    expect(tlds({ show: 'ownRule' })).toEqual(['ru', 'рф', 'ua']);
  });

  test('takes an address that makes no sense for the whole list', () => {
    expect(tlds({ show: 'nonsense', sort: 'nonsense', page: '-1' })).toHaveLength(zones.length);
  });
});

test('a zone with a place whose contacts cannot be given is not on sale', () => {
  expect(offerOf({ tld: 'ua', position: 10 })).toBe('unsupported');
  expect(offerOf({ tld: 'ru', position: 10 })).toBe('offered');
  expect(offerOf({ tld: 'ru', position: null })).toBe('not_offered');
});

test('names in national letters have a row of their own where they are priced apart', () => {
  const { cost, price } = zone('com', 1500);
  const rows = rowsOf([zone('com', 1200, { idn: { cost, price } }), zone('net', 1300)]);
  expect(rows.map((row) => [row.zone.tld, row.isNational, row.cost.first.minor])).toEqual([
    ['com', false, 120_000],
    ['com', true, 150_000],
    ['net', false, 130_000],
  ]);
});
