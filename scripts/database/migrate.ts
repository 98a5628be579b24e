import { createHash, randomUUID } from 'node:crypto';
import pg from 'pg';
import { storedMigrations, type Migration } from '@/scripts/database/migrations';

// Any number that nothing else in this database locks.
const migrationLock = 4_201_726_003;

/**
 * Brings the database to the newest schema and answers the names applied. Safe from several nodes at once: one migrates,
 * the others wait. Prisma's own engine marks a migration as begun and then refuses to go on if the process died; here
 * each migration and its row are one transaction, in Prisma's own table, so its command line can take over any time.
 * Fewer `migrations` than there are make a database of a former version. A migration warns of rows that it had to leave
 * as they are: `warn` is told.
 */
export async function migrate(
  databaseUrl: string,
  migrations: readonly Migration[] = storedMigrations(),
  warn: (warning: string) => void = printWarning,
): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  client.on('notice', ({ severity, message }) => {
    if (severity === 'WARNING') warn(message ?? '');
  });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    await client.query(historyTable);
    const applied = await appliedChecksums(client);
    const pending = migrations.filter((migration) => !isApplied(migration, applied));
    for (const migration of pending) await apply(client, migration);
    return pending.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

function printWarning(warning: string): void {
  console.warn(`Database: ${warning}`);
}

const historyTable = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

async function appliedChecksums(client: pg.Client): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<{ migration_name: string; checksum: string }>(
    'SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  );
  return new Map(rows.map((row) => [row.migration_name, row.checksum]));
}

function isApplied(migration: Migration, applied: ReadonlyMap<string, string>): boolean {
  const checksum = applied.get(migration.name);
  if (checksum === undefined || checksum === checksumOf(migration)) return checksum !== undefined;
  throw new Error(
    `Migration ${migration.name} was edited after this database had it: undo the edit and write a new migration`,
  );
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  try {
    await client.query('BEGIN');
    await client.query(migration.sql);
    await client.query(
      'INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count) VALUES ($1, $2, $3, now(), 1)',
      [randomUUID(), checksumOf(migration), migration.name],
    );
    await client.query('COMMIT');
  } catch (error) {
    throw new Error(`Migration ${migration.name} failed and changed nothing`, { cause: error });
  }
}

function checksumOf(migration: Migration): string {
  return createHash('sha256').update(migration.sql).digest('hex');
}
