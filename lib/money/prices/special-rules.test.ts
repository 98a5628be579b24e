import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holds, lockedPrice } from '@/lib/money/prices/price-lock';
import { priceActs, type PriceAct } from '@/lib/money/prices/act-schema';
import { priceOf } from '@/lib/money/prices/prices';
import { mostSpecific, type SpecialRule } from '@/lib/money/prices/special-rules';
import { money } from '@/lib/base/values/money';

const none = { marginBps: 0, fixedMinor: 0, roundToMinor: 1, leastMinor: 0 };
const partners = { id: 'cgr_partners', name: 'Partners' };

/** "com/partners/renew": a rule by what it names. */
function rule(id: string): SpecialRule {
  const parts = id.split('/');
  const act = priceActs.find((known) => parts.includes(known)) ?? null;
  const tld = parts.includes('com') ? 'com' : parts.includes('net') ? 'net' : null;
  return { id, tld, group: parts.includes('partners') ? partners : null, act, ...none };
}

const all = ['com/partners/renew', 'com/partners', 'partners/renew', 'com/renew', 'partners', 'renew'];

const decidedBy = (
  rules: readonly string[],
  { tld = 'com', act = 'renew', groupId = partners.id, own = false }: Partial<Asked> = {},
) => mostSpecific(rules.map(rule), { tld, act, groupId }, own)?.id ?? (own ? 'zone' : 'general');

type Asked = { tld: string; act: PriceAct; groupId: string | null; own: boolean };

describe('of the rules that are for a price', () => {
  it('the one decides that says more, and of two that say as much that of the group, then that of the zone', () => {
    // Each is decided by the first; without it by the next.
    for (const [index, id] of all.entries()) {
      expect(decidedBy(all.slice(index))).toBe(id);
      expect(decidedBy(all.slice(index).toReversed())).toBe(id);
    }
    expect(decidedBy([])).toBe('general');
  });

  it('a rule of the zone itself stands between one of a group and one of an act', () => {
    expect(decidedBy(['partners', 'renew'], { own: true })).toBe('partners');
    expect(decidedBy(['renew'], { own: true })).toBe('zone');
    expect(decidedBy(['com/renew'], { own: true })).toBe('com/renew');
  });

  it.each([
    ['another zone', { tld: 'ru' }, 'partners/renew'],
    ['another act', { act: 'register' }, 'com/partners'],
    ['another group', { groupId: 'cgr_others' }, 'com/renew'],
    ['no group', { groupId: null }, 'com/renew'],
    ['no group, another act', { groupId: null, act: 'transfer' }, 'general'],
  ] as const)('none counts for %s', (_what, asked, id) => {
    expect(decidedBy(all, asked)).toBe(id);
  });

  it('whichever there are, in whatever order, one and the same decides, and it is for that price', () => {
    const some = fc.subarray([...all, 'net/partners', 'net', 'transfer'].filter((id) => id !== 'net'));
    const asked = fc.record({
      tld: fc.constantFrom('com', 'net', 'ru'),
      act: fc.constantFrom(...priceActs),
      groupId: fc.constantFrom(partners.id, null),
      own: fc.boolean(),
    });
    fc.assert(
      fc.property(some, asked, (ids, wanted) => {
        const id = decidedBy(ids, wanted);
        expect(decidedBy(ids.toReversed(), wanted)).toBe(id);
        const { tld, group, act } = ids.includes(id) ? rule(id) : { tld: null, group: null, act: null };
        expect([tld ?? wanted.tld, act ?? wanted.act, group ? wanted.groupId : partners.id]).toEqual([
          wanted.tld,
          wanted.act,
          partners.id,
        ]);
      }),
    );
  });
});

const rub = (minor: number) => money(minor, 'RUB');
const day = (text: string) => new Date(`${text}T00:00:00Z`);
const promise = { yearly: rub(200), until: null, belowCostWhy: null };
const today = day('2026-11-30');

describe('a promised price', () => {
  it('holds while the prices of everybody rise, and not when they fall below it', () => {
    expect(lockedPrice({ price: rub(300), cost: rub(150) }, promise, today)).toEqual(rub(200));
    expect(lockedPrice({ price: rub(180), cost: rub(150) }, promise, today)).toEqual(rub(180));
    expect(lockedPrice({ price: rub(300), cost: rub(150) }, null, today)).toEqual(rub(300));
  });

  it('rises with the cost, unless staff gave a reason', () => {
    const risen = { price: rub(500), cost: rub(400) };
    expect(lockedPrice(risen, promise, today)).toEqual(rub(400));
    expect(lockedPrice(risen, { ...promise, belowCostWhy: 'a friend' }, today)).toEqual(rub(200));
  });

  it('holds on its last day and not on the next', () => {
    const until = day('2026-11-30');
    expect(holds({ until }, new Date('2026-11-30T23:59:59.999Z'))).toBe(true);
    expect(holds({ until }, day('2026-12-01'))).toBe(false);
    expect(lockedPrice({ price: rub(300), cost: rub(150) }, { ...promise, until }, day('2026-12-01'))).toEqual(
      rub(300),
    );
  });

  it('without a reason is never below the cost, whatever rule, promise and cost there are', () => {
    const amount = fc.integer({ min: 0, max: 100_000_000 });
    const margin = fc.record({
      marginBps: fc.integer({ min: -20_000, max: 100_000 }),
      fixedMinor: fc.integer({ min: -100_000, max: 100_000 }),
      roundToMinor: fc.integer({ min: 0, max: 10_000 }),
      leastMinor: fc.integer({ min: -1_000, max: 100_000 }),
    });
    const until = fc.constantFrom(null, day('2020-01-01'), day('2030-01-01'));
    fc.assert(
      fc.property(amount, amount, margin, until, (cost, yearly, rules, last) => {
        const offer = { cost: rub(cost), price: priceOf(rub(cost), rules) };
        const kept = lockedPrice(offer, { yearly: rub(yearly), until: last, belowCostWhy: null }, today);
        expect(kept.minor).toBeGreaterThanOrEqual(cost);
        expect(kept.minor).toBeLessThanOrEqual(offer.price.minor);
      }),
    );
  });
});
