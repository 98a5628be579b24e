import { afterAll, expect, test } from 'vitest';
import { openSession, signedInBy } from '@/lib/people/auth/sessions';
import { rememberLocale } from '@/lib/people/language/own-locale';
import { db } from '@/lib/base/db/client';
import { userId } from '@/lib/base/values/ids';
import { newCustomer, newStaff } from '@/testing/people';

afterAll(() => db.$disconnect());

const request = { address: '192.0.2.7', userAgent: 'test' } as const;

test('a person has one language, which the switch in the header changes, and staff who look on do not', async () => {
  const made = await newCustomer({ locale: 'ru' });
  const session = await openSession(db, made.userId, request);
  const locale = async () => (await signedInBy(db, session.id))?.locale;
  const anna = { kind: 'customer', ...made, sessionId: session.id, seenBy: null } as const;
  expect(await locale()).toBe('ru');
  await rememberLocale(db, { ...anna, seenBy: userId('usr_staff') }, 'en');
  expect(await locale()).toBe('ru');
  await rememberLocale(db, anna, 'en');
  expect(await locale()).toBe('en');
  expect((await db.user.findUniqueOrThrow({ where: { id: anna.userId } })).locale).toBe('en');
});

test('staff who see the panel as a customer read it in their own language, under the customer’s name', async () => {
  const [anna, oleg] = [await newCustomer({ locale: 'ru', name: 'Anna' }), (await newStaff('operator')).userId];
  const session = await openSession(db, oleg, request);
  await db.session.update({ where: { id: session.id }, data: { seenAsCustomerId: anna.customerId } });
  expect(await signedInBy(db, session.id)).toMatchObject({
    locale: 'en',
    viewer: { kind: 'customer', name: 'Anna', email: anna.email },
  });
});
