import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { newId } from '@/lib/base/values/ids';
import { money } from '@/lib/base/values/money';
import { topUp } from '@/lib/money/ledger/ledger';
import { openContact, sealContact } from '@/lib/portfolio/contacts/sealed-contact';
import { cart } from '@/lib/shop/cart/queries';
import { pay } from '@/lib/shop/checkout/actions';
import { addToCart } from '@/lib/shop/search/actions';
import { signIn } from '@/lib/shop/sign-in/actions';
import { gtldValues } from '@/testing/contact-values';
import { send } from '@/testing/browser-actions';
import { Browser } from '@/testing/next-request';
import { newCustomer, password } from '@/testing/people';

vi.mock('next/headers', () => import('@/testing/next-request'));
vi.mock('next/cache', () => import('@/testing/next-request'));
vi.mock('next/navigation', () => import('@/testing/next-request'));
// Who pays from the wallet reads nothing at a provider.
vi.mock('next-intl/server', () => ({ getLocale: null, getTranslations: null }));

// The configuration is read once, with the first import: by then it must say where this test's registrar is.
const registrar = await vi.hoisted(async () => {
  const { startSimulator } = await import('@/testing/simulator');
  const simulator = await startSimulator();
  Object.assign(process.env, simulator.env);
  return simulator;
});

beforeEach(async () => {
  await db.rateLimitHit.deleteMany();
  for (const tld of ['ru', 'com']) {
    const row = { currency: 'RUB', registerCost: 10_000n, renewCost: 20_000n, readAt: new Date() };
    await db.tldPrice.upsert({ where: { tld }, create: { tld, ...row }, update: row });
  }
});

afterAll(async () => {
  await registrar.stop();
  await db.$disconnect();
});

const maria = {
  profile: 'ru-person',
  lastName: 'Новикова',
  firstName: 'Мария',
  patronymic: 'Сергеевна',
  latinName: 'Mariia S Novikova',
  birthDate: '1990-02-03',
  passportNumber: '28 10 654321',
  passportIssuer: 'ОВД «Центральный» г. Твери',
  passportIssuedOn: '2010-03-04',
  email: 'maria@example.net',
  phone: '+7 482 212-34-56',
  country: 'RU',
  postcode: '170100',
  city: 'Тверь',
  address: 'ул. Советская, д. 10, кв. 5',
};

let carts = 0;

/** Somebody with a .ru and a .com in the cart, and money for both. */
async function aBuyer() {
  carts += 1;
  const { email, customerId } = await newCustomer();
  const browser = new Browser(`192.0.2.${60 + carts}`);
  await send(browser, signIn, { email, password });
  await transaction((tx) =>
    topUp(tx, { customerId, amount: money(500_000, 'RUB'), memo: '', key: `top-up:${customerId}` }),
  );
  for (const tld of ['ru', 'com'])
    expect(await send(browser, addToCart, { name: `one-owner-${carts}.${tld}` })).toBe('success');
  return { browser, customerId };
}

async function press(browser: Browser, fields: Readonly<Record<string, string>>): Promise<string> {
  const own = await browser.ask(cart);
  return send(browser, pay, { quoteId: own?.id ?? '', shownTotal: String(own?.total.minor), ...fields });
}

const contactsOf = async (customerId: string) => {
  const rows = await db.contact.findMany({ where: { customerId }, orderBy: { profile: 'asc' } });
  return rows.map(({ profile, sealed }) => ({ profile, values: openContact(sealed) }));
};

test('one owner is asked once for all zones, and spelled in Latin letters for those that take no others', async () => {
  const { browser, customerId } = await aBuyer();
  expect(await press(browser, { ...maria, groups: 'ru,gtld', latinCity: 'Tver City' })).toMatch(/^→ \/orders\//);
  const [latin, russian, ...others] = await contactsOf(customerId);
  expect(others).toEqual([]);
  expect(russian).toMatchObject({ profile: 'ru-person', values: { lastName: 'Новикова', city: 'Тверь' } });
  expect(latin).toMatchObject({
    profile: 'gtld',
    values: { latinFirstName: 'Mariia', latinLastName: 'Novikova', latinCity: 'Tver City', postcode: '170100' },
  });
  const operations = await db.operation.findMany({ where: { customerId, kind: 'domain.register' } });
  expect(operations).toHaveLength(2);
});

test('another contact of the buyer’s own stands for a role of a new owner', async () => {
  const { browser, customerId } = await aBuyer();
  const admin = await latinContact(customerId);
  const theirs = await latinContact((await aBuyer()).customerId);
  const asked = { ...maria, groups: 'ru,gtld', roled: 'gtld', roles: 'a,t,b', sameT: 'on', sameB: 'on' };
  expect(await press(browser, asked)).toBe('contacts.roles.choose');
  expect(await press(browser, { ...asked, a: theirs })).toBe('errors.invalidChoice');
  expect(await press(browser, { ...asked, a: admin })).toMatch(/^→ \/orders\//);
  const made = await db.contact.findMany({ where: { customerId, id: { not: admin } }, orderBy: { profile: 'asc' } });
  expect(made.map(({ profile, roles }) => [profile, roles])).toEqual([
    ['gtld', { a: admin }],
    ['ru-person', {}],
  ]);
});

async function latinContact(customerId: string): Promise<string> {
  const id = newId('con');
  const sealed = sealContact({ ...gtldValues, email: 'admin@example.net' });
  await db.contact.create({ data: { id, customerId, profile: 'gtld', label: 'Admin', sealed } });
  return id;
}

test('a saved owner is used again for all zones, with the same contacts', async () => {
  const { browser, customerId } = await aBuyer();
  await press(browser, { ...maria, groups: 'ru,gtld' });
  const saved = await db.contact.findFirstOrThrow({ where: { customerId, profile: 'ru-person' } });
  for (const tld of ['ru', 'com']) await send(browser, addToCart, { name: `again-${carts}.${tld}` });
  expect(await press(browser, { owner: saved.id })).toMatch(/^→ \/orders\//);
  expect(await contactsOf(customerId)).toHaveLength(2);
});

test('a refused press saves no contact, and says beside which field it was', async () => {
  const { browser, customerId } = await aBuyer();
  expect(await press(browser, { ...maria, groups: 'ru,gtld', passportNumber: '28 10 65' })).toBe(
    'contacts.errors.russianPassport',
  );
  expect(await press(browser, { ...maria, groups: 'ru,gtld', latinAddress: 'ул. Советская' })).toBe('errors.asciiOnly');
  expect(await press(browser, { ...maria, groups: 'ru,gtld', shownTotal: '1' })).toBe('checkout.errors.cartChanged');
  const stranger = await aBuyer();
  await press(stranger.browser, maria);
  const theirs = await db.contact.findFirstOrThrow({ where: { customerId: stranger.customerId } });
  expect(await press(browser, { owner: theirs.id })).toBe('checkout.errors.chooseContact');
  expect(await contactsOf(customerId)).toEqual([]);
});
