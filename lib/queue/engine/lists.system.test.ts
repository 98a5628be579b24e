import fc from 'fast-check';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { sleep } from '@/lib/base/clock/clock';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import type { ItemResult, Outcome } from '@/lib/registrar/regapi/outcome';
import { engineOf, idleKind, stateOf, stepsOf } from '@/testing/queue';
import { oneByOne, type OperationDefinition, type OperationItem } from './define';
import { enqueue } from './enqueue';
import { billingTurn, generalTurn, type Turn } from './runners';

const input = z.object({ name: z.string(), batch: z.string().nullable(), text: z.string().default('') });
type Input = z.infer<typeof input>;
type Items = readonly OperationItem<Input>[];

const done = (items: Items): Outcome<readonly ItemResult<unknown>[]> => ({
  kind: 'done',
  answer: items.map(() => ({ ok: true, item: {} })),
});
const lost = { kind: 'unknown', reason: 'cut' } as const;
const refused = (code: string) => ({ kind: 'refused', code, text: 'no', params: {} }) as const;

/** A kind whose operations share calls, and the sizes of those it made. */
function listed(parts: Partial<OperationDefinition<Input>> = {}) {
  const sizes: number[] = [];
  const { call = (items: Items) => Promise.resolve(done(items)), ...others } = parts;
  const definition = idleKind(input, {
    kind: 'test.listed',
    batchKey: ({ batch }) => batch,
    ...others,
    call: (items, context) => {
      sizes.push(items.length);
      return call(items, context);
    },
  });
  return { definition, sizes };
}

async function ask(definition: OperationDefinition<Input>, asked: readonly Input[]): Promise<readonly string[]> {
  return transaction(async (tx) => {
    const ids: string[] = [];
    for (const one of asked)
      ids.push(await enqueue(tx, definition, one, { actor: { userId: null }, customerId: null }));
    return ids;
  });
}

const many = (count: number): readonly Input[] =>
  Array.from({ length: count }, (_, index) => ({ name: `n${index}.ru`, batch: 'same', text: '' }));

async function work(turn: () => ReturnType<Turn>): Promise<void> {
  for (let round = 0; round < 600; round += 1) {
    if ((await db.operation.count({ where: { endedAt: null, state: { not: 'attention' } } })) === 0) return;
    if (!(await turn())) await sleep(5);
  }
}

const states = (ids: readonly string[]) => Promise.all(ids.map(stateOf));

beforeEach(async () => {
  await db.operation.deleteMany();
  await db.billingLane.deleteMany();
});

afterAll(() => db.$disconnect());

test('a lost answer of a list that was carried out is one look for all of it', async () => {
  const looks: number[] = [];
  const { definition, sizes } = listed({
    call: () => Promise.resolve(lost),
    verify: (items) => {
      looks.push(items.length);
      return Promise.resolve(items.map(() => ({ kind: 'executed', answer: {} })));
    },
  });
  const ids = await ask(definition, many(120));
  const engine = engineOf(definition);
  await work(() => generalTurn(engine));
  expect(await states(ids)).toEqual(ids.map(() => 'succeeded'));
  expect([sizes, looks]).toEqual([[120], [120]]);
});

test('one that was not carried out stays one list through every look, and goes out as one again', async () => {
  const outcomes = [lost];
  const looks: number[] = [];
  const { definition, sizes } = listed({
    call: (items) => Promise.resolve(outcomes.shift() ?? done(items)),
    verify: (items) => {
      looks.push(items.length);
      return Promise.resolve(items.map(() => ({ kind: 'not-executed' })));
    },
  });
  const ids = await ask(definition, many(120));
  const engine = engineOf(definition);
  await work(() => generalTurn(engine));
  expect(await states(ids)).toEqual(ids.map(() => 'succeeded'));
  expect(sizes).toEqual([120, 120]);
  expect(new Set(looks)).toEqual(new Set([120]));
  expect(looks.length).toBeLessThan(10);
});

test('a list refused as a whole is cut until only what is meant is refused', async () => {
  const { definition, sizes } = listed({
    call: (items) =>
      Promise.resolve(items.some(({ input: { name } }) => name === 'n37.ru') ? refused('INVALID_NSS') : done(items)),
  });
  const ids = await ask(definition, many(100));
  const engine = engineOf(definition);
  await work(() => generalTurn(engine));
  expect(await states(ids)).toEqual(ids.map((_, index) => (index === 37 ? 'attention' : 'succeeded')));
  expect((await stepsOf(ids[37] ?? '')).at(-1)).toBe('sent>attention INVALID_NSS');
  expect(sizes).toHaveLength(21);
});

test('what the registrar refuses the account is not cut', async () => {
  const outcomes = [refused('BILLING_LOCK')];
  const { definition, sizes } = listed({ call: (items) => Promise.resolve(outcomes.shift() ?? done(items)) });
  const ids = await ask(definition, many(30));
  const engine = engineOf(definition);
  await work(() => generalTurn(engine));
  expect(await states(ids)).toEqual(ids.map(() => 'succeeded'));
  expect(sizes).toEqual([30, 30]);
});

