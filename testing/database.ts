// Runs before each system test file: a database of its own, ready before the file imports anything that
// connects, and the kinds of operation as every process of ours knows them. Files that share a process find what was
// loaded before connected to a database of the same name, made anew.
import { randomBytes } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { afterAll, inject } from 'vitest';
import type { Definitions } from '@/lib/queue/engine/definitions';
import { bundled } from '@/testing/bundles';
import { operationsKnown, template } from '@/testing/provided';

declare global {
  var domovoiTestDatabase: string | undefined;
  var domovoiTestOperations: Definitions | undefined;
}

const name = (globalThis.domovoiTestDatabase ??= `test_${randomBytes(6).toString('hex')}`);
const url = new URL(inject('databaseServer'));
url.pathname = `/${name}`;

// A file before that failed may have left it.
await onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
await onServer(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`);
process.env['DATABASE_URL'] = url.href;
process.env['APP_SECRET'] = 'a secret for tests alone, 32 characters or more';

// As one file, which loads in a tenth of the time.
await import(pathToFileURL(bundled(operationsKnown)).href);
// Files about the queue put kinds of their own in their place.
globalThis.domovoiOperations = globalThis.domovoiTestOperations ??= globalThis.domovoiOperations;

afterAll(async () => {
  // Connects again with the next statement, to what stands there then.
  await globalThis.domovoiDatabase?.$disconnect();
  await onServer(`DROP DATABASE ${name} WITH (FORCE)`);
});

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('databaseServer') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
