import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountId } from '@/lib/money/ledger/accounts';
import { owedBy } from '@/lib/money/ledger/debt';
import { putBack, takeOut } from '@/lib/money/ledger/take-out';
import { capture, changeHold, hold, release, topUp } from '@/lib/money/ledger/ledger';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { customerId, newId, newOperationId, type CustomerId, type OperationId } from '@/lib/base/values/ids';
import { money, type Money } from '@/lib/base/values/money';
import { anOperation } from '@/testing/operations';

const rub = (minor: number): Money => money(minor, 'RUB');

async function aCustomer(balanceMinor: number): Promise<CustomerId> {
  const id = customerId(newId('cus'));
  await db.customer.create({ data: { id, name: 'Ivan Petrov', email: `${id}@example.org` } });
  if (balanceMinor > 0) {
    await transaction((tx) =>
      topUp(tx, { customerId: id, amount: rub(balanceMinor), memo: 'cash', key: `top-up:${id}` }),
    );
  }
  return id;
}

async function owes(owner: CustomerId): Promise<number> {
  return transaction((tx) => owedBy(tx, { customerId: owner, currency: 'RUB' }));
}

async function balances(owner: CustomerId): Promise<{ wallet: number; held: number }> {
  const balanceOf = async (kind: 'wallet' | 'held') => {
    const row = await db.ledgerAccount.findUnique({
      where: { id: accountId({ kind, customerId: owner, currency: 'RUB' }) },
    });
    return Number(row?.balanceMinor ?? 0n);
  };
  return { wallet: await balanceOf('wallet'), held: await balanceOf('held') };
}

const holding = (owner: CustomerId, minor: number, operation: OperationId) =>
  transaction((tx) => hold(tx, { customerId: owner, amount: rub(minor), operationId: operation }));

const holdInstead = (owner: CustomerId, minor: number, operation: OperationId, number: number) =>
  transaction((tx) => changeHold(tx, { customerId: owner, amount: rub(minor), operationId: operation, number }));

beforeAll(() => db.$connect());
afterAll(() => db.$disconnect());

describe('the wallet', () => {
  it('takes the same top-up once', async () => {
    const owner = await aCustomer(1000);
    await transaction((tx) => topUp(tx, { customerId: owner, amount: rub(1000), memo: '', key: `top-up:${owner}` }));
    expect(await balances(owner)).toEqual({ wallet: 1000, held: 0 });
  });

  it('opens with the first posting, however many come first at once', async () => {
    const owner = await aCustomer(0);
    expect(await db.ledgerAccount.count({ where: { customerId: owner } })).toBe(0);
    await Promise.all(
      Array.from({ length: 20 }, (_, number) => [
        transaction((tx) =>
          topUp(tx, { customerId: owner, amount: rub(100), memo: '', key: `top-up:${owner}:${number}` }),
        ),
        holding(owner, 0, newOperationId()),
      ]).flat(),
    );
    expect(await balances(owner)).toEqual({ wallet: 2000, held: 0 });
    expect(await db.ledgerAccount.count({ where: { customerId: owner } })).toBe(2);
  });

  it('pays nothing before it opened, and says what is missing', async () => {
    const owner = await aCustomer(0);
    expect(await holding(owner, 1500, newOperationId())).toEqual({
      ok: false,
      error: { code: 'insufficient-funds', missing: rub(1500) },
    });
  });

  it('refuses a hold beyond what is there, and says what is missing', async () => {
    const owner = await aCustomer(1000);
    expect(await holding(owner, 1500, newOperationId())).toEqual({
      ok: false,
      error: { code: 'insufficient-funds', missing: rub(500) },
    });
    expect(await balances(owner)).toEqual({ wallet: 1000, held: 0 });
  });

  it('may go down to its credit limit', async () => {
    const owner = await aCustomer(1000);
    await db.ledgerAccount.update({
      where: { id: accountId({ kind: 'wallet', customerId: owner, currency: 'RUB' }) },
      data: { creditMinor: 500n },
    });
    expect((await holding(owner, 1500, await anOperation())).ok).toBe(true);
    expect((await holding(owner, 1, newOperationId())).ok).toBe(false);
  });

  it('is never overspent by 40 holds at once', async () => {
    const owner = await aCustomer(1000);
    const results = await Promise.all(Array.from({ length: 40 }, async () => holding(owner, 100, await anOperation())));
    expect(results.filter((result) => result.ok)).toHaveLength(10);
    expect(await balances(owner)).toEqual({ wallet: 0, held: 1000 });
  });

  it('is guarded by the database where code forgets', async () => {
    const owner = await aCustomer(100);
    const wallet = accountId({ kind: 'wallet', customerId: owner, currency: 'RUB' });
    const raid = transaction(async (tx) => {
      await tx.ledgerTransaction.create({ data: { id: newId('ltx'), key: newId('raid'), kind: 'top_up' } });
      const { id } = await tx.ledgerTransaction.findFirstOrThrow({ orderBy: { seq: 'desc' } });
      await tx.ledgerEntry.create({ data: { transactionId: id, accountId: wallet, amountMinor: -101n } });
    });
    await expect(raid).rejects.toThrow('ledger_account_floor');
    expect((await balances(owner)).wallet).toBe(100);
  });
});

