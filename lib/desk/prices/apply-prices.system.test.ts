import { afterAll, beforeEach, expect, test } from 'vitest';
import type { StaffActor } from '@/lib/people/access/actor';
import { applyPrices } from '@/lib/money/prices/apply-prices';
import { changeTyped, priceChangeSearch, zonesMeant } from '@/lib/desk/prices/price-change';
import { planPrices, type PricePlan } from '@/lib/money/prices/price-plan';
import { priceList } from '@/lib/shop/prices/queries';
import { allZones, zoneFacts } from '@/lib/money/prices/zones';
import { putOnSale } from '@/lib/money/prices/zones-on-sale';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { newId, sessionId, userId } from '@/lib/base/values/ids';

const owner: StaffActor = {
  kind: 'staff',
  userId: userId('usr_owner'),
  role: 'owner',
  sessionId: sessionId('ses_owner'),
};

const facts = { currency: 'RUB', registerCost: 10_000n, renewCost: 20_000n, readAt: new Date() };

beforeEach(async () => {
  await db.zoneOnSale.deleteMany();
  await db.priceRule.deleteMany();
  await db.tldPrice.deleteMany();
  await db.tldPrice.createMany({
    data: ['ru', 'com', '__idn.com', 'net', 'org'].map((tld) => ({ tld, ...facts })),
  });
  await db.priceRule.create({ data: { tld: 'com', marginBps: 1000, fixedMinor: 500n } });
  await transaction((tx) => putOnSale(tx, ['ru', 'com', 'net']));
});
afterAll(() => db.$disconnect());

type Asked = Parameters<typeof priceChangeSearch.parse>[0];

async function preview(asked: Asked): Promise<PricePlan> {
  const { tlds, change } = await meant(asked);
  return planPrices(await zoneFacts(db), tlds, change);
}

async function meant(asked: Asked) {
  const search = priceChangeSearch.parse(asked);
  const typed = changeTyped(search);
  if (typed.kind !== 'read') throw new Error('nothing to preview');
  return { tlds: zonesMeant(await allZones(), search).map(({ tld }) => tld), change: typed.change };
}

async function apply(asked: Asked, { mark }: PricePlan, { key = newId('pch'), isAgreed = false } = {}) {
  const { tlds, change } = await meant(asked);
  return transaction((tx) => applyPrices(tx, owner, { tlds, change, mark, key, isAgreed }, '192.0.2.1'));
}

const sold = async () => (await priceList(null)).map(({ tld, price }) => [tld, price.first.minor, price.renew.minor]);
const changes = () => db.auditEntry.findMany({ where: { action: 'prices.change' }, orderBy: { id: 'asc' } });

test('prices become what the preview showed, in the shop too, and each is told in the audit', async () => {
  const asked = { zone: ['ru', 'com', 'org'], change: 'rule', margin: '50' };
  const plan = await preview(asked);
  expect(plan.rows.map(({ before, after }) => [before.tld, before.price.first.minor, after.price.first.minor])).toEqual(
    [
      ['ru', 12_500, 15_000],
      ['com', 11_500, 15_500],
      ['org', 12_500, 15_000],
    ],
  );
  expect(await apply(asked, plan)).toEqual({ ok: true, value: 3 });
  expect(await sold()).toEqual([
    ['ru', 15_000, 30_000],
    ['com', 15_500, 30_500],
    ['net', 12_500, 25_000],
  ]);
  expect(await changes()).toMatchObject([
    {
      subject: 'price-rule:ru',
      userId: 'usr_owner',
      details: { was: '125.00 / 250.00 RUB', now: '150.00 / 300.00 RUB' },
    },
    { subject: 'price-rule:com', details: { was: '115.00 / 225.00 RUB', now: '155.00 / 305.00 RUB' } },
    { subject: 'price-rule:org' },
  ]);
});

