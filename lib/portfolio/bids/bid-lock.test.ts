import { expect, test } from 'vitest';
import { bidLock } from './bid-lock';

test.each([
  ['2026-11-30T04:59:59Z', false, '2026-11-30T05:00:00.000Z'],
  ['2026-11-30T05:00:00Z', true, '2026-11-30T05:00:00.000Z'],
  ['2026-11-30T05:19:59Z', true, '2026-11-30T05:00:00.000Z'],
  ['2026-11-30T05:20:00Z', false, '2026-12-01T05:00:00.000Z'],
  ['2026-11-30T22:30:00Z', false, '2026-12-01T05:00:00.000Z'],
])('at %s bids are locked: %s, the lock begins at %s', (at, isLocked, from) => {
  const lock = bidLock(new Date(at));
  expect({ isLocked: lock.isLocked, from: lock.from.toISOString() }).toEqual({ isLocked, from });
  expect(lock.until.getTime() - lock.from.getTime()).toBe(20 * 60_000);
});
