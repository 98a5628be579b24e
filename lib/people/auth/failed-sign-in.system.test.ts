import { afterAll, beforeEach, expect, test } from 'vitest';
import { authorize } from '@/lib/shop/sign-in/authorize';
import { addressHeader } from '@/lib/people/auth/address-header';
import { noteFailedSignIn } from '@/lib/people/auth/failed-sign-in';
import { db } from '@/lib/base/db/client';
import { newCustomer } from '@/testing/people';

beforeEach(() => db.rateLimitHit.deleteMany());
afterAll(() => db.$disconnect());

const refused = (address: string) => db.auditEntry.findMany({ where: { action: 'session.refused', address } });

test('a wrong password is in the audit, with the account and without what was typed', async () => {
  const anna = await newCustomer();
  await authorize({ email: anna.email, password: 'typed-by-mistake' }, { [addressHeader]: '192.0.2.41' });
  const rows = await refused('192.0.2.41');
  expect(rows).toMatchObject([
    { userId: null, customerId: anna.customerId, subject: `user:${anna.userId}`, details: {} },
  ]);
});

test('an account that is not there leaves a row that names nobody, the typed address neither', async () => {
  await authorize({ email: 'nobody@example.net', password: 'typed-by-mistake' }, { [addressHeader]: '192.0.2.42' });
  const rows = await refused('192.0.2.42');
  expect(rows).toMatchObject([{ userId: null, customerId: null }]);
  const written = rows.map(({ subject, details }) => `${subject} ${JSON.stringify(details)}`).join();
  expect(written).not.toMatch(/typed-by-mistake|nobody@example/);
});

test('a flood does not fill the table', async () => {
  for (let attempt = 0; attempt < 20; attempt += 1)
    await noteFailedSignIn({ email: 'nobody@example.net' }, `2001:db8:7:7::${attempt}`);
  expect(await db.auditEntry.count({ where: { address: { startsWith: '2001:db8:7:7:' } } })).toBe(5);
});
