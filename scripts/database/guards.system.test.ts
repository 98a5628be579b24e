// A database of a former version, with rows that the newest rules do not allow.
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formerDatabase, type FormerDatabase } from '@/testing/former-database';

const warnings: string[] = [];
let former: FormerDatabase;
let client: pg.Client;

const [whole, halfLeased, gone] = ['1'.repeat(32), '2'.repeat(32), '3'.repeat(32)] as const;

// Entries of one transaction in two currencies, orders of operations that are not there, amounts below nothing.
const formerRows = `
  INSERT INTO customer (id, name, email) VALUES ('cus_1', 'A. Ivanov', 'ivanov@example.net');
  INSERT INTO operation (id, kind, subject, input, billing, held_minor, leased_by) VALUES
    ('${whole}', 'domain.register', 'domain:one.ru', '{}', true, 300, NULL),
    ('${halfLeased}', 'domain.register', 'domain:two.ru', '{}', true, 0, 'worker');
  INSERT INTO ledger_account (id, kind, customer_id, currency, floor_minor) VALUES
    ('acc_wallet', 'wallet', 'cus_1', 'RUB', -1000), ('acc_held', 'held', 'cus_1', 'RUB', 0),
    ('acc_clearing', 'clearing', NULL, 'USD', NULL), ('acc_free', 'wallet', 'cus_1', 'EUR', NULL);
  INSERT INTO ledger_transaction (id, key, kind, operation_id) VALUES
    ('ltx_hold', 'hold:1', 'hold', '${whole}'), ('ltx_odd', 'odd', 'top_up', NULL), ('ltx_lost', 'hold:3', 'hold', '${gone}');
  INSERT INTO ledger_entry (transaction_id, account_id, amount_minor) VALUES
    ('ltx_hold', 'acc_wallet', -300), ('ltx_hold', 'acc_held', 300),
    ('ltx_odd', 'acc_wallet', 50), ('ltx_odd', 'acc_clearing', -50),
    ('ltx_lost', 'acc_wallet', -10), ('ltx_lost', 'acc_held', 10);
  UPDATE ledger_account SET balance_minor = 7 WHERE id = 'acc_free';
  INSERT INTO "order" (id, customer_id, quote_id, currency) VALUES ('ord_1', 'cus_1', 'quo_1', 'RUB');
  INSERT INTO order_line (id, order_id, kind, subject, periods, input, cost_minor, price_minor, renew_price_minor, operation_id)
    VALUES ('orl_1', 'ord_1', 'domain.register', 'domain:one.ru', 1, '{}', -5, 300, 300, '${gone}');
  INSERT INTO invoice (id, customer_id, number, state, currency, total_minor, billed_to) VALUES
    ('inv_1', 'cus_1', 4, 'open', 'RUB', 300, '{}'), ('inv_2', 'cus_1', 7, 'open', 'RUB', 999, '{}');
  INSERT INTO invoice_line (id, invoice_id, position, description, amount_minor, operation_id) VALUES
    ('inl_1', 'inv_1', 1, 'one.ru', 300, '${whole}'), ('inl_2', 'inv_2', 1, 'two.ru', 1, '${gone}');
  INSERT INTO domain (id, ascii_name, unicode_name, tld, state) VALUES ('dom_1', 'one.ru', 'one.ru', 'ru', 'active');
  INSERT INTO zone (domain_id) VALUES ('dom_1');
  INSERT INTO zone_record (id, domain_id, subname, type, content, priority) VALUES
    ('rec_1', 'dom_1', '@', 'MX', 'mail.one.ru', 10), ('rec_2', 'dom_1', '@', 'MX', 'mail.one.ru', 10),
    ('rec_3', 'dom_1', '@', 'MX', 'mail.one.ru', 20),
    ('rec_4', 'dom_1', '@', 'TXT', '${'x'.repeat(4000)}', NULL), ('rec_5', 'dom_1', '@', 'TXT', '${'x'.repeat(4000)}', NULL);`;

beforeAll(async () => {
  former = await formerDatabase('_ledger_guards');
  ({ client } = former);
  // Rules that held then, too.
  await client.query(`SET session_replication_role = replica; ${formerRows}; SET session_replication_role = DEFAULT`);
  await former.finish((warning) => warnings.push(warning));
});

afterAll(() => former.drop());

