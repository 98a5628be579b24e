import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { freePort } from '@/scripts/launch/ports';
import { readRun } from '@/scripts/launch/run-file';

const root = join(import.meta.dirname, '../..');
const patienceMs = 300_000;

export type Demo = {
  readonly url: string;
  readonly databaseUrl: string;
  readonly customer: { readonly email: string; readonly password: string };
  stop(): Promise<void>;
};

const login = z.object({ email: z.string(), password: z.string() });
const logins = z.object({ demo: z.array(login) });

/** The whole product as a person starts it for a look, with the demo's customers. */
export async function startDemo(): Promise<Demo> {
  const home = mkdtempSync(join(tmpdir(), 'bench-browser-'));
  const [port, simulatorPort] = [await freePort(), await freePort()];
  const url = `http://localhost:${port}`;
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      PORT: String(port),
      SIMULATOR_PORT: String(simulatorPort),
      PUBLIC_URL: url,
      DATA_DIR: home,
      DATABASE_URL: '',
      REGAPI_URL: '',
    },
  });
  process.once('exit', () => child.kill());
  const stop = async (): Promise<void> => {
    const ended = child.exitCode === null ? once(child, 'exit') : null;
    child.kill('SIGTERM');
    await ended;
    rmSync(home, { recursive: true, force: true });
  };
  try {
    await untilHealthy(url, () => child.exitCode !== null);
    const { demo } = logins.parse(JSON.parse(readFileSync(join(home, 'logins.json'), 'utf8')));
    const customer = demo.find(({ email }) => email.startsWith('anna@'));
    const databaseUrl = readRun(home)?.environment['DATABASE_URL'];
    if (!customer || databaseUrl === undefined) throw new Error('the demo is not complete');
    return { url, databaseUrl, customer, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function untilHealthy(url: string, hasEnded: () => boolean): Promise<void> {
  for (const until = performance.now() + patienceMs; performance.now() < until && !hasEnded(); await sleep(500)) {
    const isUp = await fetch(`${url}/api/health`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return;
  }
  throw new Error('the panel did not start');
}
