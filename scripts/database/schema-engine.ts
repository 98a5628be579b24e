import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';

const filters = { externalTables: [], externalEnums: [] };

export type SchemaFile = { readonly path: string; readonly content: string };

/** The SQL that leads from one schema to another; empty when they mean the same. Any database will do: it is only asked its version. */
export async function diffSchemas(
  connectionString: string,
  from: readonly SchemaFile[],
  to: readonly SchemaFile[],
): Promise<string> {
  const engine = await connect(connectionString);
  const datamodel = (files: readonly SchemaFile[]) => ({
    tag: 'schemaDatamodel' as const,
    files: files.map((file) => ({ ...file })),
  });
  const answer = await engine.diff({
    from: from.length === 0 ? { tag: 'empty' } : datamodel(from),
    to: datamodel(to),
    script: true,
    exitCode: null,
    filters,
  });
  engine.free();
  const sql = answer.stdout ?? '';
  return sql.includes('This is an empty migration') ? '' : sql;
}

async function connect(connectionString: string) {
  await load();
  const factory = bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString }));
  return bindings.SchemaEngine.new({ datamodels: undefined }, () => undefined, factory);
}

// The package expects a bundler that can import .wasm; Node needs the same three steps spelled out.
async function load(): Promise<void> {
  const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg'));
  const compiled = await WebAssembly.compile(readFileSync(join(folder, 'schema_engine_bg.wasm')));
  const instance = await WebAssembly.instantiate(compiled, { './schema_engine_bg.js': bindings });
  bindings.__wbg_set_wasm(instance.exports);
  const start = instance.exports['__wbindgen_start'];
  if (typeof start === 'function') start();
}
