import { join } from 'node:path';
import type { Program } from '@/scripts/launch/child';
import { bundleFlags, webFlags, webMemory, workerFlags } from '@/scripts/launch/flags';
import type { Settings } from '@/scripts/launch/settings';
import { simulated } from '@/scripts/start/registrar';

const root = join(import.meta.dirname, '../..');
const next = 'node_modules/next/dist/bin/next';
const tsx = 'node_modules/tsx/dist/cli.mjs';

/** Where the programs of a run find each other. */
export type Surroundings = {
  readonly settings: Settings;
  readonly isDev: boolean;
  readonly databaseUrl: string;
  /** Where the simulator answers, or nothing. */
  readonly registrar: Readonly<Record<string, string>>;
};

export function webProgram(around: Surroundings): Program {
  const { PORT, LISTEN_ADDRESS } = around.settings.env;
  const address = LISTEN_ADDRESS === undefined ? [] : ['--hostname', LISTEN_ADDRESS];
  const listening = ['--port', String(PORT), ...address];
  if (around.isDev) return program(around, 'web', [next, 'dev', ...listening]);
  const web = program(around, 'web', [...webFlags, next, 'start', ...listening]);
  return { ...web, env: { ...web.env, ...webMemory } };
}

/** Where this machine itself reaches the web, whatever address it listens on. */
export function webOrigin({ PORT, LISTEN_ADDRESS = '0.0.0.0' }: Settings['env']): string {
  const address = ['0.0.0.0', '::'].includes(LISTEN_ADDRESS) ? '127.0.0.1' : LISTEN_ADDRESS;
  return `http://${address.includes(':') ? `[${address}]` : address}:${PORT}`;
}

export function workerProgram(around: Surroundings): Program {
  return program(around, 'worker', ours(around.isDev, 'worker', 'worker/main.ts', workerFlags));
}

/** `empty` has nothing in it and lets its controls be used: whoever prepares the demo fills it. */
export function simulatorProgram(around: Surroundings, world: 'demo' | 'empty' = 'demo'): Program {
  const { settings, isDev } = around;
  const snapshot = join(settings.dataDir, 'simulator.json');
  const account = ['--username', simulated.username, '--password', simulated.password];
  // The seed counts on the first start alone; later ones go on from the snapshot.
  const flags = ['--port', String(settings.env.SIMULATOR_PORT), '--snapshot', snapshot, '--seed', world, ...account];
  return program(around, 'simulator', [
    ...ours(isDev, 'simulator', 'simulator/main.ts'),
    ...flags,
    ...(settings.allowsControl || world === 'empty' ? ['--control'] : []),
  ]);
}

/** Invites the owner of an empty installation or, beside the simulator, makes one with demo data. */
export function firstRunProgram(around: Surroundings): Program {
  const source = 'worker/first-run/main.ts';
  const args = around.isDev ? [tsx, '--conditions=react-server', source] : ours(false, 'first-run', source);
  const { simulates, env } = around.settings;
  const demo = simulates ? ['--demo', ...(env.DEMO === 'year' ? ['--year'] : [])] : [];
  return program(demo.length > 0 ? hurried(around) : around, 'first-run', [...args, ...demo]);
}

/** At each step of a demo nobody waits for the disk of a database of ours: what a power cut takes from it is no loss. */
function hurried(around: Surroundings): Surroundings {
  if (!around.settings.embedsDatabase) return around;
  const url = new URL(around.databaseUrl);
  url.searchParams.set('options', '-c synchronous_commit=off');
  return { ...around, databaseUrl: url.href };
}

// Server-only files refuse to load unless the condition says that this is the server.
function ours(isDev: boolean, name: string, source: string, flags: readonly string[] = bundleFlags): readonly string[] {
  if (isDev) return [tsx, 'watch', '--clear-screen=false', '--conditions=react-server', source];
  return [...flags, join(root, `dist/${name}.mjs`)];
}

function program(
  { settings, isDev, databaseUrl, registrar }: Surroundings,
  name: string,
  args: readonly string[],
): Program {
  const { PORT, PUBLIC_URL, APP_SECRET } = settings.env;
  const env = {
    ...registrar,
    PORT: String(PORT),
    PUBLIC_URL,
    APP_SECRET,
    DATABASE_URL: databaseUrl,
    DATA_DIR: settings.dataDir,
    NODE_ENV: isDev ? 'development' : 'production',
    // next-auth knows its own address from here alone.
    NEXTAUTH_URL: PUBLIC_URL,
    NEXT_TELEMETRY_DISABLED: '1',
  };
  return { name, args, env, log: isDev ? null : join(settings.dataDir, 'logs', `${name}.log`) };
}
