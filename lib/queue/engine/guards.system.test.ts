// Each guard that keeps an order from being placed twice, tried alone: without it, its test fails.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import type { ItemResults } from '@/lib/registrar/regapi/per-item';
import { engineOf, idleKind, stateOf, stepsOf } from '@/testing/queue';
import type { OperationDefinition } from './define';
import type { Step } from './engine';
import { enqueue } from './enqueue';
import { leaveLane, takeLane } from './lane';
import { claimToSend, claimToVerify } from './lease';
import { move } from './move';
import { reapExpired } from './reap';
import { billingTurn, generalTurn } from './runners';
import { timing } from './timing';

type Input = { readonly name: string };

const done: ItemResults = { kind: 'done', answer: [{ ok: true, item: {} }] };
const refused: ItemResults = { kind: 'refused', code: 'DOMAIN_STOP_LIST', text: 'no', params: {} };
const lost: ItemResults = { kind: 'unknown', reason: 'cut' };
const waits = timing({ scale: 0.002, callTimeoutMs: 1_000 });

const touch = (parts: Partial<OperationDefinition<Input>> = {}) => idleKind(z.object({ name: z.string() }), parts);

const ask = (definition: OperationDefinition<Input>, name: string) =>
  transaction((tx) => enqueue(tx, definition, { name }, { actor: { userId: null }, customerId: null }));

/** Its worker was silent for too long, and everybody knows. */
async function silence(): Promise<void> {
  await db.$executeRaw`UPDATE operation SET lease_expires_at = lease_expires_at - interval '1 hour' WHERE leased_by IS NOT NULL`;
  await reapExpired();
}

beforeEach(async () => {
  await db.operation.deleteMany();
  await db.billingLane.deleteMany();
});

afterAll(() => db.$disconnect());

test('a step by an older lease changes nothing, though the state is still the one it knows', async () => {
  const id = await ask(touch(), 'fence.ru');
  const [old] = await claimToSend(engineOf(touch()), false);
  await silence();
  const [mine] = await claimToSend(engineOf(touch()), false);
  expect([old?.id, mine?.id, await stateOf(id)]).toEqual([id, id, 'leased']);
  const back = { id, from: 'leased', to: 'queued', cause: 'late' } as const;
  expect(await move(db, { ...back, fence: old?.fence ?? -1n })).toBe(false);
  expect(await stateOf(id)).toBe('leased');
  expect(await move(db, { ...back, fence: mine?.fence ?? -1n })).toBe(true);
});

test('an answer that comes after the lease does not end the call of whoever holds it now', async () => {
  let [calls, isAnswered, isOver] = [0, false, false];
  let second: Promise<boolean> = Promise.resolve(false);
  const definition = touch({
    call: async () => {
      calls += 1;
      if (calls > 1) {
        // The first call, which was given up for lost, is answered while this one is under way.
        isAnswered = true;
        await expect.poll(() => isOver, { timeout: 5_000 }).toBe(true);
        return refused;
      }
      await silence();
      const [row] = await claimToVerify(heir);
      expect(row?.id).toBe(id);
      const found = { id, from: 'verifying', to: 'queued', cause: 'heir' } as const;
      await move(db, { ...found, fence: row?.fence ?? -1n });
      second = generalTurn(heir);
      await expect.poll(() => isAnswered, { timeout: 5_000 }).toBe(true);
      return done;
    },
  });
  const [zombie, heir] = [engineOf(definition), engineOf(definition)];
  const id = await ask(definition, 'late.ru');
  await generalTurn(zombie);
  expect(await stateOf(id)).toBe('sent');
  isOver = true;
  await second;
  expect((await stepsOf(id)).at(-1)).toBe('sent>unknown DOMAIN_STOP_LIST');
});

test('a worker that was held up between deciding and sending sends nothing', async () => {
  let calls = 0;
  const definition = touch({
    call: () => {
      calls += 1;
      return Promise.resolve(done);
    },
  });
  const isHeldUp = { ...waits, latestSendMs: 30 };
  const reach = (step: Step) => {
    if (step !== 'after-sent-commit') return;
    // As a process does that was frozen: not even its timers run.
    const until = performance.now() + 60;
    while (performance.now() < until);
  };
  const id = await ask(definition, 'slow.ru');
  await generalTurn(engineOf(definition, undefined, { timing: isHeldUp, reach }));
  expect(calls).toBe(0);
  expect((await stepsOf(id)).at(-1)).toBe('sent>queued NOT_SENT');
});

test('the lane stays closed after a call whose end nobody saw, and opens at once after one that was answered', async () => {
  const answers = [lost, done];
  const definition = touch({ billing: true, call: () => Promise.resolve(answers.shift() ?? done) });
  const engine = engineOf(definition, undefined, { timing: { ...waits, laneQuietMs: 1_500 } });
  await ask(definition, 'lost.ru');
  expect(await billingTurn(engine)).toBe(true);
  expect(await takeLane('test', 'another', waits)).toBeNull();
  await ask(definition, 'next.ru');
  expect(await billingTurn(engine)).toBe(false);
  await sleep(1_600);
  expect(await billingTurn(engine)).toBe(true);
  const lane = await takeLane('test', 'another', waits);
  expect(lane).not.toBeNull();
  if (lane) await leaveLane(lane, 0);
});
