import { afterAll, expect, test } from 'vitest';
import { actorOfSession, openSession } from '@/lib/people/auth/sessions';
import { disableUser, enableUser } from '@/lib/people/users/disable-user';
import { db } from '@/lib/base/db/client';
import { newCustomer, newStaff } from '@/testing/people';

afterAll(() => db.$disconnect());

const open = async (user: Parameters<typeof openSession>[1]) =>
  (await openSession(db, user, { address: '', userAgent: '' })).id;

test('whoever is disabled is signed out, and stays out of that session when enabled again', async () => {
  const { userId } = await newCustomer();
  const before = await open(userId);
  expect(await disableUser(db, { id: userId, of: 'customers' })).toMatchObject({ ok: true });
  expect([await actorOfSession(db, before), await actorOfSession(db, await open(userId))]).toEqual([null, null]);
  expect(await enableUser(db, { id: userId, of: 'customers' })).toMatchObject({ ok: true });
  expect(await actorOfSession(db, before)).toBeNull();
  expect(await actorOfSession(db, await open(userId))).toMatchObject({ userId });
});

test('what is said of a customer’s user is not done to staff, nor the other way round', async () => {
  const [anna, olga] = [await newCustomer(), await newStaff('operator')];
  const sessions = [await open(anna.userId), await open(olga.userId)] as const;
  for (const change of [disableUser, enableUser]) {
    expect(await change(db, { id: anna.userId, of: 'staff' })).toEqual({ ok: false, error: 'notFound' });
    expect(await change(db, { id: olga.userId, of: 'customers' })).toEqual({ ok: false, error: 'notFound' });
  }
  for (const session of sessions) expect(await actorOfSession(db, session)).not.toBeNull();
  expect(await disableUser(db, { id: olga.userId, of: 'staff' })).toMatchObject({ ok: true });
  expect(await actorOfSession(db, sessions[1])).toBeNull();
});
