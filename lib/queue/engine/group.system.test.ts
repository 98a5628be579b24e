import { afterAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { engineOf, stateOf } from '@/testing/queue';
import type { OperationDefinition } from './define';
import { enqueue } from './enqueue';
import { beginGroup } from './enqueue-group';
import { billingTurn, generalTurn } from './runners';

const input = z.object({ name: z.string() });
type Input = z.infer<typeof input>;

function touch(parts: Partial<OperationDefinition<Input>> = {}): OperationDefinition<Input> {
  return {
    kind: 'test.touch',
    input,
    view: { discardable: 'never' },
    billing: false,
    subject: ({ name }) => `domain:${name}`,
    call: (items) => Promise.resolve({ kind: 'done', answer: items.map(() => ({ ok: true, item: {} })) }),
    verify: (items) => Promise.resolve(items.map(() => ({ kind: 'not-executed' }))),
    onSucceeded: () => Promise.resolve(),
    onCancelled: () => Promise.resolve(),
    corrections: { name: 'fixed' },
    ...parts,
  };
}

const actor = { userId: 'usr_staff' };

async function askForGroup(definition: OperationDefinition<Input>, names: readonly string[]): Promise<string> {
  return transaction(async (tx) => {
    const promised = { count: names.length, calls: names.length };
    const groupId = await beginGroup(tx, { actor, customerId: null, kind: definition.kind, promised });
    for (const name of names) await enqueue(tx, definition, { name }, { actor, customerId: null, groupId });
    return groupId;
  });
}

const statesIn = async (groupId: string) =>
  (await db.operation.findMany({ where: { groupId }, orderBy: { seq: 'asc' } })).map(({ state }) => state);

beforeEach(async () => {
  await db.operation.deleteMany();
  await db.operationGroup.deleteMany();
  await db.billingLane.deleteMany();
});

afterAll(() => db.$disconnect());

test.each([false, true])('nothing of a group that is held back is sent, all else is (billing: %s)', async (billing) => {
  const definition = touch({ billing, batchKey: () => 'all' });
  const engine = engineOf(definition);
  const turn = () => (billing ? billingTurn(engine) : generalTurn(engine));
  const groupId = await askForGroup(definition, ['a.ru', 'b.ru']);
  const single = await transaction((tx) => enqueue(tx, definition, { name: 'c.ru' }, { actor, customerId: null }));
  await db.operationGroup.update({ where: { id: groupId }, data: { state: 'paused' } });
  expect(await turn()).toBe(true);
  expect(await turn()).toBe(false);
  expect(await stateOf(single)).toBe('succeeded');
  expect(await statesIn(groupId)).toEqual(['queued', 'queued']);
  await db.operationGroup.update({ where: { id: groupId }, data: { state: 'running' } });
  expect(await turn()).toBe(true);
  expect(await statesIn(groupId)).toEqual(['succeeded', 'succeeded']);
});

test('a group that is rolled back was never there, nor is anything of it', async () => {
  const failing = transaction(async (tx) => {
    const promised = { count: 1, calls: 1 };
    const groupId = await beginGroup(tx, { actor, customerId: null, kind: null, promised });
    await enqueue(tx, touch(), { name: 'a.ru' }, { actor, customerId: null, groupId });
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect([await db.operationGroup.count(), await db.operation.count()]).toEqual([0, 0]);
});