test('what is left empty stays as it is in each zone', async () => {
  const asked = { zone: ['ru', 'com'], change: 'rule', roundTo: '50' };
  await apply(asked, await preview(asked));
  const rules = await db.priceRule.findMany({ orderBy: { tld: 'asc' } });
  expect(rules).toEqual([
    { tld: 'com', marginBps: 1000, fixedMinor: 500n, roundToMinor: 5000n, leastMinor: 0n },
    { tld: 'ru', marginBps: 2500, fixedMinor: 0n, roundToMinor: 5000n, leastMinor: 0n },
  ]);
});

test('all that were found follow the general rule again, and a zone without a rule of its own is no change', async () => {
  const asked = { found: '1', show: 'offered', change: 'general' };
  const plan = await preview(asked);
  expect(plan.rows.map(({ before }) => before.tld)).toEqual(['com']);
  await apply(asked, plan);
  await db.priceRule.create({ data: { tld: '*', marginBps: 10_000 } });
  expect((await sold()).map(([, first]) => first)).toEqual([20_000, 20_000, 20_000]);
});

test('a preview sent twice, even at the same moment, changes prices once', async () => {
  const before = (await changes()).length;
  const asked = { zone: ['ru', 'net'], change: 'rule', margin: '40' };
  const plan = await preview(asked);
  const key = newId('pch');
  const answers = await Promise.all(Array.from({ length: 4 }, () => apply(asked, plan, { key })));
  expect(answers).toEqual(Array.from({ length: 4 }, () => ({ ok: true, value: 2 })));
  expect(await changes()).toHaveLength(before + 2);

  // Not even when the prices have come back to what the preview began with.
  await db.priceRule.deleteMany({ where: { tld: { in: ['ru', 'net'] } } });
  expect(await apply(asked, plan, { key })).toEqual({ ok: true, value: 2 });
  expect((await sold())[0]).toEqual(['ru', 12_500, 25_000]);
});

test.each<[string, () => Promise<unknown>]>([
  ['the registrar asks more', () => db.tldPrice.update({ where: { tld: 'ru' }, data: { renewCost: 21_000n } })],
  ['somebody changed the rule', () => db.priceRule.create({ data: { tld: 'ru', marginBps: 3000 } })],
  ['the general rule was changed', () => db.priceRule.create({ data: { tld: '*', marginBps: 3000 } })],
  ['another zone is found now', () => db.tldPrice.create({ data: { tld: 'ru.com', ...facts } })],
])('when %s since the preview, nothing is changed', async (_what, happen) => {
  const asked = { found: '1', q: 'ru', change: 'rule', margin: '40' };
  const plan = await preview(asked);
  await happen();
  const prices = await sold();
  expect(await apply(asked, plan)).toEqual({ ok: false, error: 'moved' });
  expect(await sold()).toEqual(prices);
  expect(await apply(asked, await preview(asked))).toMatchObject({ ok: true });
});

test('zones that would earn nothing stand first and need a yes', async () => {
  await db.tldPrice.update({ where: { tld: '__idn.com' }, data: { registerCost: 10_050n } });
  const asked = { zone: ['ru', 'com'], change: 'rule', margin: '0', roundTo: '1' };
  const plan = await preview(asked);
  expect(plan.rows.map(({ before, earnsNothing }) => [before.tld, earnsNothing])).toEqual([
    ['ru', true],
    ['com', false],
  ]);
  expect(await apply(asked, plan)).toEqual({ ok: false, error: 'notAgreed' });
  expect((await sold())[0]).toEqual(['ru', 12_500, 25_000]);
  expect(await apply(asked, plan, { isAgreed: true })).toEqual({ ok: true, value: 2 });
  expect((await sold())[0]).toEqual(['ru', 10_000, 20_000]);
});

test('every zone of a large registrar is changed at once', async () => {
  const tlds = Array.from({ length: 1500 }, (_, index) => `zone${index}`);
  await db.tldPrice.createMany({ data: tlds.map((tld) => ({ tld, ...facts })) });
  const asked = { found: '1', q: 'zone', change: 'rule', fixed: '10' };
  expect(await apply(asked, await preview(asked))).toEqual({ ok: true, value: 1500 });
  expect(await db.priceRule.count({ where: { fixedMinor: 1000n } })).toBe(1500);
});
