import { afterAll, beforeEach, expect, test } from 'vitest';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { askForGroup, forgetGroups, statesIn, touch } from '@/testing/groups';
import { engineOf, stateOf } from '@/testing/queue';
import { enqueue } from './enqueue';
import { beginGroup } from './enqueue-group';
import { billingTurn, generalTurn } from './runners';

const actor = { userId: 'usr_staff' };

beforeEach(forgetGroups);

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
