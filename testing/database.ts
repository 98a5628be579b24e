// Runs before each system test file: a database of its own, ready before the file imports anything that
// connects, and the kinds of operation as every process of ours knows them.
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, inject, vi } from 'vitest';
import { template } from '@/testing/database-server';

const name = `test_${randomBytes(6).toString('hex')}`;
const url = new URL(inject('databaseServer'));
url.pathname = `/${name}`;

await onServer(`CREATE DATABASE ${name} TEMPLATE ${template}`);
process.env['DATABASE_URL'] = url.href;
process.env['APP_SECRET'] = 'a secret for tests alone, 32 characters or more';

const { provideDefinitions } = await import('@/lib/queue/engine/definitions');
const { kinds } = await import('@/lib/desk/operations/kinds');
provideDefinitions(kinds);
// The configuration is read anew with the file's own first import: some files say first where their registrar is.
vi.resetModules();

afterAll(() => onServer(`DROP DATABASE ${name} WITH (FORCE)`));

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('databaseServer') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
