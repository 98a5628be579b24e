import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { isAlive, send } from '@/scripts/launch/processes';
import { freePort } from '@/scripts/launch/ports';
import { readRun } from '@/scripts/launch/run-file';
import { startNode, type TestProcess } from '@/testing/process';

const patient = { timeout: 90_000, interval: 100 };
type Name = 'simulator' | 'worker' | 'web';

const home = mkdtempSync(join(tmpdir(), 'domovoi-fallen-'));
const ports = { web: 0, simulator: 0 };
let launcher: TestProcess;

// An installation as `npm start` makes it, with a database of its own.
beforeAll(async () => {
  ports.web = await freePort();
  ports.simulator = await freePort();
  launcher = startNode(['scripts/start.mjs'], {
    DATABASE_URL: '',
    DATA_DIR: home,
    DEMO: 'small',
    PORT: String(ports.web),
    PUBLIC_URL: `http://localhost:${ports.web}`,
    SIMULATOR_PORT: String(ports.simulator),
  });
  await vi.waitFor(() => {
    if (!launcher.output().includes('Domovoi is ready')) throw new Error(`not ready:\n${launcher.output()}`);
  }, patient);
}, 120_000);

afterAll(async () => {
  await launcher.stop();
  rmSync(home, { recursive: true, force: true });
});

function pids(): Readonly<Record<Name | 'postgres', number>> {
  const programs = readRun(home)?.programs ?? [];
  const pidOf = (name: Name) => programs.find((program) => program.name === name)?.pid ?? 0;
  const postmaster = readFileSync(join(home, 'postgres/postmaster.pid'), 'utf8');
  return {
    simulator: pidOf('simulator'),
    worker: pidOf('worker'),
    web: pidOf('web'),
    postgres: Number(postmaster.split('\n')[0]),
  };
}

async function isWell(): Promise<boolean> {
  const statuses = await Promise.all(
    [`http://localhost:${ports.web}/api/health`, `http://127.0.0.1:${ports.simulator}/`].map((url) =>
      fetch(url).then(
        ({ status }) => status < 500,
        () => false,
      ),
    ),
  );
  return statuses.every(Boolean) && isAlive(pids().simulator) && (await isAtWork(pids().worker));
}

/** A worker names itself after its process once it has begun. */
async function isAtWork(worker: number): Promise<boolean> {
  const client = new pg.Client({ connectionString: readRun(home)?.environment['DATABASE_URL'] });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rowCount } = await client.query('SELECT 1 FROM worker_node WHERE id LIKE $1', [`%-${worker}-%`]);
    return rowCount === 1;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

const waitsOf = (what: string) =>
  [...launcher.output().matchAll(new RegExp(`^${what} .*starting it again in (.*) s\\.$`, 'gm'))].map(([, seconds]) =>
    Number(seconds),
  );

async function fells(name: Name | 'postgres', what: string) {
  const before = pids();
  const said = waitsOf(what).length;
  send(before[name], 'SIGKILL');
  await vi.waitFor(() => expect(waitsOf(what)).toHaveLength(said + 1), patient);
  return before;
}

test.each([
  ['web', 'The web server'],
  ['simulator', 'The simulator'],
  ['worker', 'The worker'],
  ['postgres', 'PostgreSQL'],
] as const)(
  'a killed %s is started again, the others stay, and all of it answers',
  async (name, what) => {
    const before = await fells(name, what);
    await vi.waitFor(async () => {
      expect({ ...pids(), [name]: 0 }).toEqual({ ...before, [name]: 0 });
      expect(pids()[name]).not.toBe(before[name]);
      expect(await isWell()).toBe(true);
    }, patient);
    expect(waitsOf(what)).toHaveLength(1);
  },
  120_000,
);

test('one that dies again and again is waited for longer each time', async () => {
  for (let deaths = 0; deaths < 3; deaths += 1) {
    const { web } = await fells('web', 'The web server');
    await vi.waitFor(() => expect([0, web]).not.toContain(pids().web), patient);
  }
  const [first = 0, ...later] = waitsOf('The web server').slice(-3);
  expect(later).toEqual([first * 2, first * 4]);
}, 120_000);

test('Ctrl-C during such a wait ends all of it at once, with nothing left running', async () => {
  const before = await fells('web', 'The web server');
  const waitMs = (waitsOf('The web server').at(-1) ?? 0) * 1000;
  const startedAt = performance.now();
  send(launcher.pid, 'SIGINT');
  await vi.waitFor(() => expect(launcher.hasEnded()).toBe(true), patient);
  expect(performance.now() - startedAt).toBeLessThan(waitMs);
  expect(Object.entries(before).filter(([, pid]) => isAlive(pid))).toEqual([]);
  expect(readRun(home)).toBeNull();
}, 60_000);