describe('an operation', () => {
  it('is held for, captured and charged once, however often asked at once', async () => {
    const owner = await aCustomer(1000);
    const operation = await anOperation();
    await Promise.all(Array.from({ length: 5 }, () => holding(owner, 700, operation)));
    expect(await balances(owner)).toEqual({ wallet: 300, held: 700 });
    await Promise.all(Array.from({ length: 5 }, () => transaction((tx) => capture(tx, operation, { cost: rub(500) }))));
    expect(await balances(owner)).toEqual({ wallet: 300, held: 0 });
    const kinds = await db.ledgerTransaction.findMany({ where: { operationId: operation }, orderBy: { seq: 'asc' } });
    expect(kinds.map(({ kind }) => kind)).toEqual(['hold', 'capture', 'registrar_charge']);
  });

  it('is never both captured and released', async () => {
    const owner = await aCustomer(1000);
    const operation = await anOperation();
    await holding(owner, 700, operation);
    await transaction((tx) => release(tx, operation));
    await transaction((tx) => release(tx, operation));
    await expect(transaction((tx) => capture(tx, operation))).rejects.toThrow('settled by release');
    expect(await balances(owner)).toEqual({ wallet: 1000, held: 0 });
  });

  it('takes exactly what is held in the end, each change once', async () => {
    const owner = await aCustomer(1000);
    const operation = await anOperation();
    await holding(owner, 300, operation);
    await Promise.all(Array.from({ length: 4 }, () => holdInstead(owner, 900, operation, 1)));
    expect(await balances(owner)).toEqual({ wallet: 100, held: 900 });
    expect(await holdInstead(owner, 1001, operation, 2)).toEqual({
      ok: false,
      error: { code: 'insufficient-funds', missing: rub(1) },
    });
    await holdInstead(owner, 400, operation, 2);
    expect(await balances(owner)).toEqual({ wallet: 600, held: 400 });
    await transaction((tx) => capture(tx, operation));
    expect(await balances(owner)).toEqual({ wallet: 600, held: 0 });
    await expect(holdInstead(owner, 500, operation, 3)).rejects.toThrow('is settled');
    expect(await balances(owner)).toEqual({ wallet: 600, held: 0 });
  });

  it('gives back what is held in the end, and never of another', async () => {
    const [owner, other] = [await aCustomer(1000), await aCustomer(1000)];
    const operation = await anOperation();
    await holding(owner, 300, operation);
    await expect(holdInstead(other, 500, operation, 1)).rejects.toThrow('lies in');
    await holdInstead(owner, 700, operation, 1);
    await transaction((tx) => release(tx, operation));
    expect(await balances(owner)).toEqual({ wallet: 1000, held: 0 });
    expect(await balances(other)).toEqual({ wallet: 1000, held: 0 });
  });

  it('may be held for more within the credit limit and no further', async () => {
    const owner = await aCustomer(1000);
    const wallet = { id: accountId({ kind: 'wallet', customerId: owner, currency: 'RUB' }) };
    await db.ledgerAccount.update({ where: wallet, data: { creditMinor: 500n } });
    const operation = await anOperation();
    await holding(owner, 1400, operation);
    expect((await holdInstead(owner, 1400, operation, 1)).ok).toBe(true);
    expect((await holdInstead(owner, 1501, operation, 2)).ok).toBe(false);
    expect((await holdInstead(owner, 1200, operation, 2)).ok).toBe(true);
    expect(await balances(owner)).toEqual({ wallet: -200, held: 1200 });
  });

  it('without a hold has nothing to settle', async () => {
    await transaction((tx) => release(tx, newOperationId()));
    await transaction((tx) => capture(tx, newOperationId()));
  });
});

type Step = {
  readonly act: 'top-up' | 'hold' | 'change' | 'capture' | 'release' | 'charge-back' | 'won-back';
  readonly minor: number;
  readonly pick: number;
};

const steps = fc.array(
  fc.record({
    act: fc.constantFrom<Step['act']>(
      'top-up',
      'hold',
      'hold',
      'change',
      'change',
      'capture',
      'release',
      'charge-back',
      'won-back',
    ),
    minor: fc.integer({ min: 1, max: 5000 }),
    pick: fc.nat({ max: 50 }),
  }),
  { maxLength: 25 },
);

type Model = { wallet: number; held: number; owed: number };

