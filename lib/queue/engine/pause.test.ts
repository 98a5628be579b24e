import { expect, test } from 'vitest';
import { pause } from './pause';

test('calls that reach nobody make the queue wait longer each time, up to a bound', () => {
  let now = 0;
  const gate = pause(3_000, () => now);
  const waits = Array.from({ length: 5 }, () => {
    gate.unreached(null);
    const left = gate.left();
    now += left;
    return left;
  });
  expect(waits).toEqual([500, 1_000, 2_000, 3_000, 3_000]);
});

test('an answer ends the wait', () => {
  const gate = pause(3_000, () => 0);
  gate.unreached(null);
  gate.reached();
  expect(gate.left()).toBe(0);
});

test('a spent budget waits for its time, but looks again now and then', () => {
  const gate = pause(3_000, () => 0);
  gate.unreached(new Date(Date.now() + 3_600_000));
  expect(gate.left()).toBe(3_000);
});

test('while some have no calls left, only who is more urgent goes on', () => {
  let now = 0;
  const gate = pause(30_000, () => now);
  expect(gate.open()).toEqual(['person', 'bulk', 'schedule']);
  gate.full('bulk', new Date(Date.now() + 10_000));
  expect(gate.open()).toEqual(['person']);
  gate.reached();
  expect([gate.open(), gate.left()]).toEqual([['person'], 0]);
  now += 10_001;
  gate.full('schedule', new Date(Date.now() + 3_600_000));
  expect(gate.open()).toEqual(['person', 'bulk']);
  now += 30_000;
  expect(gate.open()).toEqual(['person', 'bulk', 'schedule']);
});
