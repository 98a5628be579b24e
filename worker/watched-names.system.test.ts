import { runOnce } from 'graphile-worker';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nowMs } from '@/lib/base/clock/clock';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { deliver } from '@/lib/people/mail/deliver';
import type { Mail } from '@/lib/people/mail/transport';
import { nameWatches } from '@/lib/shop/released/queries';
import { tellWatched } from '@/lib/shop/released/tell-watched';
import { mostWatched, unwatchNames, watchNames } from '@/lib/shop/released/watch';
import { storeReleases, type ReleasedState } from '@/lib/sync/mirrors/released-names';
import { startTestClock, type TestClock } from '@/testing/clock';
import { changeAs, customerActor } from '@/testing/customer-actor';
import { newCustomer } from '@/testing/people';
import { letters } from './letters';

const hourMs = 3_600_000;
const connectionString = process.env['DATABASE_URL'] ?? '';

let clock: TestClock;
let sent: Mail[] = [];

beforeAll(async () => {
  clock = await startTestClock();
  // Noon in Moscow: letters come in the daytime.
  const ms = 9 * hourMs - (nowMs() % (24 * hourMs));
  await clock.advance(ms > 0 ? ms : ms + 24 * hourMs);
});
afterAll(async () => {
  await clock.stop();
  await db.$disconnect();
});

/** What the registrar tells of a list, ten minutes before the next look. */
async function told(state: ReleasedState, ...labels: readonly string[]): Promise<void> {
  const names = labels.map((label) => ({
    asciiName: `${label}.ru`,
    unicodeName: `${label}.ru`,
    label,
    tld: 'ru',
    length: label.length,
    isCyrillic: false,
    freedOn: '2026-12-05',
    createdOn: null,
    bidMinor: null,
  }));
  await transaction((tx) => storeReleases(tx, state, names));
  await clock.advance(hourMs / 6);
}

/** To whom letters went, and the names in each. */
async function look(): Promise<readonly (readonly string[])[]> {
  sent = [];
  await Promise.all([tellWatched(db), tellWatched(db)]);
  const send = (mail: Mail) => Promise.resolve(void sent.push(mail));
  await runOnce({ connectionString, taskList: { letter: (job) => deliver(letters, job, send) } });
  return sent.map(({ to, text }) => [to, ...[...text.matchAll(/^- (.+)$/gm)].map(([, line = '']) => line)]);
}

test('a customer is told once of a watched name that will be free, once that it is, and not of what was there before', async () => {
  const { customerId } = await newCustomer({ email: 'anna@watches.example' });
  const anna = customerActor(customerId);
  await told('expiring', 'okna-before');
  for (const pattern of ['okna-*', 'exact.ru'])
    expect(await changeAs(anna)((change) => watchNames(change, pattern))).toMatchObject({ ok: true });
  expect(await look()).toEqual([]);
  await told('expiring', 'okna-before', 'okna-tver', 'not-exact', 'exact');
  expect(await look()).toEqual([
    [
      'anna@watches.example',
      'exact.ru: free on December 5, 2026, unless its owner renews it',
      'okna-tver.ru: free on December 5, 2026, unless its owner renews it',
    ],
  ]);
  await told('expiring', 'okna-tver', 'exact');
  expect(await look()).toEqual([]);
  await told('free', 'okna-tver');
  expect(await look()).toEqual([['anna@watches.example', 'okna-tver.ru: free now']]);
});

test('in the night nothing is written, and all of it in the morning', async () => {
  const { customerId } = await newCustomer({ email: 'boris@watches.example' });
  await changeAs(customerActor(customerId))((change) => watchNames(change, 'night*'));
  await clock.advance(12 * hourMs);
  await told('free', 'night-shop');
  expect(await look()).toEqual([]);
  await clock.advance(10 * hourMs);
  expect(await look()).toEqual([['boris@watches.example', 'night-shop.ru: free now']]);
  await clock.advance(2 * hourMs);
});

test('a customer watches each pattern once, so many at most, and takes away none of another', async () => {
  const [anna, boris] = [await newCustomer(), await newCustomer()].map(({ customerId }) => customerActor(customerId));
  if (!anna || !boris) throw new Error('nobody');
  const watch = (pattern: string) => changeAs(anna)((change) => watchNames(change, pattern));
  expect(await watch('Shop*')).toMatchObject({ ok: true, value: 'shop*' });
  expect(await watch('shop*')).toEqual({ ok: false, error: 'watched' });
  const [own] = (await nameWatches(anna)) ?? [];
  expect(await nameWatches(boris)).toEqual([]);
  expect(await nameWatches(null)).toBeNull();
  const unwatch = (who: typeof anna) => changeAs(who)((change) => unwatchNames(change, own?.id ?? ''));
  expect(await unwatch(boris)).toEqual({ ok: false, error: 'notFound' });
  expect(await unwatch(anna)).toMatchObject({ ok: true });
  for (let n = 0; n < mostWatched; n += 1) await watch(`shop-${n}`);
  expect(await watch('one-more')).toEqual({ ok: false, error: 'tooMany' });
});
