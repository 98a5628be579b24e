import { afterAll, beforeAll, expect, test } from 'vitest';
import { audit } from '@/lib/people/audit/audit';
import { auditLog } from '@/lib/people/audit/queries';
import type { StaffActor } from '@/lib/people/access/actor';
import { topUp } from '@/lib/money/ledger/ledger';
import { createCustomer } from '@/lib/people/customers/create-customer';
import { customerDetails, customerList } from '@/lib/people/customers/queries';
import { customerListInput, newCustomerInput } from '@/lib/people/customers/schema';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { moneyMonths, needsNow } from '@/lib/desk/overview/queries';
import { customerId, sessionId, userId, type CustomerId } from '@/lib/base/values/ids';
import { money } from '@/lib/base/values/money';
import { newCustomer, passwordHash } from '@/testing/people';

afterAll(() => db.$disconnect());

const staff: StaffActor = {
  kind: 'staff',
  role: 'viewer',
  userId: userId('usr_staff'),
  sessionId: sessionId('ses_staff'),
};
let anna: CustomerId;

beforeAll(async () => {
  anna = await customer('Анна Иванова', 'anna@example.com');
  await customer('Boris', 'boris@example.com');
  const expiresOn = new Date(Date.now() + 5 * 24 * 60 * 60_000);
  const domain = {
    id: 'dom_1',
    asciiName: 'xn--e1afmkfd.xn--p1ai',
    unicodeName: 'пример.рф',
    tld: 'рф',
    state: 'active',
    expiresOn,
  } as const;
  await db.domain.create({ data: { ...domain, customerId: anna } });
});

async function customer(name: string, email: string): Promise<CustomerId> {
  return (await newCustomer({ name, email, locale: 'ru' })).customerId;
}

test.each(['анна', 'ANNA@', 'пример', 'xn--e1afmkfd', '  Иванова '])('staff find a customer by %j', async (text) => {
  const { rows, total } = await customerList(staff, customerListInput.parse({ q: text }));
  expect(total).toBe(1);
  expect(rows).toMatchObject([{ id: anna, domains: 1, wallet: money(0, 'RUB'), isDisabled: false }]);
});

test('one mailbox is one account, however its domain is spelled, and is found by either', async () => {
  const make = async (email: string) => {
    const secret = await passwordHash();
    const form = newCustomerInput.parse({ name: 'Maria', email, locale: 'ru' });
    return transaction((tx) => createCustomer(tx, { ...form, passwordHash: secret }));
  };
  expect(await make('Maria@почта.рф')).toMatchObject({ ok: true });
  expect(await make('maria@xn--80a1acny.xn--p1ai')).toEqual({ ok: false, error: 'emailTaken' });
  for (const text of ['maria@почта.рф', 'maria@xn--80a1acny.xn--p1ai'])
    expect((await customerList(staff, customerListInput.parse({ q: text }))).total).toBe(1);
});

test('what means something to the database means nothing in a search', async () => {
  for (const text of ['%', '_', "'", '\\'])
    expect((await customerList(staff, customerListInput.parse({ q: text }))).total).toBe(0);
});

test('a customer is shown with wallet, domains and people; an unknown one is not', async () => {
  await transaction((tx) =>
    topUp(tx, { customerId: anna, amount: money(150_050, 'RUB'), memo: 'cash', key: 'top-up:1' }),
  );
  await transaction((tx) =>
    topUp(tx, { customerId: anna, amount: money(150_050, 'RUB'), memo: 'cash', key: 'top-up:1' }),
  );
  expect(await customerDetails(staff, anna)).toMatchObject({
    wallet: money(150_050, 'RUB'),
    held: money(0, 'RUB'),
    domains: { total: 1, expiringSoon: 1 },
    users: [{ email: 'anna@example.com', hasSecondFactor: false, lastSeenAt: null }],
  });
  expect(await customerDetails(staff, 'cus_unknown')).toBeNull();
});

test('the audit log of a customer holds what was done to and by that customer', async () => {
  await audit(db, staff, {
    action: 'wallet.topUp',
    subject: `customer:${anna}`,
    customerId: anna,
    details: { amount: '1500.50' },
  });
  const seenAs = {
    kind: 'customer',
    customerId: anna,
    userId: staff.userId,
    sessionId: staff.sessionId,
    seenBy: staff.userId,
  } as const;
  await audit(db, seenAs, { action: 'domain.renew', subject: 'domain:пример.рф' });
  await audit(
    db,
    { ...seenAs, customerId: customerId('cus_other'), seenBy: null },
    { action: 'domain.renew', subject: 'other' },
  );
  const { rows, total } = await auditLog(staff, { customerId: anna, page: 1 });
  expect(total).toBe(2);
  expect(rows).toMatchObject([
    { action: 'domain.renew', isSeenAs: true, customer: { name: 'Анна Иванова' } },
    { action: 'wallet.topUp', isSeenAs: false, details: { amount: '1500.50' } },
  ]);
  expect((await auditLog(staff, { text: 'topup', page: 1 })).total).toBe(1);
});

test('the overview counts what needs a person and adds up the money', async () => {
  expect(await needsNow(staff)).toMatchObject({
    stuck: [],
    lapsing: { count: 1 },
    drift: { count: 0 },
    missing: 0,
    lowBalance: null,
  });
  await db.domain.updateMany({ data: { missingSince: new Date() } });
  await db.registrarState.create({ data: { id: 1, balanceMinor: 100n, currency: 'RUB', balanceReadAt: new Date() } });
  expect(await needsNow(staff)).toMatchObject({ missing: 1, lowBalance: money(100, 'RUB') });
  // A threshold in roubles says nothing about dollars, but none left is too few of any currency.
  await db.registrarState.update({ where: { id: 1 }, data: { currency: 'USD' } });
  expect(await needsNow(staff)).toMatchObject({ lowBalance: null });
  await db.registrarState.update({ where: { id: 1 }, data: { balanceMinor: 0n } });
  expect(await needsNow(staff)).toMatchObject({ lowBalance: money(0, 'USD') });
  expect((await moneyMonths(staff)).at(-1)).toMatchObject({ sold: 0, revenue: money(0, 'RUB') });
});
