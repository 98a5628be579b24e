import { relative } from 'node:path';
import { ensureDatabase, startEmbedded, type EmbeddedPostgres } from '@/scripts/database/embedded';
import { migrate } from '@/scripts/database/migrate';
import { StartProblem, type Settings } from '@/scripts/launch/settings';
import { keepRunning, type RunOfIt } from '@/scripts/start/keep-running';
import type { Shutdown } from '@/scripts/start/shutdown';

// Half a minute and more of trying: one that fails as often will not mend by itself.
const failuresInARow = 5;

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
  const home = settings.dataDir;
  const server = await startEmbedded({ home });
  const log = relative(process.cwd(), `${home}/postgres.log`);
  const runOf = ({ ended, stop }: EmbeddedPostgres): RunOfIt => ({ ended: ended.then(() => `see ${log}`), stop });
  const kept = keepRunning(runOf(server), {
    name: 'PostgreSQL',
    // Where it was: the others look for it there.
    startAgain: async (unwanted) => runOf(await startEmbedded({ home, again: { port: server.port, unwanted } })),
    giveUp: {
      failures: failuresInARow,
      tell: (why) => shutdown.end(`${why}; nothing works without it: stopping. ${log} says more.`),
    },
  });
  shutdown.add(kept.stop);
  await ensureDatabase(server, 'domovoi');
  return server.urlOf('domovoi');
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? `: ${error.cause.message}` : '';
  return `${error.message || error.name}${cause}`;
}
