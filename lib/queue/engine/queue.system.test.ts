import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { db, type Tx } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import type { ItemResult, Outcome } from '@/lib/registrar/regapi/outcome';
import { engineOf, idleKind, stateOf, stepsOf } from '@/testing/queue';
import { cancelOperation, confirmNotExecuted, lookAgain, retryOperation, type RetryOptions } from './by-hand';
import { oneByOne, type OperationDefinition, type Verdict } from './define';
import type { Engine } from './engine';
import { enqueue } from './enqueue';
import { claimToSend, claimToVerify } from './lease';
import { takeLane, leaveLane, keepLane } from './lane';
import { reapExpired, reportStrangers } from './reap';
import { billingTurn, generalTurn } from './runners';
import { send } from './send';
import { timing } from './timing';
import { runQueue } from './worker-loop';

const input = z.object({ name: z.string(), batch: z.string().optional() });
type Input = z.infer<typeof input>;
type Parts = Partial<OperationDefinition<Input>>;

const done: Outcome<readonly ItemResult<unknown>[]> = { kind: 'done', answer: [{ ok: true, item: { service_id: 7 } }] };
const refused = (code: string) => ({ kind: 'refused', code, text: 'no', params: {} }) as const;
const by = { userId: 'usr_staff' };

function touch(parts: Parts = {}): OperationDefinition<Input> {
  return idleKind(input, {
    call: () => Promise.resolve(done),
    corrections: { name: 'fixed', batch: 'free' },
    ...parts,
  });
}

function ask(definition: OperationDefinition<Input>, asked: Input): Promise<string> {
  return transaction((tx) => enqueue(tx, definition, asked, { actor: { userId: null }, customerId: null }));
}

/** What a person decides where the kinds of this engine are known. */
function decided<T>({ definitions }: Engine, body: (tx: Tx) => Promise<T>): Promise<T> {
  globalThis.domovoiOperations = definitions;
  return transaction(body);
}

async function until(id: string, states: readonly string[], turn: () => Promise<boolean>): Promise<string> {
  for (let round = 0; round < 400; round += 1) {
    if (states.includes(await stateOf(id))) break;
    if (!(await turn())) await sleep(10);
  }
  return stateOf(id);
}

beforeEach(async () => {
  await db.operation.deleteMany();
  await db.billingLane.deleteMany();
});

afterAll(() => db.$disconnect());

