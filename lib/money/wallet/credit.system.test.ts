import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { money } from '@/lib/base/values/money';
import { accountId } from '@/lib/money/ledger/accounts';
import { capture, hold, release, topUp } from '@/lib/money/ledger/ledger';
import { customerActor, staffActor } from '@/testing/customer-actor';
import { anOperation } from '@/testing/operations';
import { newCustomer } from '@/testing/people';
import { exportedStatement, statement, wallet } from './queries';
import { statementSearch } from './schema';
import { setCredit } from './set-credit';

const rub = (roubles: number) => money(roubles * 100, 'RUB');
let actor: ReturnType<typeof customerActor>;

beforeEach(async () => {
  actor = customerActor((await newCustomer({ locale: 'en' })).customerId);
});
afterAll(() => db.$disconnect());

const grant = (roubles: number, customer: string = actor.customerId) =>
  transaction((tx) =>
    setCredit({ tx, actor: staffActor('operator'), address: '' }, { customer, amount: rub(roubles), note: 'agreed' }),
  );
const add = (roubles: number) =>
  transaction((tx) =>
    topUp(tx, { customerId: actor.customerId, amount: rub(roubles), memo: '=1+1', key: randomUUID() }),
  );
async function held(roubles: number) {
  const operationId = await anOperation();
  const asked = { customerId: actor.customerId, amount: rub(roubles), operationId };
  return { operationId, ...(await transaction((tx) => hold(tx, asked))) };
}
const available = async () => (await wallet(actor)).available.minor / 100;

test('a credit is granted before the first money, told in the log, and pays', async () => {
  expect(await grant(500, 'cus_nobody')).toEqual({ ok: false, error: 'notFound' });
  expect(await grant(500)).toMatchObject({ ok: true });
  expect(await wallet(actor)).toMatchObject({ available: rub(500), balance: rub(0), credit: rub(500) });
  expect(await held(500)).toMatchObject({ ok: true });
  expect(await held(1)).toMatchObject({ ok: false, error: { missing: rub(1) } });
  const [entry] = await db.auditEntry.findMany({ where: { action: 'wallet.credit', customerId: actor.customerId } });
  expect(entry?.details).toMatchObject({ amount: '500.00', before: '0.00', note: 'agreed' });
});

test('a credit is lowered while holds run: nothing more is sold, and what comes in brings it down for good', async () => {
  await grant(500);
  const [first, second] = [await held(300), await held(100)];
  expect(await grant(100)).toMatchObject({ ok: true });
  expect(await available()).toBe(0);
  expect(await held(1)).toMatchObject({ ok: false });
  // An order that succeeds takes no credit anew; one that is cancelled gives none back beyond the limit.
  await transaction((tx) => capture(tx, first.operationId));
  await transaction((tx) => release(tx, second.operationId));
  expect(await wallet(actor)).toMatchObject({ balance: rub(-300), available: rub(0) });
  await add(250);
  expect(await wallet(actor)).toMatchObject({ balance: rub(-50), available: rub(50) });
  await add(50);
  expect(await available()).toBe(100);
  expect(await held(101)).toMatchObject({ ok: false });
});

test('of many holds and a lowering at once, none leaves the wallet below what the database allows', async () => {
  await grant(1000);
  const [results] = await Promise.all([Promise.all(Array.from({ length: 12 }, () => held(100))), grant(300)]);
  const sold = results.filter(({ ok }) => ok).length;
  const { balance } = await wallet(actor);
  expect(balance.minor).toBe(0 - sold * 10_000);
  expect(await available()).toBe(Math.max(0, 300 - sold * 100));
  const id = accountId({ kind: 'wallet', customerId: actor.customerId, currency: 'RUB' });
  await expect(db.ledgerAccount.update({ where: { id }, data: { creditMinor: -1n } })).rejects.toThrow('credit');
});

test('a statement is narrowed by what and by day, and its file holds every line once', async () => {
  await add(900);
  for (let count = 0; count < 3; count += 1) await held(100);
  const search = (asked: object) => statementSearch.parse({ from: '', until: '', ...asked });
  const kinds = async (asked: object) => (await statement(actor, null, search(asked))).lines.map(({ kind }) => kind);
  expect(await kinds({ show: 'money' })).toEqual(['top_up']);
  expect(await kinds({ show: 'orders' })).toEqual(['hold', 'hold', 'hold']);
  expect(await kinds({ until: '2001-01-01' })).toEqual([]);
  expect(await kinds({ from: '2001-01-01', show: 'nonsense' })).toHaveLength(4);
  const lines = [];
  for await (const batch of exportedStatement(actor, search({}), 2)) lines.push(...batch);
  expect(new Set(lines.map(({ id }) => id)).size).toBe(4);
  expect(lines.map(({ balanceAfter }) => balanceAfter.minor / 100)).toEqual([600, 700, 800, 900]);
});
