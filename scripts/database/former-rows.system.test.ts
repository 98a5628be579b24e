import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formerDatabase, type FormerDatabase } from '@/testing/former-database';

let former: FormerDatabase;
let client: pg.Client;

beforeAll(async () => {
  former = await formerDatabase('_sold_lines');
  ({ client } = former);
  await client.query(formerLines);
  await client.query(formerReadings);
  await former.finish();
});

afterAll(() => former.drop());

const formerLines = `
  INSERT INTO customer (id, name, email) VALUES ('cus_1', 'A. Ivanov', 'ivanov@example.net');
  INSERT INTO contact (id, customer_id, profile, label, sealed) VALUES ('con_1', 'cus_1', 'gtld', 'Ivan Ivanov', '');
  INSERT INTO "order" (id, customer_id, quote_id, currency) VALUES ('ord_1', 'cus_1', 'quo_0', 'RUB');
  INSERT INTO order_line (id, order_id, kind, ascii_name, unicode_name, years, cost_minor, price_minor,
    renew_price_minor, renew_cost_minor, is_premium, contact_id, operation_id) VALUES
    ('orl_1', 'ord_1', 'register', 'xn--e1afmkfd.xn--p1ai', 'пример.рф', 2, 300, 400, 1800, 1400, false, 'con_1', '${'1'.repeat(32)}'),
    ('orl_2', 'ord_1', 'register', 'gold.academy', 'gold.academy', 1, 500, 600, 600, NULL, true, NULL, '${'2'.repeat(32)}');
  INSERT INTO quote (id, token_hash, currency, expires_at) VALUES ('quo_1', 'hash', 'RUB', now());
  INSERT INTO quote_line (id, quote_id, ascii_name, unicode_name, tld, years, is_premium, cost_minor, price_minor,
    first_year_price_minor, renew_price_minor, priced_at) VALUES
    ('qln_1', 'quo_1', 'xn--e1afmkfd.xn--p1ai', 'пример.рф', 'рф', 3, false, 300, 400, 150, 125, now()),
    ('qln_2', 'quo_1', 'gold.academy', 'gold.academy', 'academy', 1, true, 500, 600, 600, 610, now());`;

/** Rows of the tables that lost a column nobody read, with something in it. */
const formerReadings = `
  INSERT INTO tld_price (tld, currency, register_cost, renew_cost, transfer_cost, read_at)
    VALUES ('ru', 'RUB', 19900, 39900, 100, '2026-11-01');
  INSERT INTO domain (id, ascii_name, unicode_name, tld, state, customer_id, contact_id, expires_on, hides_registrant)
    VALUES ('dom_1', 'gold.academy', 'gold.academy', 'academy', 'active', 'cus_1', 'con_1', '2027-05-01', true);
  INSERT INTO operation (id, kind, subject, state, input, billing, customer_id, ended_at)
    VALUES ('${'2'.repeat(32)}', 'domain.register', 'domain:gold.academy', 'succeeded', '{}', true, 'cus_1', now());
  INSERT INTO registrar_call (id, function_name, lane, request) VALUES ('call_1', 'domain/create', 'person', '{}');
  INSERT INTO operation_event (operation_id, "from", "to", cause, call_id)
    VALUES ('${'2'.repeat(32)}', 'sent', 'succeeded', 'worker-1', 'call_1');
  INSERT INTO registrar_state (id, balance_minor, currency, last_answer_at, last_failure, last_failure_at)
    VALUES (1, 5000000, 'RUB', now(), 'no answer', now())
    ON CONFLICT (id) DO UPDATE SET balance_minor = 5000000, currency = 'RUB', last_failure = 'no answer';
  INSERT INTO sync_request (source, requested_by) VALUES ('domain:gold.academy', 'usr_1');`;

