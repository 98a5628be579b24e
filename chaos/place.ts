import pg from 'pg';
import { z } from 'zod';
import type { Traffic } from './traffic';

/** Where a run happens: one database, one registrar, both at the virtual time. */
export type Place = {
  readonly registrarUrl: string;
  readonly username: string;
  readonly password: string;
  readonly traffic: Traffic;
  /** As it was before anything was asked, at this time. */
  reset(atMs: number, settings: { readonly callsPerHour: number }): Promise<void>;
  /** Tells the registrar what time it is. */
  tellTime(atMs: number): Promise<void>;
  /** Moves the clock of the database. */
  moveDatabase(atMs: number): Promise<void>;
  control(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<unknown>;
  query<Row>(row: z.ZodType<Row>, sql: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  /** What PostgreSQL does when the process of an open transaction dies. */
  endOpenTransactions(): Promise<void>;
  close(): Promise<void>;
};

export type PlaceOptions = {
  readonly databaseUrl: string;
  readonly controlUrl: string;
  readonly traffic: Traffic;
  readonly registrarUrl: string;
  readonly username: string;
  readonly password: string;
};

const balance = 500_000;

export async function openPlace({ databaseUrl, controlUrl, traffic, ...login }: PlaceOptions): Promise<Place> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await standStill(client);
  const tables = await tablesOf(client);
  let toldMs = 0;
  const control = async (method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(`${controlUrl}/${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return text === '' ? null : JSON.parse(text);
  };
  const moveDatabase = async (atMs: number) => void (await client.query("SELECT setval('test_clock', $1)", [atMs]));
  const place: Place = {
    ...login,
    traffic,
    control,
    moveDatabase,
    async reset(atMs, settings) {
      // As a replica, so that what must never be deleted in earnest can be deleted here.
      await client.query(
        `SET session_replication_role = replica; ${tables.map(restore).join(' ')} SET session_replication_role = DEFAULT`,
      );
      await moveDatabase(atMs);
      // What runs late there runs before the world is emptied, not in the next one.
      await control('POST', 'clock', { advanceSeconds: 86_400 });
      await control('POST', 'reset', {});
      toldMs = 0;
      await place.tellTime(atMs);
      await control('POST', 'settings', { ...settings, billingMs: 0, sameRefusalsBeforeBlock: 0 });
      await control('POST', 'accounts', { username: login.username, balance });
      await control('POST', 'seed', { domains: 10, username: login.username });
    },
    async tellTime(atMs) {
      if (atMs === toldMs) return;
      toldMs = atMs;
      await control('POST', 'clock', { now: new Date(atMs).toISOString(), stands: true });
    },
    async query(row, sql, values = []) {
      return z.array(row).parse((await client.query(sql, [...values])).rows);
    },
    async endOpenTransactions() {
      // Returns when they have ended: until then, others would pass by the rows that they hold.
      await client.query(`SELECT pg_terminate_backend(pid, 30000) FROM pg_stat_activity
        WHERE datname = current_database() AND state LIKE 'idle in transaction%' AND pid <> pg_backend_pid()`);
    },
    close: () => client.end(),
  };
  return place;
}

/** From now on panel_now() is what the sequence says and nothing else. */
async function standStill(client: pg.Client): Promise<void> {
  await client.query(`
    CREATE SEQUENCE IF NOT EXISTS test_clock MINVALUE 0 START 0;
    CREATE OR REPLACE FUNCTION panel_now() RETURNS timestamptz LANGUAGE sql VOLATILE PARALLEL SAFE
    AS $$ SELECT to_timestamp(last_value / 1000.0) FROM test_clock $$`);
}

type Table = { readonly name: string; readonly isEmpty: boolean };

/** All tables, with a copy of what those hold that are not empty before anything has happened. */
async function tablesOf(client: pg.Client): Promise<readonly Table[]> {
  const found = await client.query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'",
  );
  // A campaign that ran here before has left its rows, and the copies from before it.
  const isKept = (await client.query("SELECT 1 FROM pg_namespace WHERE nspname = 'untouched'")).rowCount === 1;
  if (!isKept) await client.query('CREATE SCHEMA untouched');
  const tables: Table[] = [];
  for (const { name } of found.rows) {
    const where = isKept ? "pg_tables WHERE schemaname = 'untouched' AND tablename = $1" : `"${name}" WHERE $1 <> ''`;
    const isEmpty = (await client.query(`SELECT 1 FROM ${where} LIMIT 1`, [name])).rowCount === 0;
    if (!isEmpty && !isKept) await client.query(`CREATE TABLE untouched."${name}" AS TABLE public."${name}"`);
    tables.push({ name, isEmpty });
  }
  return tables;
}

function restore({ name, isEmpty }: Table): string {
  const emptied = `DELETE FROM "${name}";`;
  return isEmpty ? emptied : `${emptied} INSERT INTO "${name}" SELECT * FROM untouched."${name}";`;
}
