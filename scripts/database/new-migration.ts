import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '@/scripts/database/embedded';
import { migrate } from '@/scripts/database/migrate';
import { migrationsFolder, schemaFiles, schemaFolder, snapshotFolder } from '@/scripts/database/migrations';
import { diffSchemas } from '@/scripts/database/schema-engine';

/**
 * Writes the migration from the schema of the newest migration to the edited one and tries all of them on an empty
 * database; answers its file, or null if nothing changed. `sql` is appended, for what Prisma cannot say.
 */
export async function writeMigration(name: string, sql = ''): Promise<string | null> {
  const home = mkdtempSync(join(tmpdir(), 'domovoi-migration-'));
  const server = await startEmbedded({ home, durable: false });
  try {
    const scratch = server.urlOf('postgres');
    const difference = await diffSchemas(scratch, schemaFiles(snapshotFolder), schemaFiles(schemaFolder));
    const script = [difference, sql].filter((part) => part.trim() !== '').join('\n');
    if (script === '') return null;
    const file = write(name, script);
    await tryAll(scratch, file);
    return file;
  } finally {
    await server.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

function write(name: string, script: string): string {
  const folder = join(migrationsFolder, `${timestamp(new Date())}_${name}`);
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'migration.sql');
  writeFileSync(file, script);
  writeFileSync(join(migrationsFolder, 'migration_lock.toml'), 'provider = "postgresql"\n');
  rmSync(snapshotFolder, { recursive: true, force: true });
  cpSync(schemaFolder, snapshotFolder, { recursive: true });
  return file;
}

async function tryAll(databaseUrl: string, newest: string): Promise<void> {
  try {
    await migrate(databaseUrl);
  } catch (error) {
    throw new Error(`${newest} is written but does not work on an empty database: mend it by hand`, { cause: error });
  }
}

function timestamp(now: Date): string {
  return now.toISOString().replace(/\D/g, '').slice(0, 14);
}
