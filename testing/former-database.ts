// A database as a former version left it, to be brought to the newest with what it holds.
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { migrate } from '@/scripts/database/migrate';
import { storedMigrations } from '@/scripts/database/migrations';

export type FormerDatabase = {
  readonly client: pg.Client;
  /** Applies the migrations that are left. */
  finish(warn?: (warning: string) => void): Promise<unknown>;
  drop(): Promise<void>;
};

/** A database with all migrations before the one whose name ends like this. */
export async function formerDatabase(until: string): Promise<FormerDatabase> {
  const name = `former_${randomBytes(6).toString('hex')}`;
  await onServer((server) => server.query(`CREATE DATABASE ${name}`));
  const url = new URL(inject('databaseServer'));
  url.pathname = `/${name}`;
  const all = storedMigrations();
  const before = all.findIndex((migration) => migration.name.endsWith(until));
  await migrate(url.href, all.slice(0, before));
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  return {
    client,
    finish: (warn) => migrate(url.href, all, warn),
    async drop() {
      await client.end();
      await onServer((server) => server.query(`DROP DATABASE ${name} WITH (FORCE)`));
    },
  };
}

async function onServer(work: (server: pg.Client) => Promise<unknown>): Promise<void> {
  const server = new pg.Client({ connectionString: inject('databaseServer') });
  await server.connect();
  try {
    await work(server);
  } finally {
    await server.end();
  }
}