test('one that its kind cannot bear spoils no other', async () => {
  const { definition } = listed({
    precheck: (items) =>
      items.some(({ input: { name } }) => name === 'n3.ru')
        ? Promise.reject(new Error('bug'))
        : Promise.resolve(items.map(() => ({ ok: true }))),
  });
  const ids = await ask(definition, many(6));
  const engine = engineOf(definition);
  await work(() => generalTurn(engine));
  expect(await states(ids)).toEqual(ids.map((_, index) => (index === 3 ? 'attention' : 'succeeded')));
  expect((await stepsOf(ids[3] ?? '')).at(-1)).toBe('leased>attention DEFINITION_FAILED');
});

test('what was carried out is recorded by the hundred, and one that cannot be recorded spoils no other', async () => {
  const together: number[] = [];
  const record = (items: Items) =>
    items.some(({ input: { name } }) => name === 'n142.ru') ? Promise.reject(new Error('bug')) : Promise.resolve();
  const { definition } = listed({
    onSucceeded: (_tx, item) => record([item]),
    onAllSucceeded: (_tx, succeeded) => {
      together.push(succeeded.length);
      return record(succeeded.map(({ item }) => item));
    },
  });
  const ids = await ask(definition, many(250));
  const engine = engineOf(definition);
  await work(() => generalTurn(engine));
  expect(await states(ids)).toEqual(ids.map((_, index) => (index === 142 ? 'attention' : 'succeeded')));
  expect((await stepsOf(ids[142] ?? '')).at(-1)).toBe('sent>attention SUCCESS_NOT_RECORDED');
  expect(together).toEqual([100, 100, 50]);
  expect(engine.announced.filter(({ to }) => to === 'succeeded').map(({ operationId }) => operationId)).toEqual(
    expect.arrayContaining(ids.filter((_, index) => index !== 142)),
  );
  expect(await db.operation.count({ where: { state: 'succeeded', endedAt: { not: null }, answer: {} } })).toBe(249);
});

test('of a list only what is still ours is recorded', async () => {
  const recorded: string[] = [];
  const { definition } = listed({
    call: async (items) => {
      await db.$executeRaw`UPDATE operation SET fence = fence + 1 WHERE id = ${items[1]?.id ?? ''}`;
      return done(items);
    },
    onAllSucceeded: (_tx, succeeded) =>
      Promise.resolve(
        void recorded.push(
          ...succeeded.map(
            ({
              item: {
                input: { name },
              },
            }) => name,
          ),
        ),
      ),
  });
  const ids = await ask(definition, many(3));
  await generalTurn(engineOf(definition));
  expect(await states(ids)).toEqual(['succeeded', 'sent', 'succeeded']);
  expect(recorded).toEqual(['n0.ru', 'n2.ru']);
});

test('a list has a bound in bytes, too', async () => {
  const { definition, sizes } = listed();
  const big = many(4).map((one) => ({ ...one, text: 'x'.repeat(400_000) }));
  const ids = await ask(definition, big);
  const engine = engineOf(definition);
  await work(() => generalTurn(engine));
  expect(await states(ids)).toEqual(ids.map(() => 'succeeded'));
  expect(sizes).toEqual([2, 2]);
});

test('a snapshot waits until what was paid for before on its subject can be seen', async () => {
  const takenAt: number[] = [];
  const { definition } = listed({
    billing: true,
    snapshot: oneByOne(() => {
      takenAt.push(Date.now());
      return Promise.resolve({ kind: 'done', answer: { seen: true } });
    }),
  });
  const one = { name: 'twice.ru', batch: null, text: '' };
  const [first] = await ask(definition, [one, one]);
  const engine = engineOf(definition);
  await work(() => billingTurn(engine));
  const sentAt = (await db.operation.findUniqueOrThrow({ where: { id: first ?? '' } })).sentAt?.getTime() ?? 0;
  expect(takenAt).toHaveLength(2);
  expect((takenAt[1] ?? 0) - sentAt).toBeGreaterThanOrEqual(engine.timing.settledMs);
});

test('whatever is asked in whatever order, no call merges what must be apart', async () => {
  const calls: Items[] = [];
  const kinds = ['test.one', 'test.other'].map(
    (kind) =>
      listed({
        kind,
        call: (items) => {
          calls.push(items);
          return Promise.resolve(done(items));
        },
      }).definition,
  );
  const [one, other] = kinds;
  if (!one || !other) throw new Error('two kinds');
  const asked = fc.array(
    fc.record({ kind: fc.nat({ max: 1 }), name: fc.nat({ max: 5 }), batch: fc.constantFrom('a', 'b', null) }),
    { maxLength: 25 },
  );
  await fc.assert(
    fc.asyncProperty(asked, async (wishes) => {
      await db.operation.deleteMany();
      calls.length = 0;
      const kindOf = new Map<string, string>();
      for (const { kind, name, batch } of wishes) {
        const definition = kinds[kind] ?? one;
        const [id = ''] = await ask(definition, [{ name: `n${name}.ru`, batch, text: '' }]);
        kindOf.set(id, definition.kind);
      }
      const engine = engineOf(one, other);
      await work(() => generalTurn(engine));
      expect(calls.flat()).toHaveLength(wishes.length);
      for (const items of calls) {
        expect(new Set(items.map(({ id }) => kindOf.get(id))).size).toBe(1);
        expect(new Set(items.map(({ input: { batch } }) => batch)).size).toBe(1);
        expect(new Set(items.map(({ subject }) => subject)).size).toBe(items.length);
        if (items[0]?.input.batch === null) expect(items).toHaveLength(1);
      }
    }),
    { numRuns: 15 },
  );
});
