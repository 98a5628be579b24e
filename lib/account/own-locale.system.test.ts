import { afterAll, expect, test } from 'vitest';
import { ownLocale, rememberLocale } from '@/lib/account/own-locale';
import { createCustomer } from '@/lib/customers/create-customer';
import { db } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { newId, sessionId, userId } from '@/lib/values/ids';

afterAll(() => db.$disconnect());

test('a person has one language, which the switch in the header changes, and staff who look on do not', async () => {
  const wanted = { name: 'Anna', email: `${newId('mail')}@example.com`, password: 'correct horse battery' };
  const made = await transaction((tx) => createCustomer(tx, { ...wanted, locale: 'ru' }));
  if (!made.ok) throw new Error(made.error);
  const anna = { kind: 'customer', ...made.value, sessionId: sessionId('ses_1'), seenBy: null } as const;
  expect(await ownLocale(anna)).toBe('ru');
  await rememberLocale(db, { ...anna, seenBy: userId('usr_staff') }, 'en');
  expect(await ownLocale(anna)).toBe('ru');
  await rememberLocale(db, anna, 'en');
  expect(await ownLocale(anna)).toBe('en');
  expect((await db.user.findUniqueOrThrow({ where: { id: anna.userId } })).locale).toBe('en');
  expect(await ownLocale(null)).toBeNull();
});
