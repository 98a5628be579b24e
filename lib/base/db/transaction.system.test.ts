import { afterAll, expect, test } from 'vitest';
import { sleep } from '@/lib/base/clock/clock';
import { db, type Tx } from '@/lib/base/db/client';
import { lock, tryLock } from '@/lib/base/db/locks';
import { listen, notify } from '@/lib/base/db/notify';
import { transaction } from '@/lib/base/db/transaction';

afterAll(() => db.$disconnect());

async function seedCounter(): Promise<void> {
  await db.$executeRaw`DROP TABLE IF EXISTS counter`;
  await db.$executeRaw`CREATE TABLE counter (id INT PRIMARY KEY, value INT NOT NULL)`;
  await db.$executeRaw`INSERT INTO counter VALUES (1, 0), (2, 0)`;
}

async function counter(id: number): Promise<number | undefined> {
  const rows = await db.$queryRaw<{ value: number }[]>`SELECT value FROM counter WHERE id = ${id}`;
  return rows[0]?.value;
}

async function increaseByReading(tx: Tx): Promise<void> {
  const rows = await tx.$queryRaw<{ value: number }[]>`SELECT value FROM counter WHERE id = 1`;
  await tx.$executeRaw`UPDATE counter SET value = ${(rows[0]?.value ?? 0) + 1} WHERE id = 1`;
}

test('an error rolls everything back', async () => {
  await seedCounter();
  const failing = transaction(async (tx) => {
    await increaseByReading(tx);
    throw new Error('changed my mind');
  });
  await expect(failing).rejects.toThrow('changed my mind');
  expect(await counter(1)).toBe(0);
});

test('transactions that would overwrite each other begin again', async () => {
  await seedCounter();
  await Promise.all(
    Array.from({ length: 5 }, () => transaction(increaseByReading, { isolation: 'Serializable', retries: 20 })),
  );
  expect(await counter(1)).toBe(5);
});

test('a deadlock is resolved', async () => {
  await seedCounter();
  const touch = (first: number, second: number) =>
    transaction(async (tx) => {
      await tx.$executeRaw`UPDATE counter SET value = value + 1 WHERE id = ${first}`;
      await tx.$executeRaw`SELECT pg_sleep(0.2)`;
      await tx.$executeRaw`UPDATE counter SET value = value + 1 WHERE id = ${second}`;
    });
  await Promise.all([touch(1, 2), touch(2, 1)]);
  expect([await counter(1), await counter(2)]).toEqual([2, 2]);
});

test('a lock is held until its transaction ends', async () => {
  let isInside = false;
  const enter = () =>
    transaction(async (tx) => {
      await lock(tx, 'one at a time');
      expect(isInside).toBe(false);
      isInside = true;
      await tx.$executeRaw`SELECT pg_sleep(0.05)`;
      expect(await transaction((other) => tryLock(other, 'one at a time'))).toBe(false);
      isInside = false;
    });
  await Promise.all([enter(), enter(), enter()]);
  expect(await transaction((tx) => tryLock(tx, 'one at a time'))).toBe(true);
});

test('a message arrives when its transaction commits, and after the connection was cut', async () => {
  const heard: (string | null)[] = [];
  const listening = listen({ channel: 'news', onMessage: (payload) => heard.push(payload) });
  await expect.poll(() => heard).toEqual([null]);
  await transaction((tx) => notify(tx, 'news', 'first'));
  await expect.poll(() => heard).toEqual([null, 'first']);

  await db.$executeRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%'`;
  await expect.poll(() => heard).toEqual([null, 'first', null]);
  await transaction((tx) => notify(tx, 'news', 'second'));
  await expect.poll(() => heard).toEqual([null, 'first', null, 'second']);
  await listening.close();
});

test('whoever falls silent in the middle of a transaction holds up the others for seconds, not until they wake', async () => {
  const waking = new AbortController();
  let isHeld = false;
  const silent = db.$transaction(
    async (tx) => {
      await lock(tx, 'registrar-budget');
      isHeld = true;
      await sleep(60_000, waking.signal);
    },
    { timeout: 90_000 },
  );
  const ended = silent.then(
    () => 'kept',
    () => 'ended',
  );
  await expect.poll(() => isHeld).toBe(true);
  expect(await db.$transaction((tx) => lock(tx, 'registrar-budget').then(() => 'ours'), { timeout: 28_000 })).toBe(
    'ours',
  );
  waking.abort();
  expect(await ended).toBe('ended');
}, 60_000);