test('orders say of every line what they said of it, in words of every kind', async () => {
  const { rows } = await client.query(`SELECT * FROM order_line ORDER BY id`);
  expect(rows).toEqual([
    {
      id: 'orl_1',
      order_id: 'ord_1',
      kind: 'domain.register',
      subject: 'domain:xn--e1afmkfd.xn--p1ai',
      periods: 2,
      input: { isPremium: false, contactId: 'con_1' },
      contact_id: 'con_1',
      cost_minor: '300',
      price_minor: '400',
      renew_price_minor: '1800',
      renew_cost_minor: '1400',
      operation_id: '1'.repeat(32),
    },
    {
      id: 'orl_2',
      order_id: 'ord_1',
      kind: 'domain.register',
      subject: 'domain:gold.academy',
      periods: 1,
      input: { isPremium: true, contactId: null },
      contact_id: null,
      cost_minor: '500',
      price_minor: '600',
      renew_price_minor: '600',
      renew_cost_minor: null,
      operation_id: '2'.repeat(32),
    },
  ]);
});

test('carts that lie open hold what they held, at the prices they were shown', async () => {
  const { rows } = await client.query(
    `SELECT id, kind, subject, periods, input, cost_minor, price_minor, first_price_minor, renew_price_minor
     FROM quote_line ORDER BY id`,
  );
  const registered = { kind: 'domain.register' };
  const prices = { cost_minor: '300', price_minor: '400', first_price_minor: '150', renew_price_minor: '125' };
  const premium = { cost_minor: '500', price_minor: '600', first_price_minor: '600', renew_price_minor: '610' };
  expect(rows).toEqual([
    {
      ...registered,
      id: 'qln_1',
      subject: 'domain:xn--e1afmkfd.xn--p1ai',
      periods: 3,
      input: { isPremium: false },
      ...prices,
    },
    { ...registered, id: 'qln_2', subject: 'domain:gold.academy', periods: 1, input: { isPremium: true }, ...premium },
  ]);
});

test('what the dropped columns stood beside is as it was', async () => {
  const only = async (sql: string) => (await client.query<Record<string, unknown>>(sql)).rows;
  expect(await only(`SELECT tld, register_cost, renew_cost, min_years, max_years FROM tld_price`)).toEqual([
    { tld: 'ru', register_cost: '19900', renew_cost: '39900', min_years: 1, max_years: 10 },
  ]);
  expect(
    await only(`SELECT ascii_name, state, customer_id, contact_id, expires_on::text, undelegated_at FROM domain`),
  ).toEqual([
    {
      ascii_name: 'gold.academy',
      state: 'active',
      customer_id: 'cus_1',
      contact_id: 'con_1',
      expires_on: '2027-05-01',
      undelegated_at: null,
    },
  ]);
  expect(await only(`SELECT operation_id, "from", "to", cause FROM operation_event`)).toEqual([
    { operation_id: '2'.repeat(32), from: 'sent', to: 'succeeded', cause: 'worker-1' },
  ]);
  expect(await only(`SELECT balance_minor, currency FROM registrar_state`)).toEqual([
    { balance_minor: '5000000', currency: 'RUB' },
  ]);
  expect(await only(`SELECT source FROM sync_request`)).toEqual([{ source: 'domain:gold.academy' }]);
});

test('a contact that something was ordered with cannot be deleted, and a line names none that there is not', async () => {
  const { rows } = await client.query(`SELECT id FROM contact WHERE id = 'con_1'`);
  expect(rows).toHaveLength(1);
  await client.query(`DELETE FROM domain WHERE id = 'dom_1'`);
  await expect(client.query(`DELETE FROM contact WHERE id = 'con_1'`)).rejects.toThrow('order_line_contact_id_fkey');
  await expect(
    client.query(`UPDATE order_line SET input = '{"isPremium": false, "contactId": "con_9"}' WHERE id = 'orl_1'`),
  ).rejects.toThrow('order_line_contact_id_fkey');
});

test('a cart holds a thing once a kind, and nothing for no time', async () => {
  const line = (periods: number) => `
    INSERT INTO quote_line (id, quote_id, kind, subject, periods, input, cost_minor, price_minor, first_price_minor,
      renew_price_minor, priced_at)
    VALUES ('qln_3', 'quo_1', 'domain.register', 'domain:gold.academy', ${periods}, '{}', 1, 1, 1, 1, now())`;
  await expect(client.query(line(1))).rejects.toThrow('quote_line_quote_id_kind_subject_key');
  await expect(client.query(line(0))).rejects.toThrow('quote_line_periods');
});
