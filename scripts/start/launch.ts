import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isBuilt } from '@/scripts/build/sources';
import { buildAll, generate } from '@/scripts/build/steps';
import { start, type Child, type Program } from '@/scripts/launch/child';
import { isFree } from '@/scripts/launch/ports';
import { claimRun, identify, releaseRun, writeRun } from '@/scripts/launch/run-file';
import { loadSettings, StartProblem, type Settings } from '@/scripts/launch/settings';
import { startDatabase } from '@/scripts/start/database';
import { firstOwner } from '@/scripts/start/first-owner';
import { firstRun, isPrepared } from '@/scripts/start/first-run';
import { untilAnswers, untilWorkerSeen } from '@/scripts/start/health';
import { keepRunning, type RunOfIt } from '@/scripts/start/keep-running';
import {
  firstRunProgram,
  simulatorProgram,
  webOrigin,
  webProgram,
  workerProgram,
  type Surroundings,
} from '@/scripts/start/programs';
import { keepPrivate } from '@/scripts/launch/private-files';
import { registrarFor } from '@/scripts/start/registrar';
import { Shutdown } from '@/scripts/start/shutdown';
import { summary } from '@/scripts/start/summary';

const startPatienceMs = 90_000;
const drainMs = 30_000;
const simulatorDrainMs = 5000;

/** Starts everything, in the order in which each needs the last, and stops it in the reverse one. */
export async function launch({ isDev }: { readonly isDev: boolean }): Promise<void> {
  const settings = loadSettings();
  if (!settings.embedsDatabase) keepPrivate(settings.dataDir, null);
  await claimRun(settings.dataDir, settings.env.PUBLIC_URL);
  const shutdown = new Shutdown(() => releaseRun(settings.dataDir));
  try {
    await requireFreePorts(settings);
    await prepare(isDev);
    await startAll(settings, isDev, shutdown);
  } catch (error) {
    await shutdown.stopAll();
    throw error;
  }
}

async function startAll(settings: Settings, isDev: boolean, shutdown: Shutdown): Promise<void> {
  const startedAt = Date.now();
  const database = await startDatabase(settings, shutdown);
  const registrar = await registrarFor(settings);
  const surroundings: Surroundings = { settings, isDev, databaseUrl: database.url, registrar };
  const run = keepRunFile(surroundings, shutdown);

  const keep = (name: string, program: Program, drainMs: number): Child => {
    const first = run(start(program));
    const runOf = (child: Child): RunOfIt => ({ ended: child.ended, stop: () => child.stop(drainMs) });
    const kept = keepRunning(runOf(first), { name, startAgain: async () => runOf(run(start(program))) });
    shutdown.add(kept.stop);
    return first;
  };

  const program = firstRunProgram(surroundings);
  if (settings.simulates) {
    const url = `http://127.0.0.1:${settings.env.SIMULATOR_PORT}/`;
    if (settings.env.DEMO === 'year' && !isPrepared(settings.dataDir)) {
      // While its year is lived the simulator's clock is moved; from then on its controls are open to nobody.
      const young = run(start(simulatorProgram(surroundings, 'empty')));
      shutdown.add(() => young.stop(simulatorDrainMs));
      await untilAnswers(young, url, startPatienceMs);
      await firstRun(program, settings.dataDir);
      await young.stop(simulatorDrainMs);
    }
    const simulator = keep('The simulator', simulatorProgram(surroundings), simulatorDrainMs);
    await untilAnswers(simulator, url, startPatienceMs);
  }
  const shown = settings.simulates
    ? await firstRun(program, settings.dataDir)
    : await firstOwner(settings, database.url, program);

  keep('The worker', workerProgram(surroundings), drainMs);
  const web = keep('The web server', webProgram(surroundings), drainMs);
  await Promise.all([
    untilAnswers(web, `${webOrigin(settings.env)}/api/health`, startPatienceMs),
    untilWorkerSeen(database.url, startPatienceMs),
  ]);
  console.log(summary(surroundings, shown, Date.now() - startedAt));
}

async function requireFreePorts({ env, simulates }: Settings): Promise<void> {
  if (env.LISTEN_ADDRESS !== undefined && !(await isFree(0, env.LISTEN_ADDRESS)))
    throw new StartProblem(`LISTEN_ADDRESS ${env.LISTEN_ADDRESS} is no address of this machine: set it to one that is`);
  const wanted = simulates ? (['PORT', 'SIMULATOR_PORT'] as const) : (['PORT'] as const);
  for (const key of wanted) {
    if (await isFree(env[key], key === 'PORT' ? env.LISTEN_ADDRESS : undefined)) continue;
    throw new StartProblem(
      `Port ${env[key]} is taken by another program: set ${key} to a free one, such as ${key}=${env[key] + 1000} npm start`,
    );
  }
}

async function prepare(isDev: boolean): Promise<void> {
  if (isDev) return generate();
  if (isBuilt() && existsSync(join(import.meta.dirname, '../../dist/worker.mjs'))) return;
  console.log('Building (about a minute; the next start skips it) …');
  await buildAll();
}

// Each program is written down as it starts, so that the run after a killed one knows what to end.
function keepRunFile(surroundings: Surroundings, shutdown: Shutdown): (child: Child) => Child {
  const { settings, databaseUrl, registrar } = surroundings;
  const environment = { DATABASE_URL: databaseUrl, APP_SECRET: settings.env.APP_SECRET, ...registrar };
  const children: Child[] = [];
  return (child) => {
    children.push(child);
    const programs = children
      .filter((one) => !one.hasEnded())
      .map(({ pid, name }) => Object.assign(identify(pid), { name }));
    if (!shutdown.isStopping)
      writeRun(settings.dataDir, {
        launcher: identify(process.pid),
        url: settings.env.PUBLIC_URL,
        programs,
        environment,
      });
    return child;
  };
}
