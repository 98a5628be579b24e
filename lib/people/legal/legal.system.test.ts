import { afterAll, expect, test } from 'vitest';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { pendingTexts, recordConsents } from '@/lib/people/legal/consents';
import { legalPage } from '@/lib/people/legal/queries';
import type { GivenAgreement } from '@/lib/people/legal/agreement';
import { versionsText } from '@/lib/people/legal/kinds';
import { letterFooter } from '@/lib/people/mail/footer';
import { saveVersion } from '@/lib/portfolio/contacts/save-contact';
import { contactInput } from '@/lib/portfolio/contacts/schema';
import { publishText, textsInForce } from '@/lib/people/legal/texts';
import { sessionId, userId, type UserId } from '@/lib/base/values/ids';
import { gtldValues } from '@/testing/contact-values';
import { newCustomer } from '@/testing/people';

const contact = contactInput.parse({ profile: 'gtld', ...gtldValues });

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

test.each(['consent', 'legal_text', 'audit_entry', 'ledger_entry', 'ledger_transaction'])(
  'all rows of %s cannot be thrown away at once either',
  async (table) => {
    await expect(db.$executeRawUnsafe(`TRUNCATE ${table} CASCADE`)).rejects.toThrow(/never changed|append only/);
  },
);

test('no contact is kept of a customer who has not agreed; with the box ticked the consent is kept beside it', async () => {
  const made = await newCustomer({ locale: 'ru' });
  const vera = { kind: 'customer', ...made, sessionId: sessionId('ses_1'), seenBy: null } as const;
  await transaction((tx) => publishText(tx, { kind: 'consent', en: 'Yes', ru: 'Да' }));
  const versions = versionsText(await pendingTexts(db, vera));
  const save = (given: GivenAgreement, seenBy: UserId | null = null) =>
    transaction((tx) =>
      saveVersion({ tx, actor: { ...vera, seenBy }, address: '192.0.2.7' }, { ...contact, ...given }),
    );

  expect(await save({})).toEqual({ ok: false, error: 'textsNotShown' });
  expect(await save({ versions })).toEqual({ ok: false, error: 'notAgreed' });
  expect(await save({ versions: 'consent.1', agreed: 'on' })).toEqual({
    ok: false,
    error: 'textsChanged',
  });
  const staff = userId('usr_staff');
  expect(await save({ versions, agreed: 'on' }, staff)).toEqual({ ok: false, error: 'notTheirs' });
  const { customerId } = vera;
  expect([
    await db.contact.count({ where: { customerId } }),
    await db.consent.count({ where: { customerId } }),
  ]).toEqual([0, 0]);

  expect(await save({ versions, agreed: 'on' })).toMatchObject({ ok: true });
  expect(await db.contact.findFirst({ where: { customerId } })).not.toHaveProperty('agreed');
  expect(await pendingTexts(db, vera)).toEqual([]);
});

test('a letter to a customer ends with the texts in force', async () => {
  expect(await letterFooter(db, 'ru')).toMatch(/^\n-- \nСогласие[^\n]*: http[^\n]*\/legal\/consent/);
});

test('versions published at once have numbers of their own', async () => {
  const one = () => transaction((tx) => publishText(tx, { kind: 'offer', en: 'An offer', ru: 'Оферта' }));
  expect((await Promise.all([one(), one(), one()])).toSorted((a, b) => a - b)).toEqual([1, 2, 3]);
  expect(await textsInForce(db)).toContainEqual({ kind: 'offer', version: 3 });
});
