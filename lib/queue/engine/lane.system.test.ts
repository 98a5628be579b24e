import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { engineOf, idleKind, stateOf } from '@/testing/queue';
import type { ItemResults } from '@/lib/registrar/regapi/per-item';
import { oneByOne, type OperationDefinition } from './define';
import type { Step } from './engine';
import { enqueue } from './enqueue';
import { takeLane } from './lane';
import { reapExpired } from './reap';
import { billingTurn, generalTurn } from './runners';
import { timing } from './timing';
import { runQueue } from './worker-loop';

type Input = { readonly name: string };
type Parts = Partial<OperationDefinition<Input>>;

const silence = 400;
const longestCall = 3_000;
const waits = { ...timing({ scale: 0.002, callTimeoutMs: 1_000 }), laneLeaseMs: silence, callMs: longestCall };

function pay(parts: Parts = {}): OperationDefinition<Input> {
  return idleKind(z.object({ name: z.string() }), {
    kind: 'test.pay',
    billing: true,
    verify: { unverifiable: 'no read shows it' },
    ...parts,
  });
}

const forever = new Promise<never>(() => undefined);
const paid: ItemResults = { kind: 'done', answer: [1, 2, 3].map((bill) => ({ ok: true, item: { bill } })) };

/** Lets a worker begin a billing turn in which it falls silent for good, as one does that was killed; answers its operation. */
async function dieWith(parts: Parts, state: string): Promise<string> {
  const id = await transaction((tx) =>
    enqueue(tx, pay(parts), { name: 'a.ru' }, { actor: { userId: null }, customerId: null }),
  );
  void billingTurn(engineOf(pay(parts), undefined, { timing: waits }));
  await expect.poll(() => stateOf(id), { interval: 10 }).toBe(state);
  return id;
}

const heir = () => takeLane('test', 'heir', waits);

/** How long the lane stays closed from now on. */
async function closedMs(): Promise<number> {
  const begunAt = performance.now();
  await expect.poll(heir, { interval: 25, timeout: 2 * longestCall }).not.toBeNull();
  return performance.now() - begunAt;
}

beforeEach(async () => {
  await db.operation.deleteMany();
  await db.billingLane.deleteMany();
});

afterAll(() => db.$disconnect());

test('the lane of a worker that died before its call is free as soon as its silence shows', async () => {
  await dieWith({ precheck: () => forever }, 'leased');
  expect(await heir()).toBeNull();
  expect(await closedMs()).toBeLessThan(silence + 600);
});

test('a call under way keeps the lane closed, whatever becomes of its operation meanwhile', async () => {
  const id = await dieWith({ call: () => forever }, 'sent');
  const begunAt = performance.now();
  await sleep(silence + 50);
  expect(await heir()).toBeNull();
  await db.$executeRaw`UPDATE operation SET lease_expires_at = panel_now() - interval '1 second'`;
  await reapExpired();
  expect([await stateOf(id), await heir()]).toEqual(['unknown', null]);
  const looking = engineOf(pay(), undefined, { timing: waits });
  expect(await generalTurn(looking)).toBe(true);
  // Nobody can tell, so a person decides: the call may be running all the same.
  expect([await stateOf(id), await heir()]).toEqual(['attention', null]);
  await closedMs();
  expect(performance.now() - begunAt).toBeGreaterThan(longestCall - 300);
});

test('once its call was answered and recorded, a dead worker keeps nobody waiting longer', async () => {
  await dieWith({}, 'succeeded');
  // As it stood before the lane was let go.
  await expect.poll(heir).not.toBeNull();
  await db.$executeRaw`
    UPDATE billing_lane SET held_by = 'dead', lease_expires_at = panel_now() + interval '400 milliseconds',
      called_at = (SELECT sent_at FROM operation)`;
  expect(await heir()).toBeNull();
  expect(await closedMs()).toBeLessThan(silence + 600);
});

test('the lane is free as soon as the answer about a list is kept, and a crash before it is settled loses nothing', async () => {
  const looks: string[] = [];
  const list = pay({
    batchKey: () => 'all',
    call: () => Promise.resolve(paid),
    verify: oneByOne(({ id }) => {
      looks.push(id);
      return Promise.resolve({ kind: 'undecidable', reason: 'nobody need ask' });
    }),
  });
  const ids: string[] = [];
  for (const name of ['a.ru', 'b.ru', 'c.ru'])
    ids.push(await transaction((tx) => enqueue(tx, list, { name }, { actor: { userId: null }, customerId: null })));
  let isAnswered = false;
  const reach = (step: Step) => {
    if (step !== 'before-settle') return undefined;
    isAnswered = true;
    return forever;
  };
  void billingTurn(engineOf(list, undefined, { timing: waits, reach }));
  await expect.poll(() => isAnswered, { interval: 5 }).toBe(true);
  const lane = await heir();
  expect([lane === null, await Promise.all(ids.map(stateOf))]).toEqual([false, ['sent', 'sent', 'sent']]);
  await db.$executeRaw`UPDATE operation SET lease_expires_at = panel_now() - interval '1 second'`;
  await reapExpired();
  expect(await generalTurn(engineOf(list, undefined, { timing: waits }))).toBe(true);
  expect([await Promise.all(ids.map(stateOf)), looks]).toEqual([['succeeded', 'succeeded', 'succeeded'], []]);
  const answers = await db.operation.findMany({ orderBy: { seq: 'asc' }, select: { answer: true } });
  expect(answers.map(({ answer }) => answer)).toEqual([{ bill: 1 }, { bill: 2 }, { bill: 3 }]);
});

test('the answer about a list that was not seen to its end keeps the lane closed', async () => {
  const list = pay({
    batchKey: () => 'all',
    call: () => Promise.resolve({ kind: 'unknown', reason: 'cut' }),
  });
  for (const name of ['a.ru', 'b.ru'])
    await transaction((tx) => enqueue(tx, list, { name }, { actor: { userId: null }, customerId: null }));
  await billingTurn(engineOf(list, undefined, { timing: { ...waits, laneQuietMs: 1_000 } }));
  expect(await heir()).toBeNull();
});

test('while one list is settled the next call goes out', async () => {
  let [calls, ends] = [0, 0];
  const list = idleKind(z.object({ name: z.string() }), {
    kind: 'test.pay',
    billing: true,
    batchKey: ({ name }) => name.slice(0, 1),
    call: (items) => {
      calls += 1;
      return Promise.resolve({ kind: 'done', answer: items.map(() => ({ ok: true, item: {} })) });
    },
    onAllSucceeded: async () => {
      await expect.poll(() => calls, { timeout: 4_000, interval: 10 }).toBe(2);
      ends += 1;
    },
  });
  await transaction(async (tx) => {
    for (const name of ['a1', 'a2', 'b1', 'b2'])
      await enqueue(tx, list, { name }, { actor: { userId: null }, customerId: null });
  });
  const queue = runQueue(engineOf(list, undefined, { timing: waits }), { concurrency: 1 });
  await expect.poll(() => ends, { timeout: 10_000 }).toBe(2);
  await queue.stop();
  expect(await db.operation.count({ where: { state: 'succeeded' } })).toBe(4);
});

test('a worker that stops properly leaves the lane open', async () => {
  await dieWith({}, 'succeeded');
  expect(await closedMs()).toBeLessThan(silence);
});
