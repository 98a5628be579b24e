import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '@/lib/base/db/client';
import { databaseTime } from '@/lib/base/db/clock';
import { transaction } from '@/lib/base/db/transaction';
import { now, nowMs, sleep } from '@/lib/base/clock/clock';
import { startTestClock, type TestClock } from '@/testing/clock';
import { startSimulator, type TestSimulator } from '@/testing/simulator';

const dayMs = 86_400_000;

let registrar: TestSimulator;
let clock: TestClock;

beforeAll(async () => {
  registrar = await startSimulator();
  clock = await startTestClock(registrar);
});

afterAll(async () => {
  await clock.stop();
  await registrar.stop();
  await db.$disconnect();
});

test('a year passes at once for the panel, its database and its registrar', async () => {
  const before = Date.now();
  await clock.advance(365 * dayMs);
  const { now: there } = Object(await registrar.control('GET', 'clock'));
  for (const time of [now(), await databaseTime(db), new Date(String(there))]) {
    const passed = time.getTime() - before;
    expect(passed).toBeGreaterThan(364 * dayMs);
    expect(passed).toBeLessThan(366 * dayMs);
  }
});

test('a wait for tomorrow ends when tomorrow comes', async () => {
  const before = nowMs();
  const waited = sleep(dayMs);
  await clock.advance(dayMs);
  await waited;
  expect(nowMs() - before).toBeGreaterThanOrEqual(dayMs);
});

test('time goes on during a transaction, even where its snapshot stands still', async () => {
  await transaction(
    async (tx) => {
      const before = await databaseTime(tx);
      await clock.advance(dayMs);
      expect((await databaseTime(tx)).getTime() - before.getTime()).toBeGreaterThanOrEqual(dayMs);
    },
    { isolation: 'RepeatableRead' },
  );
});
