import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { userId } from '@/lib/base/values/ids';
import { money } from '@/lib/base/values/money';
import { statement, wallet } from '@/lib/money/wallet/queries';
import { customerActor, staffActor } from '@/testing/customer-actor';
import { newCustomer } from '@/testing/people';
import { adjust, decide } from './adjust';
import { adjustments } from './queries';
import { adjustmentSearch, type AdjustmentInput } from './schema';

const [one, other] = ['usr_one', 'usr_other'].map((id) => ({ ...staffActor('operator'), userId: userId(id) }));
if (!one || !other) throw new Error('two of staff');
let actor: ReturnType<typeof customerActor>;

beforeEach(async () => {
  actor = customerActor((await newCustomer({ locale: 'en' })).customerId);
});
afterAll(() => db.$disconnect());

function asked(roubles: number, way: AdjustmentInput['way'] = 'give'): AdjustmentInput {
  const { customerId: customer } = actor;
  return { customer, way, amount: money(roubles * 100, 'RUB'), note: 'Our mistake', key: randomUUID() };
}
const run = (input: AdjustmentInput) => transaction((tx) => adjust({ tx, actor: one, address: '' }, input));
const says = (id: string, by: typeof one, isYes: boolean) =>
  transaction((tx) => decide({ tx, actor: by, address: '' }, { id, isYes }));
const balance = async () => (await wallet(actor)).balance.minor / 100;
const waiting = async () =>
  (await adjustments(one, adjustmentSearch.parse({}))).rows.filter(({ customer }) => customer.id === actor.customerId);

test('a small sum goes at once, once a form, and the customer reads why', async () => {
  const input = asked(500);
  expect(await run(input)).toEqual({ ok: true, value: 'posted' });
  expect(await run(input)).toEqual({ ok: true, value: 'posted' });
  expect(await balance()).toBe(500);
  expect(await run(asked(501, 'take'))).toMatchObject({
    ok: false,
    error: { code: 'notFree', free: { minor: 50_000 } },
  });
  expect(await run(asked(200, 'take'))).toMatchObject({ ok: true });
  expect((await statement(actor, null)).lines).toMatchObject([
    { kind: 'adjustment', amount: { minor: -20_000 }, cause: { memo: 'Our mistake' } },
    { kind: 'adjustment', amount: { minor: 50_000 } },
  ]);
});

test('above the limit somebody else says yes, once', async () => {
  expect(await run(asked(10_000.01))).toEqual({ ok: true, value: 'waiting' });
  expect(await balance()).toBe(0);
  const [row] = await waiting();
  const id = row?.id ?? '';
  expect(row).toMatchObject({ isOwn: true, note: 'Our mistake' });
  expect(await says(id, one, true)).toMatchObject({ ok: false, error: { code: 'own' } });
  const both = await Promise.all([says(id, other, true), says(id, other, true)]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await balance()).toBe(10_000.01);
  expect(await waiting()).toEqual([]);
  await run(asked(20_000));
  const [second] = await waiting();
  expect(await says(second?.id ?? '', one, false)).toEqual({ ok: true, value: 'refused' });
  expect(await says(second?.id ?? '', other, true)).toMatchObject({ ok: false, error: { code: 'stale' } });
  expect(await balance()).toBe(10_000.01);
});

test('the database lets nobody say yes to their own, nor changes what was asked', async () => {
  await run(asked(30_000));
  const [row] = await waiting();
  const update = (data: object) => db.adjustment.update({ where: { id: row?.id ?? '' }, data });
  const yes = { state: 'posted', decidedAt: new Date() };
  await expect(update({ ...yes, decidedByUserId: 'usr_one' })).rejects.toThrow('adjustment_second');
  await expect(update({ amountMinor: 1n })).rejects.toThrow('never changes');
});
