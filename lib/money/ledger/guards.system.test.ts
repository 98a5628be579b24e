// What the database refuses whatever the code above it does: each of these is tried by plain SQL.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accountId } from '@/lib/money/ledger/accounts';
import { hold, topUp } from '@/lib/money/ledger/ledger';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { customerId, newId } from '@/lib/base/values/ids';
import { money } from '@/lib/base/values/money';
import { anOperation } from '@/testing/operations';

const owner = customerId(newId('cus'));
const walletOf = (currency: 'RUB' | 'USD') => accountId({ kind: 'wallet', customerId: owner, currency });
const [roubles, dollars] = [walletOf('RUB'), walletOf('USD')];

beforeAll(async () => {
  await db.customer.create({ data: { id: owner, name: 'A. Ivanov', email: 'ivanov@example.net' } });
  const operationId = await anOperation();
  await transaction(async (tx) => {
    for (const currency of ['RUB', 'USD'] as const)
      await topUp(tx, { customerId: owner, amount: money(1000, currency), memo: '', key: newId('top') });
    await hold(tx, { customerId: owner, amount: money(300, 'RUB'), operationId });
  });
});
afterAll(() => db.$disconnect());

const run = (...statements: readonly string[]) =>
  transaction(async (tx) => {
    for (const statement of statements) await tx.$executeRawUnsafe(statement);
  });

const posting = `INSERT INTO ledger_transaction (id, key, kind) VALUES ('ltx_raid', 'raid', 'top_up')`;
const entry = (account: string, minor: number) =>
  `INSERT INTO ledger_entry (transaction_id, account_id, amount_minor) VALUES ('ltx_raid', '${account}', ${minor})`;

describe('a transaction', () => {
  test.each([
    [
      'that adds up over two currencies, and in neither',
      [posting, entry(roubles, -5), entry(dollars, 5)],
      /sum to zero in (RUB|USD)/,
    ],
    ['of one entry', [posting, entry(roubles, 5)], 'does not sum to zero in RUB'],
    ['of no entries', [posting], 'has no entries'],
    ['that takes more than there is', [posting, entry(roubles, -701)], 'ledger_account_floor'],
  ])('%s is refused', async (_what, statements, refusal) => {
    await expect(run(...statements)).rejects.toThrow(refusal);
  });

  test('that holds money says for which operation, and one that is there', async () => {
    const held = (columns: string, values: string) =>
      run(
        `INSERT INTO ledger_transaction (id, key, kind${columns}) VALUES ('ltx_raid', 'raid', 'hold'${values})`,
        entry(roubles, -5),
        entry(roubles.replace('wallet', 'held'), 5),
      );
    await expect(held('', '')).rejects.toThrow('ledger_transaction_cause');
    await expect(held(', operation_id', `, '${'0'.repeat(32)}'`)).rejects.toThrow('ForeignKeyConstraintViolation');
    await expect(run(posting.replace('top_up', 'top_up_reversal'))).rejects.toThrow('ledger_transaction_reversal');
  });
});

describe('an account', () => {
  const values = (columns: string) =>
    `INSERT INTO ledger_account (id, kind, customer_id, currency, balance_minor, floor_minor) VALUES (${columns})`;

  test.each([
    [
      'moved without an entry',
      `UPDATE ledger_account SET balance_minor = balance_minor + 1 WHERE id = '${roubles}'`,
      'changes by entries alone',
    ],
    ['in another currency', `UPDATE ledger_account SET currency = 'EUR' WHERE id = '${roubles}'`, 'never changes'],
    ['of another customer', `UPDATE ledger_account SET customer_id = NULL WHERE id = '${roubles}'`, 'never changes'],
    ['that opens with money', values(`'acc_x', 'clearing', NULL, 'EUR', 5, NULL`), 'opens empty'],
    ['of nobody to spend from', values(`'acc_x', 'wallet', NULL, 'EUR', 0, 0`), 'ledger_account_owner'],
    ['without a floor', values(`'acc_x', 'wallet', '${owner}', 'EUR', 0, NULL`), 'ledger_account_bounded'],
    ['that holds less than nothing', values(`'acc_x', 'held', '${owner}', 'EUR', 0, -5`), 'ledger_account_bounded'],
    ['in no currency', values(`'acc_x', 'clearing', NULL, 'rub', 0, NULL`), 'ledger_account_currency'],
    ['emptied at once', 'TRUNCATE ledger_account CASCADE', 'append only'],
  ])('%s is refused', async (_what, statement, refusal) => {
    await expect(run(statement)).rejects.toThrow(refusal);
    const { balanceMinor } = await db.ledgerAccount.findUniqueOrThrow({ where: { id: roubles } });
    expect(balanceMinor).toBe(700n);
  });

  test('keeps what its entries add up to', async () => {
    const wrong = await db.$queryRaw<unknown[]>`
      SELECT id FROM ledger_account account
      WHERE balance_minor <> (SELECT COALESCE(SUM(amount_minor), 0) FROM ledger_entry WHERE account_id = account.id)`;
    expect(wrong).toEqual([]);
  });
});
