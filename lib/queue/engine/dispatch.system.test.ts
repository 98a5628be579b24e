import { afterAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { engineOf, idleKind } from '@/testing/queue';
import type { OperationDefinition } from './define';
import { enqueue } from './enqueue';
import { claimJobs, type Job } from './runners';
import { timing } from './timing';
import { runQueue } from './worker-loop';

type Input = { readonly name: string };

const ends: (() => void)[] = [];
let mostAtOnce = 0;

/** Each of its calls waits until it is let go. */
const slow: OperationDefinition<Input> = idleKind(z.object({ name: z.string() }), {
  call: async (items) => {
    await new Promise<void>((end) => {
      ends.push(end);
      mostAtOnce = Math.max(mostAtOnce, ends.length);
    });
    return { kind: 'done', answer: items.map(() => ({ ok: true, item: {} })) };
  },
});

const ask = (count: number) =>
  transaction(async (tx) => {
    for (let name = 0; name < count; name += 1)
      await enqueue(tx, slow, { name: `n${name}.ru` }, { actor: { userId: null }, customerId: null });
  });

const ended = () => db.operation.count({ where: { state: 'succeeded' } });

beforeEach(async () => {
  ends.length = 0;
  mostAtOnce = 0;
  await db.operation.deleteMany();
});

afterAll(() => db.$disconnect());

test('as many are under way as may be, and the next one goes out as soon as one of them has ended', async () => {
  await ask(8);
  const queue = runQueue(engineOf(slow), { concurrency: 3 });
  for (let done = 1; done <= 8; done += 1) {
    await expect.poll(() => ends.length, { interval: 5 }).toBe(Math.min(3, 9 - done));
    ends.shift()?.();
    await expect.poll(ended, { interval: 5 }).toBe(done);
  }
  await queue.stop();
  expect(mostAtOnce).toBe(3);
});

test('a worker that is stopped claims nothing more and ends what is under way', async () => {
  await ask(4);
  const queue = runQueue(engineOf(slow), { concurrency: 2 });
  await expect.poll(() => ends.length, { interval: 5 }).toBe(2);
  const stopped = queue.stop();
  for (const end of ends.splice(0)) end();
  await stopped;
  expect([ends.length, await ended(), await db.operation.count({ where: { state: 'queued' } })]).toEqual([0, 2, 2]);
});

test('what was claimed is worked on, though the claim after it fails', async () => {
  await ask(2);
  await db.$executeRaw`UPDATE operation SET state = 'unknown' WHERE subject = 'domain:n0.ru'`;
  const engine = engineOf(slow);
  const { pause } = engine;
  let asked = 0;
  const failing = {
    ...engine,
    pause: {
      ...pause,
      open: () => {
        asked += 1;
        if (asked > 1) throw new Error('the database is away');
        return pause.open();
      },
    },
  };
  const jobs: Job[] = [];
  await expect(claimJobs(failing, 2, (job) => void jobs.push(job))).rejects.toThrow('away');
  expect([jobs.length, engine.inFlight.list().length]).toEqual([1, 1]);
  await jobs[0]?.(() => undefined);
  expect(engine.inFlight.list()).toEqual([]);
});

test('a runner takes the next as soon as its call was answered, while what it sent is settled', async () => {
  let [calls, settled] = [0, 0];
  const kind = idleKind(z.object({ name: z.string() }), {
    call: (items) => {
      calls += 1;
      return Promise.resolve({ kind: 'done', answer: items.map(() => ({ ok: true, item: {} })) });
    },
    onSucceeded: async () => {
      await expect.poll(() => calls, { timeout: 4_000, interval: 5 }).toBe(2);
      settled += 1;
    },
  });
  await ask(2);
  const queue = runQueue(engineOf(kind), { concurrency: 1 });
  await expect.poll(() => settled, { timeout: 10_000 }).toBe(2);
  await queue.stop();
  expect(await ended()).toBe(2);
});

test('what ends at the same time is recorded in one transaction, and one that cannot be spoils no other', async () => {
  const transactions: string[] = [];
  const kind = idleKind(z.object({ name: z.string() }), {
    onSucceeded: async (tx, { input }) => {
      const [row] = await tx.$queryRaw<{ xid: string }[]>`SELECT pg_current_xact_id()::text AS xid`;
      transactions.push(row?.xid ?? '');
      if (input.name === 'n1.ru' && isOdd) throw new Error('cannot be recorded');
    },
  });
  let isOdd = false;
  const run = async () => {
    await ask(6);
    const engine = engineOf(kind);
    const queue = runQueue(engine, { concurrency: 6 });
    const open = { endedAt: null, state: { not: 'attention' } } as const;
    await expect.poll(() => db.operation.count({ where: open }), { interval: 5, timeout: 10_000 }).toBe(0);
    await queue.stop();
    return engine.announced.length;
  };
  await run();
  expect([await ended(), transactions.length]).toEqual([6, 6]);
  expect(new Set(transactions).size).toBeLessThan(6);
  await db.operation.deleteMany();
  isOdd = true;
  await run();
  const odd = await db.operation.findMany({ where: { endedAt: null }, select: { subject: true, errorCode: true } });
  expect([await ended(), odd]).toEqual([5, [{ subject: 'domain:n1.ru', errorCode: 'SUCCESS_NOT_RECORDED' }]]);
});

test('a billing operation goes out as soon as what it waited for has ended', async () => {
  const paid = idleKind(z.object({ name: z.string() }), { kind: 'test.pay', billing: true });
  await ask(1);
  const asked = { actor: { userId: null }, customerId: null };
  await transaction((tx) => enqueue(tx, paid, { name: 'n0.ru' }, asked));
  const waits = { ...timing({ scale: 0.002, callTimeoutMs: 1_000 }), pollMs: 60_000, heartbeatMs: 60_000 };
  const queue = runQueue(engineOf(slow, paid, { timing: waits }), { concurrency: 1 });
  await expect.poll(() => ends.length, { interval: 5 }).toBe(1);
  // Long enough that whoever pays has found nothing, and waits.
  await new Promise((resolve) => void setTimeout(resolve, 200));
  expect(await ended()).toBe(0);
  ends.shift()?.();
  await expect.poll(ended, { interval: 5, timeout: 5_000 }).toBe(2);
  await queue.stop();
});

test('a worker that could not even ask what is due goes on', async () => {
  const paid = idleKind(z.object({ name: z.string() }), { kind: 'test.pay', billing: true });
  const engine = engineOf(slow, paid);
  const { pause } = engine;
  let asked = 0;
  const left = () => {
    asked += 1;
    if (asked > 2 && asked < 9) throw new Error('the database is away');
    return pause.left();
  };
  const queue = runQueue({ ...engine, pause: { ...pause, left } }, { concurrency: 1 });
  await expect.poll(() => asked, { interval: 5, timeout: 10_000 }).toBeGreaterThan(9);
  const by = { actor: { userId: null }, customerId: null };
  await transaction((tx) => enqueue(tx, paid, { name: 'n.ru' }, by));
  await expect.poll(ended, { interval: 5, timeout: 10_000 }).toBe(1);
  await queue.stop();
});
