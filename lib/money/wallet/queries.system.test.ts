import { afterAll, expect, test } from 'vitest';
import type { CustomerActor } from '@/lib/people/access/actor';
import { issueInvoice } from '@/lib/money/invoices/invoices';
import { hold, topUp } from '@/lib/money/ledger/ledger';
import { invoicesOf, invoiceView } from '@/lib/money/invoices/queries';
import { invoiceSearch } from '@/lib/money/invoices/schema';
import { statement, wallet } from '@/lib/money/wallet/queries';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { customerId, newId, sessionId, userId } from '@/lib/base/values/ids';
import { money } from '@/lib/base/values/money';
import { anOperation } from '@/testing/operations';

const price = money(30_000, 'RUB');

afterAll(() => db.$disconnect());

/** Somebody with 1,000 roubles, 300 of them held for a name on an open invoice. */
async function somebody(name: string) {
  const id = customerId(newId('cus'));
  const operationId = await anOperation();
  const orderId = newId('ord');
  await db.customer.create({ data: { id, name, email: `${id}@example.net` } });
  const invoiceId = await transaction(async (tx) => {
    await topUp(tx, { customerId: id, amount: money(100_000, 'RUB'), memo: `from ${name}`, key: `top-up:${id}` });
    await hold(tx, { customerId: id, amount: price, operationId });
    await tx.order.create({ data: { id: orderId, customerId: id, quoteId: newId('quo'), currency: 'RUB' } });
    const line = { description: `${name}.ru`, amount: price, operationId };
    return issueInvoice(tx, { customerId: id, orderId, currency: 'RUB', lines: [line] });
  });
  const actor: CustomerActor = {
    kind: 'customer',
    userId: userId(newId('usr')),
    customerId: id,
    sessionId: sessionId(newId('ses')),
    seenBy: null,
  };
  return { actor, invoiceId, operationId };
}

test('a customer sees the wallet that is theirs, and the money held for their orders', async () => {
  const [anna, boris] = [await somebody('anna'), await somebody('boris')];
  await transaction((tx) =>
    topUp(tx, { customerId: boris.actor.customerId, amount: price, memo: '', key: newId('top') }),
  );
  expect(await wallet(anna.actor)).toEqual({
    balance: money(70_000, 'RUB'),
    held: price,
    available: money(70_000, 'RUB'),
    owed: money(0, 'RUB'),
    credit: money(0, 'RUB'),
  });
  expect((await wallet(boris.actor)).balance).toEqual(money(100_000, 'RUB'));
});

test('a customer nothing was posted for has an empty wallet and an empty statement', async () => {
  const { actor } = await somebody('anna');
  const nobody: CustomerActor = { ...actor, customerId: customerId(newId('cus')) };
  const none = money(0, 'RUB');
  expect(await wallet(nobody)).toEqual({ balance: none, held: none, available: none, owed: none, credit: none });
  expect(await statement(nobody, null)).toEqual({ lines: [], nextBefore: null });
});

test('a statement holds the customer’s own lines alone, also from a cursor of somebody else’s', async () => {
  const [anna, boris] = [await somebody('anna'), await somebody('boris')];
  const { lines, nextBefore } = await statement(anna.actor, null);
  expect(lines.map(({ kind, amount }) => [kind, amount.minor])).toEqual([
    ['hold', -30_000],
    ['top_up', 100_000],
  ]);
  expect(nextBefore).toBeNull();
  const [newest] = (await statement(boris.actor, null)).lines;
  const seen = await statement(anna.actor, newest?.id ?? null);
  expect(seen.lines.map(({ id }) => id)).toEqual(lines.map(({ id }) => id));
});

test('a statement names no operation or order of somebody else’s', async () => {
  const [anna, boris] = [await somebody('anna'), await somebody('boris')];
  const { operationId: id } = anna;
  const { customerId: owner } = boris.actor;
  const secret = { kind: 'domain.register', subject: 'domain:secret.ru', customerId: owner };
  await db.operation.update({ where: { id }, data: secret });
  const { lines } = await statement(anna.actor, null);
  expect(JSON.stringify(lines)).not.toContain('secret.ru');
});

test('a customer finds their own invoices, and none by the id of another’s', async () => {
  const [anna, boris] = [await somebody('anna'), await somebody('boris')];
  expect((await invoicesOf(anna.actor, invoiceSearch.parse({}))).rows.map(({ id }) => id)).toEqual([anna.invoiceId]);
  expect(await invoiceView(anna.actor, anna.invoiceId)).toMatchObject({
    billedTo: { name: 'anna' },
    total: price,
    delivered: money(0, 'RUB'),
  });
  expect(await invoiceView(anna.actor, boris.invoiceId)).toBeNull();
});
