import { test } from 'vitest';
import { createWake } from './wake';

test('a wake ends the waits of all', async () => {
  const bell = createWake();
  const waits = [bell.wait(60_000, bell.count()), bell.wait(60_000, bell.count())];
  bell.wake();
  await Promise.all(waits);
});

test('a wake that came while one was busy is not missed', async () => {
  const bell = createWake();
  const seen = bell.count();
  bell.wake();
  await bell.wait(60_000, seen);
});

test('without a wake a wait ends by itself', async () => {
  const bell = createWake();
  await bell.wait(20, bell.count());
});
