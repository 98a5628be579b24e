import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { ensureDatabase, startEmbedded } from '@/scripts/database/embedded';
import { migrate } from '@/scripts/database/migrate';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the server's own database; whoever may make databases connects here. */
    readonly databaseServer: string;
  }
}

/** Name of the migrated, empty database that every test file gets a copy of. */
export const template = 'template_domovoi';

/** One PostgreSQL for the whole run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const home = mkdtempSync(join(tmpdir(), 'domovoi-tests-'));
  const server = await startEmbedded({ home, durable: false, maxConnections: 300 });
  await ensureDatabase(server, template);
  await migrate(server.urlOf(template));
  project.provide('databaseServer', server.urlOf('postgres'));
  return async () => {
    await server.stop();
    rmSync(home, { recursive: true, force: true });
  };
}
