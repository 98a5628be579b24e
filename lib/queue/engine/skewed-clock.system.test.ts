import { afterAll, afterEach, expect, test } from 'vitest';
import { z } from 'zod';
import { setClock } from '@/lib/base/clock/clock';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { engineOf, stateOf } from '@/testing/queue';
import { oneByOne, type OperationDefinition } from './define';
import { enqueue } from './enqueue';
import { generalTurn } from './runners';
import { timing } from './timing';

afterEach(() => setClock(undefined));
afterAll(() => db.$disconnect());

const input = z.object({ name: z.string() });

test('a node whose clock is ahead does not look again and again at what may not be looked at yet', async () => {
  let looks = 0;
  const definition: OperationDefinition<z.infer<typeof input>> = {
    kind: 'test.skewed',
    input,
    view: { discardable: 'never' },
    billing: false,
    subject: ({ name }) => `domain:${name}`,
    call: () => Promise.resolve({ kind: 'unknown', reason: 'cut' }),
    verify: oneByOne(() => {
      looks += 1;
      return Promise.resolve({ kind: 'not-known-yet', reason: 'REFUSED', isRefused: true });
    }),
    onSucceeded: () => Promise.resolve(),
    onCancelled: () => Promise.resolve(),
  };
  const hourMs = 3_600_000;
  const waits = { ...timing({ scale: 0.002 }), refusedForMs: hourMs, refusedLooksMs: 24 * hourMs };
  const engine = engineOf(definition, undefined, { timing: waits });
  const asked = { actor: { userId: null }, customerId: null };
  const id = await transaction((tx) => enqueue(tx, definition, { name: 'ahead.ru' }, asked));
  setClock({ nowMs: () => Date.now() + 2 * hourMs, steadyMs: () => performance.now(), wait: (ms) => wait(ms) });
  const claims = async () => (await db.operation.findUniqueOrThrow({ where: { id }, select: { fence: true } })).fence;
  const turn = async () => (await generalTurn(engine)) || (await wait(10));
  await expect.poll(() => turn().then(() => looks), { interval: 1, timeout: 20_000 }).toBe(3);
  for (let turns = 0; turns < 20; turns += 1) await turn();
  expect([looks, await stateOf(id)]).toEqual([3, 'unknown']);
  // The call, three looks, and the one that was put off until the hour is over.
  expect(await claims()).toBe(5n);
});

const wait = (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms));
