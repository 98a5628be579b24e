import { afterAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { engineOf, idleKind } from '@/testing/queue';
import type { OperationDefinition } from './define';
import { enqueue } from './enqueue';
import { claimJobs } from './runners';
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
  const jobs: (() => Promise<void>)[] = [];
  await expect(claimJobs(failing, 2, (job) => void jobs.push(job))).rejects.toThrow('away');
  expect([jobs.length, engine.inFlight.list().length]).toEqual([1, 1]);
  await jobs[0]?.();
  expect(engine.inFlight.list()).toEqual([]);
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