/** Money that came pays what is owed first. */
function payOwed(model: Model): void {
  const paid = Math.min(model.owed, model.wallet);
  model.owed -= paid;
  model.wallet -= paid;
}

async function play(owner: CustomerId, plan: readonly Step[]): Promise<Model> {
  const model: Model = { wallet: 0, held: 0, owed: 0 };
  const came: { readonly key: string; readonly minor: number }[] = [];
  const disputed: { readonly id: string; readonly key: string; readonly minor: number }[] = [];
  const backOf = async ({ key, minor }: { readonly key: string; readonly minor: number }) => {
    const { id: topUpId } = await db.ledgerTransaction.findUniqueOrThrow({ where: { key } });
    return { customerId: owner, topUpId, amount: rub(minor), memo: '', provider: 'sandbox' };
  };
  const open: { id: OperationId; minor: number; changes: number }[] = [];
  for (const { act, minor, pick } of plan) {
    if (act === 'top-up') {
      const key = newId('top');
      const more = { customerId: owner, amount: rub(minor), memo: '', key, provider: 'sandbox' };
      await transaction((tx) => topUp(tx, more));
      came.push({ key, minor });
      model.wallet += minor;
      payOwed(model);
      continue;
    }
    if (act === 'charge-back') {
      const [back] = came.splice(pick % Math.max(1, came.length), 1);
      if (!back) continue;
      const one = { ...back, id: newId('chb') };
      const asked = await backOf(one);
      for (let times = 0; times < 2; times += 1)
        await transaction((tx) => takeOut(tx, { ...asked, key: `chargeback:${one.id}` }));
      disputed.push(one);
      const taken = Math.min(model.wallet, back.minor);
      model.wallet -= taken;
      model.owed += back.minor - taken;
      continue;
    }
    if (act === 'won-back') {
      const [won] = disputed.splice(pick % Math.max(1, disputed.length), 1);
      if (!won) continue;
      const asked = await backOf(won);
      for (let times = 0; times < 2; times += 1)
        await transaction((tx) => putBack(tx, { ...asked, key: `chargeback-undone:${won.id}` }));
      model.wallet += won.minor;
      payOwed(model);
      continue;
    }
    if (act === 'hold') {
      const id = await anOperation();
      const result = await holding(owner, minor, id);
      expect(result.ok).toBe(model.wallet >= minor);
      if (!result.ok) continue;
      open.push({ id, minor, changes: 0 });
      model.wallet -= minor;
      model.held += minor;
      continue;
    }
    if (act === 'change') {
      const changed = open[pick % Math.max(1, open.length)];
      if (!changed) continue;
      const more = minor - changed.minor;
      const result = await holdInstead(owner, minor, changed.id, (changed.changes += 1));
      expect(result.ok).toBe(more <= 0 || model.wallet >= more);
      if (!result.ok) continue;
      changed.minor = minor;
      model.wallet -= more;
      model.held += more;
      payOwed(model);
      continue;
    }
    const [operation] = open.splice(pick % Math.max(1, open.length), 1);
    if (!operation) continue;
    await transaction((tx) =>
      act === 'capture' ? capture(tx, operation.id, { cost: rub(1) }) : release(tx, operation.id),
    );
    model.held -= operation.minor;
    if (act === 'release') model.wallet += operation.minor;
    payOwed(model);
  }
  return model;
}

describe('any sequence of steps', () => {
  it('leaves the balances of a plain model, sums to zero, and never falls below the floor', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (plan) => {
        const owner = await aCustomer(0);
        const model = await play(owner, plan);
        expect({ ...(await balances(owner)), owed: await owes(owner) }).toEqual(model);
        // Who owes has nothing to spend.
        expect(Math.min(model.owed, model.wallet)).toBe(0);
        const unsettled = await db.$queryRaw<unknown[]>`
          SELECT t.operation_id FROM ledger_transaction t
          JOIN ledger_entry e ON e.transaction_id = t.id JOIN ledger_account a ON a.id = e.account_id
          WHERE a.kind = 'held' AND a.customer_id = ${owner}
          GROUP BY t.operation_id
          HAVING bool_or(t.kind IN ('capture', 'release')) AND sum(e.amount_minor) <> 0`;
        expect(unsettled).toEqual([]);
        const sums = await db.$queryRaw<
          { total: bigint | null }[]
        >`SELECT SUM(balance_minor)::bigint AS total FROM ledger_account`;
        expect(Number(sums[0]?.total ?? 0n)).toBe(0);
        const low = await db.ledgerEntry.count({
          where: { account: { customerId: owner, kind: { in: ['wallet', 'held'] } }, balanceAfterMinor: { lt: 0n } },
        });
        expect(low).toBe(0);
      }),
      { numRuns: 15 },
    );
  });
});
