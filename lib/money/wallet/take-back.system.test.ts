import { randomUUID } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import type { CustomerActor, StaffActor } from '@/lib/people/access/actor';
import { hold } from '@/lib/money/ledger/ledger';
import { statement } from '@/lib/money/wallet/queries';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { customerId, newId, sessionId, userId, type CustomerId } from '@/lib/base/values/ids';
import { money } from '@/lib/base/values/money';
import { takeBackInput, topUpInput } from './schema';
import { takeBack } from './take-back';
import { topUp } from './top-up';
import { topUpOf, topUpsOf } from './top-ups';
import { anOperation } from '@/testing/operations';

afterAll(() => db.$disconnect());

const session = { userId: userId('usr_1'), sessionId: sessionId('ses_1') };
const operator: StaffActor = { kind: 'staff', role: 'operator', ...session };
const roubles = (amount: number) => money(amount * 100, 'RUB');

/** A customer whose wallet was topped up by a slip of ten times too much. */
async function slipped(typed = '10500') {
  const id = customerId(newId('cus'));
  await db.customer.create({ data: { id, name: 'Anna', email: `${id}@example.net` } });
  const form = topUpInput.parse({ customer: id, amount: typed, note: 'transfer 145', key: randomUUID() });
  await transaction((tx) => topUp(tx, operator, form, '192.0.2.1'));
  const [made] = await topUpsOf(operator, id);
  if (!made) throw new Error('no top-up');
  return { id, topUp: made };
}

const take = (customer: CustomerId, topUp: string, amount: string, key: string = randomUUID()) =>
  transaction((tx) =>
    takeBack(tx, operator, takeBackInput.parse({ customer, topUp, amount, note: 'a slip', key }), '192.0.2.1'),
  );

const walletOf = async (customer: CustomerId) =>
  (await db.ledgerAccount.findFirstOrThrow({ where: { customerId: customer, kind: 'wallet' } })).balanceMinor;

test('a wrong top-up is taken back once, is told in the log and in the customer’s statement', async () => {
  const { id, topUp } = await slipped();
  const key = randomUUID();
  expect(await take(id, topUp.id, '9450', key)).toMatchObject({ ok: true });
  expect(await take(id, topUp.id, '9450', key)).toMatchObject({ ok: true });
  expect(await walletOf(id)).toBe(105_000n);
  expect(await topUpOf(operator, id, topUp.id)).toMatchObject({ amount: roubles(10_500), left: roubles(1_050) });
  expect(await db.auditEntry.findMany({ where: { action: 'wallet.takeBack', customerId: id } })).toMatchObject([
    { details: { amount: '9450.00', note: 'a slip', topUp: topUp.id } },
  ]);
  const actor: CustomerActor = { kind: 'customer', customerId: id, seenBy: null, ...session };
  const { lines } = await statement(actor, null);
  expect(lines).toMatchObject([
    { kind: 'top_up_reversal', amount: roubles(-9_450), cause: { kind: 'note', memo: 'a slip' } },
    { kind: 'top_up', amount: roubles(10_500) },
  ]);
});

test('no more is taken back than was put in, nor what is spent or held: the free amount is told', async () => {
  const { id, topUp } = await slipped();
  const operationId = await anOperation();
  await transaction((tx) => hold(tx, { customerId: id, amount: roubles(4_000), operationId }));
  expect(await take(id, topUp.id, '10500')).toMatchObject({
    error: { code: 'not-free', free: roubles(6_500) },
  });
  expect(await take(id, topUp.id, '6000')).toMatchObject({ ok: true });
  expect(await take(id, topUp.id, '4500,01')).toMatchObject({
    error: { code: 'more-than-left', left: roubles(4_500) },
  });
  expect(await walletOf(id)).toBe(50_000n);
});

test('a top-up of another customer’s cannot be taken out of this wallet', async () => {
  const [mine, other] = [await slipped(), await slipped()];
  expect(await take(mine.id, other.topUp.id, '100')).toEqual({ ok: false, error: { code: 'no-such-top-up' } });
  expect(await topUpOf(operator, mine.id, other.topUp.id)).toBeNull();
  expect(await walletOf(mine.id)).toBe(1_050_000n);
});

test('twenty forms at once take back no more than was put in', async () => {
  const { id, topUp } = await slipped('1000');
  const replies = await Promise.all(Array.from({ length: 20 }, () => take(id, topUp.id, '300')));
  expect(replies.filter(({ ok }) => ok)).toHaveLength(3);
  expect(await walletOf(id)).toBe(10_000n);
});
