import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { quickAddJob, Logger } from 'graphile-worker';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { keepJobs, type KeptJobs } from './keep-jobs';

const database = new URL(process.env['DATABASE_URL'] ?? '');
const patient = { timeout: 30_000, interval: 50 };
const quiet = new Logger(() => () => undefined);

/** The way to the database, which can be cut and mended. */
const way = { isOpen: true, sockets: new Set<Socket>() };
const proxy = createServer((near) => {
  if (!way.isOpen) return void near.destroy();
  const far = connect(Number(database.port), database.hostname);
  for (const [socket, other] of [
    [near, far],
    [far, near],
  ] as const) {
    way.sockets.add(socket);
    socket.pipe(other);
    socket.on('error', () => undefined);
    socket.on('close', () => {
      way.sockets.delete(socket);
      other.destroy();
    });
  }
});

function cut(): void {
  way.isOpen = false;
  for (const socket of way.sockets) socket.destroy();
}

const done: string[] = [];
const lost: string[] = [];
/** The slow jobs that wait for a word to end. */
const waiting: (() => void)[] = [];
let jobs: KeptJobs;

beforeAll(async () => {
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const address = proxy.address();
  const through = new URL(database);
  through.hostname = '127.0.0.1';
  through.port = String(typeof address === 'object' && address ? address.port : 0);
  jobs = await keepJobs(
    {
      connectionString: through.href,
      noHandleSignals: true,
      pollInterval: 100,
      concurrency: 2,
      maxPoolSize: 4,
      logger: quiet,
      taskList: {
        slow: async () => {
          await new Promise<void>((resolve) => void waiting.push(resolve));
          done.push('slow');
        },
        quick: async () => void done.push('quick'),
      },
    },
    (why) => lost.push(why),
  );
});

afterAll(async () => {
  await jobs.stop();
  proxy.close();
});

const add = (name: string) => quickAddJob({ connectionString: database.href, logger: quiet }, name, {});
const slowBegins = () => vi.waitFor(() => expect(waiting).toHaveLength(1), patient);

// vitest fails for a rejection that nobody hears, and so would the worker's process.
test('a job that ends while the database is away is done again, and others after it', async () => {
  await add('slow');
  await slowBegins();
  cut();
  waiting.pop()?.();
  await vi.waitFor(() => expect(lost).not.toEqual([]), patient);
  way.isOpen = true;
  await slowBegins();
  waiting.pop()?.();
  await add('quick');
  await vi.waitFor(() => expect(done).toEqual(['slow', 'slow', 'quick']), patient);
}, 90_000);

test('stopped while the database is away, nothing is begun once it is back', async () => {
  await add('slow');
  await slowBegins();
  cut();
  const before = lost.length;
  waiting.pop()?.();
  await vi.waitFor(() => expect(lost.length).toBeGreaterThan(before), patient);
  way.isOpen = true;
  await jobs.stop();
  await add('quick');
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(done.filter((name) => name === 'quick')).toHaveLength(1);
  expect(waiting).toEqual([]);
}, 90_000);
