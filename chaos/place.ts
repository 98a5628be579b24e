import pg from 'pg';
import { z } from 'zod';
import { afresh } from './afresh';
import type { Diary } from './diary';
import type { Traffic } from './traffic';

/** Where a run happens: one database, one registrar, both at the virtual time. */
export type Place = {
  readonly registrarUrl: string;
  readonly username: string;
  readonly password: string;
  readonly traffic: Traffic;
  readonly diary: Diary;
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
  readonly diary: Diary;
  readonly registrarUrl: string;
  readonly username: string;
  readonly password: string;
};

const balance = 500_000;

export async function openPlace({ databaseUrl, controlUrl, traffic, diary, ...login }: PlaceOptions): Promise<Place> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await standStill(client);
  const begin = await afresh(client);
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
  const moveDatabase = async (atMs: number) => {
    await client.query({ name: 'move', text: "SELECT setval('campaign.clock', $1)", values: [atMs] });
  };
  const names = new Map<string, string>();
  /** By a name, a statement is read and planned once. */
  const nameOf = (sql: string): string => {
    const name = names.get(sql) ?? `campaign${names.size}`;
    names.set(sql, name);
    return name;
  };
  const place: Place = {
    ...login,
    traffic,
    diary,
    control,
    moveDatabase,
    async reset(atMs, settings) {
      // Of a run whose actors died at its end.
      await place.endOpenTransactions();
      await begin();
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
      return z.array(row).parse((await client.query({ name: nameOf(sql), text: sql, values: [...values] })).rows);
    },
    async endOpenTransactions() {
      // Whoever asks for it goes on by themselves afterwards.
      const asked = {};
      traffic.begin(asked);
      await client.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE ${isOpen}`);
      // Until they have ended, others would pass by the rows that they hold.
      while ((await client.query(`SELECT 1 FROM pg_stat_activity WHERE ${isOpen}`)).rowCount !== 0);
      traffic.end(asked);
    },
    close: () => client.end(),
  };
  return place;
}

const isOpen = "datname = current_database() AND state LIKE 'idle in transaction%' AND pid <> pg_backend_pid()";

/** From now on panel_now() is what the sequence says and nothing else; an expression, so that statements take it in. */
async function standStill(client: pg.Client): Promise<void> {
  await client.query(`
    CREATE SCHEMA IF NOT EXISTS campaign;
    CREATE SEQUENCE IF NOT EXISTS campaign.clock MINVALUE 0 START 0;
    CREATE OR REPLACE FUNCTION panel_now() RETURNS timestamptz LANGUAGE sql VOLATILE PARALLEL SAFE
    AS $$ SELECT to_timestamp(pg_sequence_last_value('campaign.clock'::regclass) / 1000.0) $$`);
}
