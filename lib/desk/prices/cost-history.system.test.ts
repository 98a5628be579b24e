import { afterAll, beforeEach, expect, test } from 'vitest';
import type { StaffActor } from '@/lib/people/access/actor';
import { costHistory } from '@/lib/desk/prices/cost-history';
import { db } from '@/lib/base/db/client';
import { sessionId, userId } from '@/lib/base/values/ids';

const owner: StaffActor = {
  kind: 'staff',
  userId: userId('usr_owner'),
  role: 'owner',
  sessionId: sessionId('ses_owner'),
};
const facts = { currency: 'RUB', registerCost: 10_000n, renewCost: 20_000n, readAt: new Date() };

beforeEach(async () => {
  await db.tldPrice.deleteMany();
  await db.tldCostChange.deleteMany();
  await db.tldPrice.createMany({ data: ['ru', '__idn.com', 'com'].map((tld) => ({ tld, ...facts })) });
});
afterAll(() => db.$disconnect());

async function told(q = '') {
  const { changes } = await costHistory(owner, { q });
  return changes.map(({ tld, isNational, was, now }) => [
    isNational ? `__idn.${tld}` : tld,
    was?.first.minor,
    was?.renew.minor,
    now?.first.minor,
    now?.renew.minor,
  ]);
}

test('what zones cost when they are read first is no change, and neither is the same price read again', async () => {
  await db.tldPrice.updateMany({ data: { readAt: new Date(), maxYears: 5 } });
  expect(await told()).toEqual([]);
});

test('every change of a cost is kept, the newest first, and one that went and came back', async () => {
  await db.tldPrice.update({ where: { tld: 'ru' }, data: { renewCost: 21_000n } });
  await db.tldPrice.update({ where: { tld: '__idn.com' }, data: { registerCost: 9_000n } });
  await db.tldPrice.delete({ where: { tld: 'ru' } });
  await db.tldPrice.create({ data: { tld: 'ru', ...facts } });
  expect(await told()).toEqual([
    ['ru', undefined, undefined, 10_000, 20_000],
    ['ru', 10_000, 21_000, undefined, undefined],
    ['__idn.com', 10_000, 20_000, 9_000, 20_000],
    ['ru', 10_000, 20_000, 10_000, 21_000],
  ]);
  expect(await told('com')).toHaveLength(1);
});
