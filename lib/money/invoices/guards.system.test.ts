// What the database keeps of invoices whatever the code above it does.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { deliverInvoiceLine, repriceInvoiceLine } from '@/lib/money/invoices/invoice-lines';
import { issueInvoice } from '@/lib/money/invoices/invoices';
import { db, type Tx } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { customerId, newId, type OperationId } from '@/lib/base/values/ids';
import { money } from '@/lib/base/values/money';
import { anOperation } from '@/testing/operations';

const owner = customerId(newId('cus'));
let operationId: OperationId;

beforeEach(async () => {
  const customer = { id: owner, name: 'A. Ivanov', email: 'ivanov@example.net' };
  await db.customer.upsert({ where: { id: owner }, create: customer, update: {} });
  operationId = await anOperation();
});
afterAll(() => db.$disconnect());

const issue = (tx: Tx) =>
  issueInvoice(tx, {
    customerId: owner,
    orderId: null,
    currency: 'RUB',
    lines: [100, 200].map((minor) => ({ description: 'name.ru', amount: money(minor, 'RUB'), operationId })),
  });

const numbers = async () => {
  const rows = await db.invoice.findMany({ orderBy: { number: 'asc' }, select: { number: true } });
  return rows.map(({ number }) => number);
};

describe('numbers', () => {
  test('have no gap after a rollback, and none where forty are issued at once', async () => {
    const before = (await numbers()).length;
    const outcomes = await Promise.allSettled(
      Array.from({ length: 40 }, (_, index) =>
        transaction(async (tx) => {
          await issue(tx);
          await sleep(index % 3);
          if (index % 2 === 0) throw new Error('given up');
        }),
      ),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(20);
    expect(await numbers()).toEqual(Array.from({ length: before + 20 }, (_, index) => index + 1));
  });

  test('grow with the time of issue, however long each transaction had run before', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        transaction(async (tx) => {
          await tx.$queryRaw`SELECT 1`;
          await sleep((20 - index) * 5);
          await issue(tx);
        }),
      ),
    );
    const rows = await db.invoice.findMany({ orderBy: { number: 'asc' }, select: { issuedAt: true } });
    const times = rows.map(({ issuedAt }) => issuedAt.getTime());
    expect(times).toEqual(times.toSorted((one, other) => one - other));
  });

  test('are nobody’s to choose', async () => {
    const last = (await numbers()).at(-1) ?? 0;
    const row = {
      id: newId('inv'),
      customerId: owner,
      state: 'open',
      currency: 'RUB',
      totalMinor: 0n,
      billedTo: {},
    } as const;
    expect(await db.invoice.create({ data: { ...row, number: 4_000 } })).toMatchObject({ number: last + 1 });
    await expect(db.$executeRaw`UPDATE invoice_counter SET last_number = 0`).rejects.toThrow('being issued alone');
    await expect(db.$executeRaw`DELETE FROM invoice_counter`).rejects.toThrow('being issued alone');
    await expect(db.$executeRaw`TRUNCATE invoice_counter`).rejects.toThrow('being issued alone');
  });
});

describe('an invoice', () => {
  const run = (statement: string) => transaction((tx) => tx.$executeRawUnsafe(statement));

  test.each([
    [
      'says another total than its lines',
      (id: string) => `UPDATE invoice SET total_minor = 301 WHERE id = '${id}'`,
      'and its lines 300',
    ],
    [
      'has a line that changed alone',
      (id: string) => `UPDATE invoice_line SET amount_minor = 1 WHERE invoice_id = '${id}' AND position = 1`,
      'and its lines 201',
    ],
    [
      'has a line more',
      (id: string) => `INSERT INTO invoice_line (id, invoice_id, position, description, amount_minor)
        VALUES ('inl_more', '${id}', 3, 'more', 5)`,
      'and its lines 305',
    ],
    [
      'takes money off',
      (id: string) => `INSERT INTO invoice_line (id, invoice_id, position, description, amount_minor)
        VALUES ('inl_more', '${id}', 3, 'less', -5)`,
      'invoice_line_amount',
    ],
    [
      'has another number',
      (id: string) => `UPDATE invoice SET number = 9999 WHERE id = '${id}'`,
      'not changed like this',
    ],
    [
      'is of another day',
      (id: string) => `UPDATE invoice SET issued_at = now() WHERE id = '${id}'`,
      'not changed like this',
    ],
    [
      'is billed to somebody else',
      (id: string) => `UPDATE invoice SET billed_to = '[]' WHERE id = '${id}'`,
      'not changed like this',
    ],
    ['is paid at no time', (id: string) => `UPDATE invoice SET state = 'paid' WHERE id = '${id}'`, 'invoice_paid'],
    [
      'is about other things',
      (id: string) => `UPDATE invoice_line SET description = '' WHERE invoice_id = '${id}'`,
      'not changed like this',
    ],
    ['has lost a line', (id: string) => `DELETE FROM invoice_line WHERE invoice_id = '${id}'`, 'not changed like this'],
    ['is gone', (id: string) => `DELETE FROM invoice WHERE id = '${id}'`, 'not changed like this'],
    [
      'is about an operation that is not there',
      (id: string) => `INSERT INTO invoice_line (id, invoice_id, position, description, amount_minor, operation_id)
        VALUES ('inl_more', '${id}', 3, 'free', 0, '${'0'.repeat(32)}')`,
      'ForeignKeyConstraintViolation',
    ],
  ])('that %s is refused', async (_what, statement, refusal) => {
    const id = await transaction(issue);
    await expect(run(statement(id))).rejects.toThrow(refusal);
  });

  test('may cost another sum while it is open, and never after', async () => {
    const one = await anOperation();
    const lines = [{ description: 'name.ru', amount: money(100, 'RUB'), operationId: one }];
    const id = await transaction((tx) =>
      issueInvoice(tx, { customerId: owner, orderId: null, currency: 'RUB', lines }),
    );
    await transaction((tx) => repriceInvoiceLine(tx, one, money(40, 'RUB')));
    await transaction((tx) => deliverInvoiceLine(tx, one));
    expect(await db.invoice.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: 'paid', totalMinor: 40n });
    await expect(run(`UPDATE invoice SET state = 'open', paid_at = NULL WHERE id = '${id}'`)).rejects.toThrow(
      'not changed',
    );
    await expect(run(`UPDATE invoice_line SET amount_minor = 5 WHERE invoice_id = '${id}'`)).rejects.toThrow(
      'not changed',
    );
  });
});
