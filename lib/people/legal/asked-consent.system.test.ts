import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { changeEmail, saveProfile } from '@/lib/people/users/actions';
import { signIn, signUp } from '@/lib/shop/sign-in/actions';
import { saveContact } from '@/lib/portfolio/contacts/actions';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { versionsText } from '@/lib/people/legal/kinds';
import { publishText, textsInForce } from '@/lib/people/legal/texts';
import { pay } from '@/lib/shop/checkout/actions';
import { routes } from '@/lib/base/routes';
import { newId } from '@/lib/base/values/ids';
import { send } from '@/testing/browser-actions';
import { gtldValues } from '@/testing/contact-values';
import { Browser } from '@/testing/next-request';
import { newCustomer, newEmail, password } from '@/testing/people';

vi.mock('next/headers', () => import('@/testing/next-request'));
vi.mock('next/cache', () => import('@/testing/next-request'));
vi.mock('next/navigation', () => import('@/testing/next-request'));
// Nothing is read at a provider here.
vi.mock('next-intl/server', () => ({ getLocale: null, getTranslations: null }));

beforeEach(() => db.rateLimitHit.deleteMany());
afterAll(() => db.$disconnect());

const contact = { profile: 'gtld', ...gtldValues };
const order = { quoteId: newId('quo'), shownTotal: '100' };
const first = 'legal.errors.first';
const tick = 'legal.errors.tick';

test('until the texts in force are agreed to, no form takes personal data, and what is ticked is kept with its version', async () => {
  const vera = await newCustomer();
  const here = new Browser('192.0.2.91');
  await send(here, signIn, { email: vera.email, password });
  await transaction((tx) => publishText(tx, { kind: 'consent', en: 'We keep your data', ru: 'Мы храним ваши данные' }));
  const versions = versionsText(await textsInForce(db));

  expect(await send(here, saveProfile, { name: 'Other', locale: 'en' })).toBe(first);
  expect(await send(here, changeEmail, { newEmail: newEmail(), currentPassword: password })).toBe(first);
  expect(await send(here, pay, order)).toBe(first);
  expect(await send(here, saveContact, contact)).toBe(first);
  expect(await send(here, saveContact, { ...contact, versions })).toBe(tick);
  const stranger = new Browser('192.0.2.92');
  const asks = { name: 'Newcomer', email: newEmail() };
  expect(await send(stranger, signUp, asks)).toBe('errors.stale');
  expect(await send(stranger, signUp, { ...asks, versions })).toBe(tick);
  const { customerId } = vera;
  const kept = await db.customer.findUniqueOrThrow({
    where: { id: customerId },
    include: { contacts: true, consents: true },
  });
  expect(kept).toMatchObject({ contacts: [], consents: [] });

  expect(await send(here, saveContact, { ...contact, versions, agreed: 'on' })).toBe(`→ ${routes.contacts()}`);
  expect(await db.consent.findFirst({ where: { customerId } })).toMatchObject({
    kind: 'consent',
    address: '192.0.2.91',
  });
  expect(await send(here, saveProfile, { name: 'Other', locale: 'en' })).toBe('success');
  expect(await send(stranger, signUp, { ...asks, versions, agreed: 'on' })).toBe('success');
});
