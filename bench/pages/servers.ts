import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { webFlags, webMemory } from '@/scripts/launch/flags';
import { freePort } from '@/scripts/launch/ports';

const root = join(import.meta.dirname, '../..');
const next = join(root, 'node_modules/next/dist/bin/next');
const bare = join(import.meta.dirname, 'bare');
const patienceMs = 60_000;

export type Server = {
  readonly url: string;
  /** The most memory it has held, in bytes. */
  peakBytes(): number;
  stop(): Promise<void>;
};

type Env = Readonly<Record<string, string>>;

/** The panel as it is built and started. */
export function startPanel(env: Env): Promise<Server> {
  return start((port) => [...webFlags, next, 'start', '--port', String(port)], root, { ...env, ...webMemory });
}

/** A page of the framework and nothing else. */
export async function startBare(env: Env): Promise<Server> {
  if (!existsSync(join(bare, '.next/BUILD_ID'))) {
    const built = spawnSync(process.execPath, [next, 'build'], { cwd: bare, encoding: 'utf8' });
    if (built.status !== 0) throw new Error(`the bare page could not be built: ${built.stdout}${built.stderr}`);
  }
  return start((port) => [next, 'start', '--port', String(port)], bare, env);
}

export function startRaw(env: Env): Promise<Server> {
  return start(() => [join(import.meta.dirname, 'raw.mjs')], root, env);
}

/** On the first core, where there are more; whoever asks, and the database, have the others. */
async function start(args: (port: number) => readonly string[], cwd: string, env: Env): Promise<Server> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const pinned = cpus().length > 1 ? ['taskset', '-c', '0', process.execPath] : [process.execPath];
  const [command = process.execPath, ...before] = pinned;
  const child = spawn(command, [...before, ...args(port)], {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      PORT: String(port),
      PUBLIC_URL: url,
      NEXTAUTH_URL: url,
      ...env,
    },
  });
  process.once('exit', () => child.kill());
  await untilUp(url, child);
  return { url, peakBytes: () => peakOf(child), stop: () => stop(child) };
}

async function untilUp(url: string, child: ChildProcess): Promise<void> {
  for (const until = performance.now() + patienceMs; performance.now() < until; await sleep(50)) {
    if (child.exitCode !== null) break;
    if (
      await fetch(url, { redirect: 'manual' }).then(
        () => true,
        () => false,
      )
    )
      return;
  }
  throw new Error(`${child.spawnargs.join(' ')} did not start`);
}

function peakOf({ pid }: ChildProcess): number {
  const peak = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(peak) * 1024;
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
