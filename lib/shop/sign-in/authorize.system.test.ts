import { afterAll, expect, test } from 'vitest';
import { addressHeader } from '@/lib/people/auth/address-header';
import { authorize } from '@/lib/shop/sign-in/authorize';
import { sealSeed } from '@/lib/people/auth/second-factor';
import { stepAt, totpCode } from '@/lib/people/auth/totp';
import { db } from '@/lib/base/db/client';
import { newCustomer, password } from '@/testing/people';

afterAll(() => db.$disconnect());

const headers = { [addressHeader]: '192.0.2.7', 'user-agent': 'curl/8' };

test('a program that signs in leaves a session and an audit row, as a person does', async () => {
  const anna = await newCustomer();
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
  const anna = await newCustomer();
  const seed = Buffer.from('12345678901234567890');
  await db.user.update({ where: { id: anna.userId }, data: { totpSealed: sealSeed(seed) } });
  const code = totpCode(seed, stepAt(new Date()));
  const attempt = (given: { code?: string }) => authorize({ email: anna.email, password, ...given }, headers);
  expect(await attempt({})).toBeNull();
  expect(await attempt({ code })).not.toBeNull();
  expect(await attempt({ code })).toBeNull();
});

test('passwords cannot be tried here without end', async () => {
  const anna = await newCustomer();
  for (let tries = 0; tries < 10; tries += 1) await authorize({ email: anna.email, password: 'wrong' }, headers);
  expect(await authorize({ email: anna.email, password }, headers)).toBeNull();
});
