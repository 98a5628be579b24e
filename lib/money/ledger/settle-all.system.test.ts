import { afterAll, expect, it } from 'vitest';
import { accountId } from '@/lib/money/ledger/accounts';
import { captureAll } from '@/lib/money/ledger/settle-all';
import { capture, changeHold, hold, release, topUp } from '@/lib/money/ledger/ledger';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { customerId, newId, newOperationId, type CustomerId, type OperationId } from '@/lib/base/values/ids';
import { money } from '@/lib/base/values/money';
import { anOperation } from '@/testing/operations';

const rub = (minor: number) => money(minor, 'RUB');

type Held = { readonly owner: CustomerId; readonly operationId: OperationId };

/** A customer with 1,000 of which 100 and 300 are held, the latter after a change. */
async function holds(): Promise<readonly [Held, Held]> {
  const owner = customerId(newId('cus'));
  await db.customer.create({ data: { id: owner, name: 'Ivan Petrov', email: `${owner}@example.org` } });
  const [one, other] = [await anOperation(), await anOperation()];
  await transaction(async (tx) => {
    await topUp(tx, { customerId: owner, amount: rub(1_000), memo: 'cash', key: `top-up:${owner}` });
    await hold(tx, { customerId: owner, amount: rub(100), operationId: one });
    await hold(tx, { customerId: owner, amount: rub(200), operationId: other });
    await changeHold(tx, { customerId: owner, amount: rub(300), operationId: other, number: 1 });
  });
  return [
    { owner, operationId: one },
    { owner, operationId: other },
  ];
}

async function balanceOf(kind: 'wallet' | 'held', owner: CustomerId): Promise<number> {
  const id = accountId({ kind, customerId: owner, currency: 'RUB' });
  return Number((await db.ledgerAccount.findUniqueOrThrow({ where: { id } })).balanceMinor);
}

async function houseBalance(kind: 'revenue' | 'registrar_payable'): Promise<number> {
  const id = accountId({ kind, customerId: null, currency: 'RUB' });
  return Number((await db.ledgerAccount.findUnique({ where: { id } }))?.balanceMinor ?? 0n);
}

const all = (held: readonly Held[]) => held.map(({ operationId }) => ({ operationId, cost: rub(50) }));

afterAll(() => db.$disconnect());

it('earns and owes for each once, however often and in however many ways it is asked at once', async () => {
  const held = (await Promise.all([holds(), holds(), holds()])).flat();
  const [earned, owed] = [await houseBalance('revenue'), await houseBalance('registrar_payable')];
  await Promise.all([
    transaction((tx) => captureAll(tx, all(held))),
    transaction((tx) => captureAll(tx, all(held.toReversed()))),
    transaction((tx) => captureAll(tx, all(held.slice(2)))),
    ...held.map(({ operationId }) => transaction((tx) => capture(tx, operationId, { cost: rub(50) }))),
  ]);
  for (const { owner } of held)
    expect([await balanceOf('wallet', owner), await balanceOf('held', owner)]).toEqual([600, 0]);
  expect((await houseBalance('revenue')) - earned).toBe(3 * 400);
  expect((await houseBalance('registrar_payable')) - owed).toBe(6 * 50);
  const posted = await db.ledgerTransaction.groupBy({
    by: ['operationId', 'kind'],
    where: {
      operationId: { in: held.map(({ operationId }) => operationId) },
      kind: { in: ['capture', 'registrar_charge'] },
    },
    _count: true,
  });
  expect(posted.map(({ _count: count }) => count)).toEqual(Array.from({ length: 12 }, () => 1));
});

it('takes nothing at all where one of them was released', async () => {
  const held = await holds();
  await transaction((tx) => release(tx, held[1].operationId));
  await expect(transaction((tx) => captureAll(tx, all(held)))).rejects.toThrow('was settled by release');
  expect([await balanceOf('wallet', held[0].owner), await balanceOf('held', held[0].owner)]).toEqual([900, 100]);
});

it('owes for what nothing is held for, and earns nothing of it', async () => {
  const operationId = await anOperation();
  const [earned, owed] = [await houseBalance('revenue'), await houseBalance('registrar_payable')];
  await transaction((tx) => captureAll(tx, [{ operationId, cost: rub(70) }, { operationId: newOperationId() }]));
  expect([await houseBalance('revenue'), await houseBalance('registrar_payable')]).toEqual([earned, owed + 70]);
});
