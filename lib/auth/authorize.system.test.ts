import { afterAll, expect, test } from 'vitest';
import { addressHeader } from '@/lib/auth/address-header';
import { authorize } from '@/lib/auth/authorize';
import { sealSeed } from '@/lib/auth/second-factor';
import { stepAt, totpCode } from '@/lib/auth/totp';
import { createCustomer } from '@/lib/customers/create-customer';
import { db } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { newId } from '@/lib/values/ids';

afterAll(() => db.$disconnect());

const password = 'correct horse battery';
const headers = { [addressHeader]: '192.0.2.7', 'user-agent': 'curl/8' };

async function customer() {
  const email = `${newId('mail')}@example.com`;
  const made = await transaction((tx) => createCustomer(tx, { name: 'Anna', email, password, locale: 'en' }));
  if (!made.ok) throw new Error(made.error);
  return { email, ...made.value };
}

test('a program that signs in leaves a session and an audit row, as a person does', async () => {
  const anna = await customer();
  const opened = await authorize({ email: anna.email, password }, headers);
  expect(await db.session.findUnique({ where: { id: opened?.id ?? '' } })).toMatchObject({
    userId: anna.userId,
    address: '192.0.2.7',
    userAgent: 'curl/8',
  });
  expect(await db.auditEntry.findMany({ where: { userId: anna.userId } })).toMatchObject([
    { action: 'session.open', subject: `user:${anna.userId}`, customerId: anna.customerId, address: '192.0.2.7' },
  ]);
});

test('a second factor is asked for here too, and its code works once', async () => {
  const anna = await customer();
  const seed = Buffer.from('12345678901234567890');
  await db.user.update({ where: { id: anna.userId }, data: { totpSealed: sealSeed(seed) } });
  const code = totpCode(seed, stepAt(new Date()));
  const attempt = (given: { code?: string }) => authorize({ email: anna.email, password, ...given }, headers);
  expect(await attempt({})).toBeNull();
  expect(await attempt({ code })).not.toBeNull();
  expect(await attempt({ code })).toBeNull();
});

test('passwords cannot be tried here without end', async () => {
  const anna = await customer();
  for (let tries = 0; tries < 10; tries += 1) await authorize({ email: anna.email, password: 'wrong' }, headers);
  expect(await authorize({ email: anna.email, password }, headers)).toBeNull();
});
