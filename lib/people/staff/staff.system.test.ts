import { afterAll, expect, test } from 'vitest';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { hasOtherOwner } from '@/lib/people/staff/owners';
import { staffList } from '@/lib/people/staff/queries';
import { sessionId, userId, type UserId } from '@/lib/base/values/ids';
import { newStaff } from '@/testing/people';

afterAll(() => db.$disconnect());

async function add(role: 'operator' | 'owner'): Promise<UserId> {
  return (await newStaff(role)).userId;
}

test('the last owner who may sign in cannot be spared', async () => {
  const first = await add('owner');
  await add('operator');
  const isSpare = () => transaction((tx) => hasOtherOwner(tx, first));
  expect(await isSpare()).toBe(false);
  const second = await add('owner');
  expect(await isSpare()).toBe(true);
  await db.user.update({ where: { id: second }, data: { disabledAt: new Date() } });
  expect(await isSpare()).toBe(false);
});

test('only the owner sees who works here', async () => {
  const actor = { kind: 'staff', userId: userId('usr_1'), sessionId: sessionId('ses_1') } as const;
  expect((await staffList({ ...actor, role: 'owner' })).length).toBeGreaterThan(2);
  expect(await staffList({ ...actor, role: 'operator' })).toEqual([]);
});
