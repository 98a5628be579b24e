import { afterAll, expect, test } from 'vitest';
import { db } from '@/lib/base/db/client';
import { panelHealth } from '@/lib/desk/health/queries';

afterAll(() => db.$disconnect());

test('without a worker pages work but the panel says so', async () => {
  expect(await panelHealth()).toEqual({
    status: 'degraded',
    database: 'ok',
    worker: { alive: 0, secondsSinceSeen: null },
  });
});

test('a worker that was seen lately makes it whole; one that fell silent does not count', async () => {
  const secondsAgo = (seconds: number) => new Date(Date.now() - seconds * 1000);
  await db.workerNode.create({ data: { id: 'silent', startedAt: secondsAgo(9999), seenAt: secondsAgo(600) } });
  expect(await panelHealth()).toMatchObject({ status: 'degraded', worker: { alive: 0 } });
  await db.workerNode.create({ data: { id: 'alive', startedAt: secondsAgo(9999), seenAt: secondsAgo(3) } });
  expect(await panelHealth()).toMatchObject({ status: 'ok', worker: { alive: 1 } });
});