test('the start goes on, and says which rows break which rule', () => {
  const broken = (table: string, rule: string, rows: string) =>
    `rows of ${table} break the rule ${rule} and are left as they are, to be mended by hand: ${rows}`;
  expect(warnings).toEqual([
    broken('ledger_account', 'ledger_account_bounded', 'acc_free'),
    'ledger transactions that do not sum to zero in each currency: ltx_odd',
    'ledger accounts whose balance is not the sum of their entries: acc_clearing, acc_free, acc_held, acc_wallet',
    broken('order_line', 'order_line_amounts', 'orl_1'),
    broken('order_line', 'order_line_operation_id_fkey', 'orl_1'),
    broken('invoice_line', 'invoice_line_operation_id_fkey', 'inl_2'),
    broken('ledger_transaction', 'ledger_transaction_operation_id_fkey', 'ltx_lost'),
    'invoices whose lines do not add up to their total: 7',
  ]);
});

test('what could be said better is: the currency of held money, half a lease, twins in a zone', async () => {
  const { rows: operations } = await client.query('SELECT id, held_currency, leased_by FROM operation ORDER BY id');
  expect(operations).toEqual([
    { id: whole, held_currency: 'RUB', leased_by: null },
    { id: halfLeased, held_currency: null, leased_by: null },
  ]);
  const { rows: records } = await client.query('SELECT id FROM zone_record ORDER BY id');
  expect(records).toEqual([{ id: 'rec_1' }, { id: 'rec_3' }, { id: 'rec_4' }]);
});

test('invoices are counted on from the last one', async () => {
  const { rows } = await client.query(
    `INSERT INTO invoice (id, customer_id, state, currency, total_minor, billed_to)
     VALUES ('inv_3', 'cus_1', 'open', 'RUB', 0, '{}') RETURNING number`,
  );
  expect(rows).toEqual([{ number: 8 }]);
});

const record = (content: string, priority: string) =>
  `INSERT INTO zone_record (id, domain_id, subname, type, content, priority)
   VALUES ('rec_9', 'dom_1', '@', 'MX', '${content}', ${priority})`;
const operation = (set: string) => `UPDATE operation SET ${set} WHERE id = '${whole}'`;

test.each([
  ['less than nothing is held', operation('held_minor = -1'), 'operation_held'],
  ['money of no currency is held', operation('held_currency = NULL'), 'operation_held'],
  ['a limit is below nothing', operation('cost_limit_minor = -1'), 'operation_cost_limit'],
  ['fewer than no sends were made', operation('attempts = -1'), 'operation_counts'],
  ['half a lease is taken', operation(`lease_expires_at = now()`), 'operation_lease_whole'],
  ['a lease is kept by what waits', operation(`leased_by = 'w', lease_expires_at = now()`), 'operation_lease'],
  ['what is leased has no owner', operation(`state = 'leased'`), 'operation_lease'],
  ['what ended has no end', operation(`state = 'succeeded'`), 'operation_end'],
  ['what runs has an end', operation(`ended_at = now()`), 'operation_end'],
  ['an ordered operation is deleted', `DELETE FROM operation WHERE id = '${whole}'`, 'invoice_line_operation_id_fkey'],
  ['an order costs less than nothing', `UPDATE order_line SET price_minor = -1`, 'order_line_amounts'],
  ['a margin takes from the price', `INSERT INTO price_rule (tld, margin_bps) VALUES ('ru', -1)`, 'price_rule_amounts'],
  [
    'a loss is somebody’s who is not there',
    `INSERT INTO loss (id, ascii_name, cost_minor, currency, customer_id) VALUES ('los_1', 'one.ru', 1, 'RUB', 'cus_2')`,
    'loss_customer_id_fkey',
  ],
  [
    'a loss is decided at no time',
    `INSERT INTO loss (id, ascii_name, cost_minor, currency, decision) VALUES ('los_1', 'one.ru', 1, 'RUB', 'accepted')`,
    'loss_decided',
  ],
  ['a record is there twice', record('mail.one.ru', '10'), 'zone_record_once'],
])('it is refused that %s', async (_what, statement, rule) => {
  await expect(client.query(statement)).rejects.toThrow(rule);
});

test('records that the registrar tells apart are kept apart', async () => {
  await client.query(record('mail.one.ru', '0'));
  await client.query(record('mail.one.ru', 'NULL').replace('rec_9', 'rec_10'));
});
