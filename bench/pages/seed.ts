import pg from 'pg';
import { seededNames } from './names';

/** Who is there: staff, and a customer of twenty names. */
export const seeded = { staffSession: 'ses_bench_staff', customerSession: 'ses_bench_customer' };

const batch = 10_000;

/** Fills an empty, migrated database with an installation of so many domains; twenty belong to each customer. */
export async function seed(databaseUrl: string, domains: number): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(people, [Math.ceil(domains / 20)]);
    await insertDomains(client, domains);
    await client.query(whatHangsOnDomains);
    for (const statement of surroundings) await client.query(statement);
    await client.query('VACUUM ANALYZE');
  } finally {
    await client.end();
  }
}

async function insertDomains(client: pg.Client, count: number): Promise<void> {
  const names = seededNames(count);
  for (let from = 0; from < count; from += batch) {
    const part = names.slice(from, from + batch);
    await client.query(domainRows, [from, part.map(({ ascii }) => ascii), part.map(({ unicode }) => unicode)]);
  }
}

const people = `
  WITH customers AS (
    INSERT INTO customer (id, name, email)
    SELECT 'cus_' || lpad(n::text, 20, '0'), 'Customer ' || n, 'customer-' || n || '@example.com' FROM generate_series(0, $1::int - 1) n
    RETURNING id, name, email),
  users AS (
    INSERT INTO "user" (id, email, password_hash, name, role, customer_id)
    SELECT 'usr_' || id, email, '-', name, 'customer'::user_role, id FROM customers
    UNION ALL SELECT 'usr_staff', 'staff@example.com', '-', 'Staff', 'staff_owner', NULL
    RETURNING id)
  INSERT INTO session (id, user_id, expires_at)
  SELECT CASE id WHEN 'usr_staff' THEN 'ses_bench_staff' ELSE 'ses_bench_customer' END, id, now() + interval '10 days'
  FROM users WHERE id IN ('usr_staff', 'usr_cus_00000000000000000000')`;

const domainRows = `
  INSERT INTO domain (id, service_id, ascii_name, unicode_name, tld, customer_id, state, created_on, expires_on, auto_renews, missing_since)
  SELECT 'dom_' || lpad(at::text, 20, '0'), at + 1, ascii, unicode, split_part(ascii, '.', 2), 'cus_' || lpad((at / 20)::text, 20, '0'),
    CASE WHEN at % 200 = 7 THEN 'suspended' ELSE 'active' END::domain_state,
    current_date - 400, current_date - 20 + (at * 7919 % 720)::int, at % 3 = 0,
    CASE WHEN at % 500 = 3 THEN now() END
  FROM (SELECT $1::int + n::int - 1 AS at, ascii, unicode
        FROM unnest($2::text[], $3::text[]) WITH ORDINALITY AS named (ascii, unicode, n)) rows`;

// Each was registered here once; half are served here, with four records each; one in a hundred waits for a person.
const whatHangsOnDomains = `
  WITH servers AS (
    INSERT INTO domain_name_server (domain_id, position, host, addresses)
    SELECT id, position, CASE WHEN hashtext(id) % 2 = 0 THEN 'ns' || position || '.reg.ru' ELSE 'ns' || position || '.example.net' END, '{}'
    FROM domain, generate_series(1, 2) position),
  zones AS (
    INSERT INTO zone (domain_id, state) SELECT id, 'served'::zone_state FROM domain WHERE hashtext(id) % 2 = 0
    RETURNING domain_id),
  records AS (
    INSERT INTO zone_record (id, domain_id, subname, type, content)
    SELECT domain_id || '-' || n, domain_id, 'host' || n, 'A', '192.0.2.' || n FROM zones, generate_series(1, 4) n),
  registrations AS (
    INSERT INTO operation (id, kind, subject, state, input, billing, customer_id, asked_at, ended_at)
    SELECT md5('registration' || id), 'domain.register', 'domain:' || ascii_name, 'succeeded', '{}', true, customer_id,
      now() - interval '400 days', now() - interval '400 days' FROM domain)
  INSERT INTO operation (id, kind, subject, state, input, billing, customer_id, error_code)
  SELECT md5(id), 'domain.renew', 'domain:' || ascii_name, 'attention', '{}', true, customer_id, 'NOT_ENOUGH_MONEY'
  FROM domain WHERE hashtext(id) % 100 = 0`;

const surroundings = [
  `INSERT INTO sync_run (source, started_at, ended_at, calls, rows)
   SELECT 'services', now() - n * interval '1 hour', now() - n * interval '1 hour', 100, 1000 FROM generate_series(100, 0, -1) n`,
  `INSERT INTO registrar_call (id, function_name, lane, request, response, outcome, sent_at, operation_ids)
   SELECT 'call_' || n, 'nop', 'sync', '{}', '{"result":"success"}', 'done', now() - n * interval '1 minute', '{}'
   FROM generate_series(1, 1000) n`,
];
