import { isBuilt } from '@/scripts/build/sources';
import { buildAll } from '@/scripts/build/steps';
import { start } from '@/scripts/launch/child';
import { isRunning, readRun } from '@/scripts/launch/run-file';
import { loadSettings, StartProblem } from '@/scripts/launch/settings';
import { workerProgram } from '@/scripts/start/programs';

const drainMs = 30_000;

// A further node on the machine of `npm start` finds everything in its run file; elsewhere the environment must say it.
const settings = loadSettings();
const run = readRun(settings.dataDir);
const neighbour = run !== null && isRunning(run.launcher) ? run.environment : {};
const databaseUrl = settings.embedsDatabase ? neighbour['DATABASE_URL'] : settings.env.DATABASE_URL;
if (databaseUrl === undefined) {
  throw new StartProblem(
    'No database: run `npm start` on this machine, or set DATABASE_URL (and APP_SECRET) to those of the panel.',
  );
}
if (!isBuilt()) await buildAll();

const registrar = settings.simulates ? neighbour : {};
const worker = start({ ...workerProgram({ settings, isDev: false, databaseUrl, registrar }), log: null });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void worker.stop(drainMs));
console.log(`Worker started (process ${worker.pid}); Ctrl-C drains it.`);
console.log(`Worker ended: ${await worker.ended}.`);
