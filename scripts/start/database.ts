import { relative } from 'node:path';
import { ensureDatabase, startEmbedded } from '@/scripts/database/embedded';
import { migrate } from '@/scripts/database/migrate';
import { StartProblem, type Settings } from '@/scripts/launch/settings';
import type { Shutdown } from '@/scripts/start/shutdown';

/** Starts the embedded server, unless DATABASE_URL names another, and brings its database to the newest schema. */
export async function startDatabase(settings: Settings, shutdown: Shutdown): Promise<{ readonly url: string }> {
  const url = settings.embedsDatabase ? await startOurs(settings, shutdown) : settings.env.DATABASE_URL;
  try {
    const applied = await migrate(url);
    if (applied.length > 0) console.log(`Database: ${applied.length} migration(s) applied.`);
    return { url };
  } catch (error) {
    throw settings.embedsDatabase
      ? error
      : new StartProblem(`The database of DATABASE_URL cannot be used: ${reason(error)}`, { cause: error });
  }
}

async function startOurs(settings: Settings, shutdown: Shutdown): Promise<string> {
  const server = await startEmbedded({ home: settings.dataDir });
  shutdown.add(server.stop);
  const log = relative(process.cwd(), `${settings.dataDir}/postgres.log`);
  shutdown.watch({ ended: server.ended.then(() => `see ${log}`) }, 'PostgreSQL');
  await ensureDatabase(server, 'domovoi');
  return server.urlOf('domovoi');
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? `: ${error.cause.message}` : '';
  return `${error.message || error.name}${cause}`;
}
