import { afterAll, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { pendingTexts, recordConsents } from '@/lib/legal/consents';
import { legalPage } from '@/lib/legal/queries';
import { publishText, textsInForce } from '@/lib/legal/texts';
import { sessionId } from '@/lib/values/ids';
import { newCustomer } from '@/testing/people';

afterAll(() => db.$disconnect());

test('nothing is asked where nothing is published; each new version asks anew, and what was agreed to stays', async () => {
  const made = await newCustomer({ locale: 'ru' });
  const anna = { kind: 'customer', ...made, sessionId: sessionId('ses_1'), seenBy: null } as const;
  expect(await pendingTexts(db, anna)).toEqual([]);

  const publish = (ru: string) => transaction((tx) => publishText(tx, { kind: 'consent', en: '', ru }));
  await publish('Первая редакция');
  const texts = await pendingTexts(db, anna);
  expect(texts).toEqual([{ kind: 'consent', version: 1 }]);
  const { customerId, userId } = anna;
  await transaction((tx) => recordConsents(tx, { customerId, userId, texts, address: '192.0.2.5' }));
  expect(await pendingTexts(db, anna)).toEqual([]);
  expect(await db.consent.findFirst({ where: { customerId } })).toMatchObject({
    kind: 'consent',
    version: 1,
    address: '192.0.2.5',
    at: expect.any(Date),
  });

  await publish('Вторая редакция');
  expect(await pendingTexts(db, anna)).toEqual([{ kind: 'consent', version: 2 }]);
  expect(await legalPage('consent', 'en')).toMatchObject({ version: 2, locale: 'ru', text: 'Вторая редакция' });
  expect(await legalPage('consent', 'ru', 1)).toMatchObject({ text: 'Первая редакция', versions: [2, 1] });
  expect(await legalPage('consent', 'ru', 3)).toBeNull();
});

test('a published text and a given consent cannot be changed, even by hand', async () => {
  await expect(db.legalText.updateMany({ data: { text: 'other' } })).rejects.toThrow('never changed');
  await expect(db.legalText.deleteMany()).rejects.toThrow('never changed');
  await expect(db.consent.deleteMany()).rejects.toThrow('never changed');
});

test('versions published at once have numbers of their own', async () => {
  const one = () => transaction((tx) => publishText(tx, { kind: 'offer', en: 'An offer', ru: 'Оферта' }));
  expect((await Promise.all([one(), one(), one()])).toSorted((a, b) => a - b)).toEqual([1, 2, 3]);
  expect(await textsInForce(db)).toContainEqual({ kind: 'offer', version: 3 });
});
