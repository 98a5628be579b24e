import { afterAll, expect, test } from 'vitest';
import { ownLocale, rememberLocale } from '@/lib/people/language/own-locale';
import { db } from '@/lib/base/db/client';
import { sessionId, userId } from '@/lib/base/values/ids';
import { newCustomer } from '@/testing/people';

afterAll(() => db.$disconnect());

test('a person has one language, which the switch in the header changes, and staff who look on do not', async () => {
  const made = await newCustomer({ locale: 'ru' });
  const anna = { kind: 'customer', ...made, sessionId: sessionId('ses_1'), seenBy: null } as const;
  expect(await ownLocale(anna)).toBe('ru');
  await rememberLocale(db, { ...anna, seenBy: userId('usr_staff') }, 'en');
  expect(await ownLocale(anna)).toBe('ru');
  await rememberLocale(db, anna, 'en');
  expect(await ownLocale(anna)).toBe('en');
  expect((await db.user.findUniqueOrThrow({ where: { id: anna.userId } })).locale).toBe('en');
  expect(await ownLocale(null)).toBeNull();
});
