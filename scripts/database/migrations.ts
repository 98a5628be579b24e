import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SchemaFile } from '@/scripts/database/schema-engine';

export type Migration = { readonly name: string; readonly sql: string };

const root = join(import.meta.dirname, '../..');

export const migrationsFolder: string = join(root, 'prisma/migrations');
export const schemaFolder: string = join(root, 'prisma/schema');
/** The schema as the newest migration leaves it: what the next one is compared with. */
export const snapshotFolder: string = join(migrationsFolder, 'schema.snapshot');

/** The migrations of this version, oldest first. */
export function storedMigrations(): readonly Migration[] {
  return readdirSync(migrationsFolder)
    .sort()
    .map((name) => ({ name, file: join(migrationsFolder, name, 'migration.sql') }))
    .filter(({ file }) => existsSync(file))
    .map(({ name, file }) => ({ name, sql: readFileSync(file, 'utf8') }));
}

/** The schema files of a folder; none if there is no such folder. */
export function schemaFiles(folder: string): readonly SchemaFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => ({ path: name, content: readFileSync(join(folder, name), 'utf8') }));
}