test('an operation whose transaction is rolled back was never asked for', async () => {
  const failing = transaction(async (tx) => {
    await enqueue(tx, touch(), { name: 'a.ru' }, { actor: { userId: null }, customerId: null });
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(await db.operation.count()).toBe(0);
});

test('a success is committed together with what it causes', async () => {
  const definition = touch({
    onSucceeded: async (tx, { subject }, answer) => {
      await tx.drift.create({ data: { subject, field: 'answer', after: JSON.stringify(answer) } });
    },
    refresh: ({ name }) => [`domain:${name}`],
  });
  const engine = engineOf(definition);
  const id = await ask(definition, { name: 'a.ru' });
  expect(await generalTurn(engine)).toBe(true);
  expect(await stepsOf(id)).toEqual(['>queued', 'queued>leased', 'leased>sent', 'sent>succeeded']);
  expect(await db.drift.count({ where: { subject: 'domain:a.ru' } })).toBe(1);
  expect(engine.announced).toMatchObject([{ operationId: id, to: 'succeeded', refresh: ['domain:a.ru'] }]);
});

test('what never reached the registrar is sent again, what was refused for good waits for a person', async () => {
  const outcomes = [{ kind: 'unsent', reason: 'down' } as const, refused('DOMAIN_STOP_LIST')];
  const definition = touch({ call: () => Promise.resolve(outcomes.shift() ?? done) });
  const engine = engineOf(definition);
  const id = await ask(definition, { name: 'a.ru' });
  expect(await until(id, ['attention'], () => generalTurn(engine))).toBe('attention');
  expect(await stepsOf(id)).toContain('sent>queued NOT_SENT');
  expect((await stepsOf(id)).at(-1)).toBe('sent>attention DOMAIN_STOP_LIST');

  expect(await decided(engine, (tx) => retryOperation(tx, id, { by, input: { name: 'a.ru', batch: 'x' } }))).toEqual({
    ok: true,
    value: null,
  });
  expect(await until(id, ['succeeded'], () => generalTurn(engine))).toBe('succeeded');
});

test('a correction changes what its kind lets it: what is paid for only together with its price', async () => {
  const definition = touch({
    call: () => Promise.resolve(refused('DOMAIN_STOP_LIST')),
    corrections: { batch: 'priced' },
  });
  const engine = engineOf(definition);
  const id = await ask(definition, { name: 'priced.ru', batch: 'one' });
  expect(await until(id, ['attention'], () => generalTurn(engine))).toBe('attention');
  const again = (parts: Omit<RetryOptions, 'by'>, where = engine) =>
    decided(where, (tx) => retryOperation(tx, id, { by, ...parts }));
  const corrected = { name: 'priced.ru', batch: 'other' };
  expect(await again({ input: corrected })).toEqual({ ok: false, error: 'notCorrectable' });
  const fixed = engineOf(touch({ corrections: {} }));
  expect(await again({ input: corrected, isRepriced: true }, fixed)).toEqual({ ok: false, error: 'notCorrectable' });
  expect(await again({ input: corrected, isRepriced: true })).toEqual({ ok: true, value: null });
});

test('the same request is sent three times within an hour at most, by however many operations', async () => {
  let calls = 0;
  const definition = touch({
    call: () => {
      calls += 1;
      return Promise.resolve(refused(calls === 1 ? 'CANT_GET_INFO_FROM_REGISTRY' : 'DOMAIN_STOP_LIST'));
    },
  });
  const waits = timing({ scale: 0.002 });
  const engine = engineOf(definition, undefined, { timing: { ...waits, refusedForMs: 3_600_000 } });
  const turn = () => generalTurn(engine);
  const first = await ask(definition, { name: 'equal.ru' });
  expect(await until(first, ['attention'], turn)).toBe('attention');
  await decided(engine, (tx) => cancelOperation(tx, first, by));
  const second = await ask(definition, { name: 'equal.ru' });
  expect(await until(second, ['attention'], turn)).toBe('attention');
  expect(calls).toBe(3);
  await decided(engine, (tx) => retryOperation(tx, second, { by }));
  while (await turn());
  expect(await stepsOf(second)).toContain('leased>queued REFUSED_BEFORE');
  expect(calls).toBe(3);
  const other = await ask(definition, { name: 'other.ru' });
  expect(await until(other, ['attention'], turn)).toBe('attention');
  expect(calls).toBe(4);
});

test('what is refused until a day waits for it, holds up nothing else and is not sent before', async () => {
  const opensAt = new Date(Date.now() + 90 * 86_400_000);
  const learned: Date[] = [];
  let calls = 0;
  const definition = touch({
    call: ([item]) => {
      calls += 1;
      return Promise.resolve(item?.input.batch ? done : refused('PROLONG_ERROR'));
    },
    refusalMeans: () => Promise.resolve({ kind: 'opens', at: opensAt }),
    onOpensLater: (_tx, _item, at) => Promise.resolve(void learned.push(at)),
  });
  const engine = engineOf(definition);
  const early = await ask(definition, { name: 'early.ru' });
  const behind = await ask(definition, { name: 'early.ru', batch: 'alone' });
  expect(await until(behind, ['succeeded'], () => generalTurn(engine))).toBe('succeeded');
  const row = await db.operation.findUniqueOrThrow({ where: { id: early } });
  expect(row).toMatchObject({ state: 'queued', errorCode: 'OPENS_LATER', runAfter: opensAt });
  expect(learned).toEqual([opensAt]);
  expect(calls).toBe(2);
});

test('a refusal that nobody can mend ends the operation and gives back what it held', async () => {
  let released = 0;
  const definition = touch({
    call: () => Promise.resolve(refused('PROLONG_ERROR')),
    refusalMeans: () => Promise.resolve({ kind: 'final' }),
    onCancelled: () => Promise.resolve(void (released += 1)),
  });
  const engine = engineOf(definition);
  const id = await ask(definition, { name: 'final.ru' });
  expect(await until(id, ['cancelled'], () => generalTurn(engine))).toBe('cancelled');
  expect(released).toBe(1);
  expect(engine.announced).toMatchObject([{ to: 'cancelled' }]);
});

test('an unknown outcome is looked at, and only two reads that agree queue it again', async () => {
  const outcomes = [{ kind: 'unknown', reason: 'cut' } as const];
  let looks = 0;
  const definition = touch({
    call: () => Promise.resolve(outcomes.shift() ?? done),
    verify: oneByOne(() => {
      looks += 1;
      return Promise.resolve({ kind: 'not-executed' });
    }),
  });
  const engine = engineOf(definition);
  const id = await ask(definition, { name: 'a.ru' });
  expect(await until(id, ['succeeded'], () => generalTurn(engine))).toBe('succeeded');
  // At least two that settle it and one right before the repeat.
  expect(looks).toBeGreaterThanOrEqual(3);
  const steps = await stepsOf(id);
  expect(steps.filter((step) => step === 'verifying>unknown NOT_EXECUTED').length).toBeGreaterThanOrEqual(1);
  expect(steps.indexOf('sent>unknown NO_VALID_ANSWER')).toBeLessThan(steps.indexOf('verifying>queued NOT_EXECUTED'));
});

test('an order found after all is not sent again', async () => {
  let sends = 0;
  const verdicts: Verdict[] = [{ kind: 'not-executed' }, { kind: 'not-known-yet', reason: 'down' }];
  const definition = touch({
    call: () => {
      sends += 1;
      return Promise.resolve({ kind: 'unknown', reason: 'cut' });
    },
    verify: oneByOne(() => Promise.resolve(verdicts.shift() ?? { kind: 'executed', answer: { service_id: 7 } })),
  });
  const engine = engineOf(definition);
  const id = await ask(definition, { name: 'a.ru' });
  expect(await until(id, ['succeeded'], () => generalTurn(engine))).toBe('succeeded');
  expect(sends).toBe(1);
});

test('executed between the last read and the repeat: the last look finds it', async () => {
  let sends = 0;
  let looks = 0;
  const definition = touch({
    call: () => {
      sends += 1;
      return Promise.resolve({ kind: 'unknown', reason: 'cut' });
    },
    verify: oneByOne(async () => {
      looks += 1;
      const steps = await stepsOf(id);
      return steps.includes('verifying>queued NOT_EXECUTED')
        ? { kind: 'executed', answer: 1 }
        : { kind: 'not-executed' };
    }),
  });
  const engine = engineOf(definition);
  const id = await ask(definition, { name: 'a.ru' });
  expect(await until(id, ['succeeded'], () => generalTurn(engine))).toBe('succeeded');
  expect(sends).toBe(1);
  expect(looks).toBeGreaterThanOrEqual(4);
});

test('a repeat that is refused because the first one ran is found out', async () => {
  const outcomes = [{ kind: 'unknown', reason: 'cut' } as const, refused('DOMAIN_ALREADY_EXISTS')];
  let sends = 0;
  const definition = touch({
    call: () => {
      sends += 1;
      return Promise.resolve(outcomes.shift() ?? done);
    },
    verify: oneByOne(() => Promise.resolve(sends > 1 ? { kind: 'executed', answer: 1 } : { kind: 'not-executed' })),
  });
  const engine = engineOf(definition);
  const id = await ask(definition, { name: 'a.ru' });
  expect(await until(id, ['succeeded', 'attention'], () => generalTurn(engine))).toBe('succeeded');
  expect(sends).toBe(2);
});

test('a repeat that is refused for good and was never executed needs a person, who may cancel it', async () => {
  const outcomes = [{ kind: 'unknown', reason: 'cut' } as const, refused('DOMAIN_ALREADY_EXISTS')];
  const definition = touch({ call: () => Promise.resolve(outcomes.shift() ?? done) });
  const engine = engineOf(definition);
  const id = await ask(definition, { name: 'a.ru' });
  expect(await until(id, ['succeeded', 'attention'], () => generalTurn(engine))).toBe('attention');
  expect((await stepsOf(id)).at(-1)).toBe('verifying>attention DOMAIN_ALREADY_EXISTS');
  expect(await decided(engine, (tx) => cancelOperation(tx, id, by))).toEqual({ ok: true, value: null });
});

test('what no read can tell is neither repeated nor cancelled until a person has looked', async () => {
  const definition = touch({
    call: () => Promise.resolve({ kind: 'unknown', reason: 'cut' }),
    verify: { unverifiable: 'no read shows it' },
  });
  const engine = engineOf(definition);
  const id = await ask(definition, { name: 'a.ru' });
  expect(await until(id, ['attention'], () => generalTurn(engine))).toBe('attention');
  const refusal = { ok: false, error: 'outcomeOpen' };
  expect(await decided(engine, (tx) => retryOperation(tx, id, { by }))).toEqual(refusal);
  expect(await decided(engine, (tx) => cancelOperation(tx, id, by))).toEqual(refusal);
  expect(await transaction((tx) => lookAgain(tx, id, by))).toEqual({ ok: true, value: null });
  expect(await until(id, ['attention'], () => generalTurn(engine))).toBe('attention');
  expect(await transaction((tx) => confirmNotExecuted(tx, id, by))).toEqual({ ok: true, value: null });
  expect(await decided(engine, (tx) => cancelOperation(tx, id, by))).toEqual({ ok: true, value: null });
  expect(await stateOf(id)).toBe('cancelled');
});

test('a success that cannot be recorded keeps its answer and is recorded when asked again', async () => {
  let isBroken = true;
  let sends = 0;
  const definition = touch({
    call: () => {
      sends += 1;
      return Promise.resolve(done);
    },
    onSucceeded: () => (isBroken ? Promise.reject(new Error('bug')) : Promise.resolve()),
  });
  const engine = engineOf(definition);
  const id = await ask(definition, { name: 'a.ru' });
  await generalTurn(engine);
  expect((await stepsOf(id)).at(-1)).toBe('sent>attention SUCCESS_NOT_RECORDED');
  expect(await transaction((tx) => confirmNotExecuted(tx, id, by))).toEqual({ ok: false, error: 'outcomeOpen' });
  isBroken = false;
  await transaction((tx) => lookAgain(tx, id, by));
  expect(await until(id, ['succeeded'], () => generalTurn(engine))).toBe('succeeded');
  expect(sends).toBe(1);
});

test('looking again at what was refused for good sends nothing', async () => {
  let sends = 0;
  const definition = touch({
    call: () => {
      sends += 1;
      return Promise.resolve(refused('DOMAIN_STOP_LIST'));
    },
  });
  const engine = engineOf(definition);
  const id = await ask(definition, { name: 'a.ru' });
  await generalTurn(engine);
  await transaction((tx) => lookAgain(tx, id, by));
  expect(await until(id, ['queued', 'succeeded', 'attention'], () => generalTurn(engine))).toBe('attention');
  expect((await stepsOf(id)).at(-1)).toBe('verifying>attention DOMAIN_STOP_LIST');
  expect(sends).toBe(1);
});

test('operations on one subject run in order, and one before a person blocks those behind it', async () => {
  const outcomes = [refused('DOMAIN_STOP_LIST')];
  const order: string[] = [];
  const definition = touch({
    call: ([item]) => {
      order.push(String(item?.id));
      return Promise.resolve(outcomes.shift() ?? done);
    },
  });
  const engine = engineOf(definition);
  const first = await ask(definition, { name: 'a.ru' });
  const second = await ask(definition, { name: 'a.ru' });
  const other = await ask(definition, { name: 'b.ru' });
  while (await generalTurn(engine));
  expect(order).toEqual([first, other]);
  expect(await stateOf(second)).toBe('queued');
  await decided(engine, (tx) => retryOperation(tx, first, { by }));
  while (await generalTurn(engine));
  expect(order).toEqual([first, other, first, second]);
});

test('operations that may share a call go out as one, each with its own result', async () => {
  const sizes: number[] = [];
  const definition = touch({
    batchKey: ({ batch }) => batch ?? null,
    call: (items) => {
      sizes.push(items.length);
      return Promise.resolve({
        kind: 'done',
        answer: items.map(({ input: { name } }) =>
          name === 'n3.ru'
            ? { ok: false as const, code: 'DOMAIN_STOP_LIST', text: 'no', params: {} }
            : { ok: true as const, item: name },
        ),
      });
    },
  });
  const engine = engineOf(definition);
  const ids = await Promise.all(
    Array.from({ length: 6 }, (_, n) => ask(definition, { name: `n${n}.ru`, batch: 'same' })),
  );
  await ask(definition, { name: 'alone.ru' });
  await ask(definition, { name: 'n1.ru', batch: 'same' });
  while (await generalTurn(engine));
  expect(sizes.toSorted((left, right) => left - right)).toEqual([1, 1, 6]);
  expect(await Promise.all(ids.map(stateOf))).toEqual([
    'succeeded',
    'succeeded',
    'succeeded',
    'attention',
    'succeeded',
    'succeeded',
  ]);
});

test('a worker that woke after its lease changes nothing', async () => {
  const definition = touch();
  const zombie = engineOf(definition);
  const heir = engineOf(definition);
  const id = await ask(definition, { name: 'a.ru' });
  const rows = await claimToSend(zombie, false);
  await db.$executeRaw`UPDATE operation SET lease_expires_at = clock_timestamp() - interval '1 second'`;
  expect(await reapExpired()).toBe(1);
  const [mine] = await claimToSend(heir, false);
  expect(mine?.id).toBe(id);
  const before = await stepsOf(id);
  const registered = zombie.definitions.get('test.touch');
  if (registered) await send(zombie, registered, rows, { lane: null });
  expect(await stepsOf(id)).toEqual(before);
  expect(await stateOf(id)).toBe('leased');
});

test('a worker that lost its lease while it was sending cannot record anything, the next one looks', async () => {
  const definition = touch({
    call: async () => {
      await db.$executeRaw`UPDATE operation SET lease_expires_at = clock_timestamp() - interval '1 second'`;
      await reapExpired();
      await claimToVerify(heir);
      return done;
    },
  });
  const zombie = engineOf(definition);
  const heir = engineOf(definition);
  const id = await ask(definition, { name: 'a.ru' });
  await generalTurn(zombie);
  expect(await stateOf(id)).toBe('verifying');
  expect((await stepsOf(id)).slice(-2)).toEqual(['sent>unknown LEASE_EXPIRED', 'unknown>verifying']);
});

const minute = { laneLeaseMs: 60_000, callMs: 60_000 };

test('the lane has one holder, and only its holder can keep or leave it', async () => {
  const mine = await takeLane('test', 'one', minute);
  expect(mine).not.toBeNull();
  expect(await takeLane('test', 'two', minute)).toBeNull();
  if (!mine) return;
  expect(await keepLane(db, { ...mine, worker: 'two' }, 1_000)).toBe(false);
  await leaveLane({ ...mine, fence: mine.fence + 1n }, 0);
  expect(await takeLane('test', 'two', minute)).toBeNull();
  await leaveLane(mine, 0);
  expect((await takeLane('test', 'two', minute))?.fence).toBe(mine.fence + 1n);
  expect(await keepLane(db, mine, 1_000)).toBe(false);
});

test('a billing operation is not sent by a worker whose lane was taken', async () => {
  let sends = 0;
  const definition = touch({
    billing: true,
    precheck: oneByOne(async () => {
      await db.$executeRaw`UPDATE billing_lane SET held_by = 'another', fence = fence + 1`;
      return { ok: true };
    }),
    call: () => {
      sends += 1;
      return Promise.resolve(done);
    },
  });
  const id = await ask(definition, { name: 'a.ru' });
  await billingTurn(engineOf(definition));
  expect(sends).toBe(0);
  expect((await stepsOf(id)).at(-1)).toBe('leased>queued LANE_LOST');
});

test('broken input, unknown kinds and definitions that throw come before a person', async () => {
  const definition = touch();
  const engine = engineOf(definition);
  const broken = await ask(definition, { name: 'a.ru' });
  await db.operation.update({ where: { id: broken }, data: { input: { name: 5 } } });
  const stranger = await ask({ ...definition, kind: 'test.newer' }, { name: 'b.ru' });
  const lastStepOfStranger = async () => {
    while (await generalTurn(engine));
    await reportStrangers(engine);
    return (await stepsOf(stranger)).at(-1);
  };
  await expect.poll(lastStepOfStranger, { timeout: 20_000 }).toBe('queued>attention KIND_UNKNOWN');
  expect((await stepsOf(broken)).at(-1)).toBe('leased>attention INPUT_INVALID');
  expect(engine.announced).toContainEqual(expect.objectContaining({ operationId: stranger, to: 'attention' }));

  const throwing = touch({ precheck: () => Promise.reject(new Error('bug')) });
  const thrown = await ask(throwing, { name: 'c.ru' });
  await generalTurn(engineOf(throwing));
  expect((await stepsOf(thrown)).at(-1)).toBe('leased>attention DEFINITION_FAILED');
});

test('two workers drain a queue without doing anything twice, one billing call at a time', async () => {
  const sent = new Map<string, number>();
  let underWay = 0;
  let most = 0;
  const free = touch({
    call: ([item]) => (sent.set(String(item?.id), (sent.get(String(item?.id)) ?? 0) + 1), Promise.resolve(done)),
  });
  const paid = touch({
    kind: 'test.pay',
    billing: true,
    call: async ([item]) => {
      most = Math.max(most, (underWay += 1));
      await sleep(5);
      underWay -= 1;
      sent.set(String(item?.id), (sent.get(String(item?.id)) ?? 0) + 1);
      return done;
    },
  });
  const queues = [engineOf(free, paid), engineOf(free, paid)].map((engine) => runQueue(engine, { concurrency: 3 }));
  const ids = await Promise.all(
    Array.from({ length: 60 }, (_, n) => ask(n % 2 ? free : paid, { name: `n${n % 20}.ru` })),
  );
  await expect.poll(() => db.operation.count({ where: { state: 'succeeded' } }), { timeout: 20_000 }).toBe(60);
  await Promise.all(queues.map((queue) => queue.stop()));
  expect(ids.filter((id) => sent.get(id) !== 1)).toEqual([]);
  expect(most).toBe(1);
});
