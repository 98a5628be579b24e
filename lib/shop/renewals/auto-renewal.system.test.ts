import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { topUp } from '@/lib/money/ledger/ledger';
import { needsNow } from '@/lib/desk/overview/queries';
import { customerId, newId, sessionId, userId, type CustomerId } from '@/lib/base/values/ids';
import { money } from '@/lib/base/values/money';
import { balanceOf, customerWithMoney } from '@/testing/shop';
import { unpaidRenewals } from '@/lib/portfolio/domains/unpaid-renewals';
import { renewDue } from './auto-renewal';
import { dateOfDay, dayOf } from '@/lib/base/values/day';
import { allDomains } from '@/lib/portfolio/domains/queries';
import { offersFor, renewalOffers } from '@/lib/portfolio/domains/renewal-offer';
import { renewalTerms } from '@/lib/portfolio/domains/renewal-terms';
import { domainSearch } from '@/lib/portfolio/domains/schema';
import { anOperation, forgetOperations } from '@/testing/operations';

const staff = {
  kind: 'staff',
  role: 'operator',
  userId: userId('usr_staff'),
  sessionId: sessionId('ses_staff'),
} as const;

const inDays = (days: number) => dateOfDay(dayOf(new Date(), days));

beforeAll(async () => {
  const facts = { currency: 'RUB', registerCost: 13_900n, renewCost: 20_900n, maxYears: 1, readAt: new Date() };
  await db.tldPrice.create({ data: { tld: 'ru', ...facts } });
  await db.priceRule.upsert({ where: { tld: '*' }, create: { tld: '*', marginBps: 2500 }, update: {} });
});

beforeEach(async () => {
  await forgetOperations();
  await db.domain.deleteMany();
});

afterAll(() => db.$disconnect());

let number = 5_000;

async function domainOf(customer: CustomerId, name: string, days: number, autoRenews = true): Promise<string> {
  number += 1;
  const row = { id: newId('dom'), serviceId: BigInt(number), asciiName: name, unicodeName: name, tld: 'ru' };
  await db.domain.create({
    data: { ...row, customerId: customer, state: 'active', expiresOn: inDays(days), autoRenews },
  });
  return row.id;
}

async function poorCustomer(): Promise<CustomerId> {
  const id = customerId(newId('cus'));
  await db.customer.create({ data: { id, name: 'Poor', email: `${id}@example.net` } });
  await transaction((tx) => topUp(tx, { customerId: id, amount: money(100, 'RUB'), memo: '', key: `top-up:${id}` }));
  return id;
}

test('what is due is paid for and ordered, once a term, by two workers and on two runs', async () => {
  const customer = await customerWithMoney();
  await domainOf(customer.id, 'due.ru', 15);
  await domainOf(customer.id, 'later.ru', 30);
  await domainOf(customer.id, 'off.ru', 15, false);
  await Promise.all([renewDue(db), renewDue(db)]);
  expect(await renewDue(db)).toMatchObject({ ordered: 0 });
  const operations = await db.operation.findMany();
  expect(operations).toMatchObject([{ kind: 'domain.renew', subject: 'domain:due.ru', customerId: customer.id }]);
  expect(operations[0]?.heldMinor).toBeGreaterThan(20_900n);
  expect(BigInt(await balanceOf(customer, 'held'))).toBe(operations[0]?.heldMinor);
  // Whoever cancels it has decided for this term.
  await db.operation.updateMany({ data: { state: 'cancelled', endedAt: new Date() } });
  expect(await renewDue(db)).toMatchObject({ ordered: 0 });
});

test('an empty wallet renews nothing: its owner is told beforehand, and paid names go first', async () => {
  const id = await poorCustomer();
  await domainOf(id, 'poor-now.ru', 10);
  await domainOf(id, 'poor-soon.ru', 30);
  expect(await renewDue(db)).toEqual({ ordered: 0, unpaid: 2, unpriced: 0 });
  expect(await db.operation.count()).toBe(0);
  expect(await db.autoRenewal.count({ where: { operationId: null, warnedAt: { not: null } } })).toBe(2);
  const actor = {
    kind: 'customer',
    userId: userId('u'),
    customerId: id,
    sessionId: sessionId('s'),
    seenBy: null,
  } as const;
  expect((await unpaidRenewals(db, actor.customerId))?.names).toEqual(['poor-now.ru', 'poor-soon.ru']);
  await transaction((tx) => topUp(tx, { customerId: id, amount: money(30_000, 'RUB'), memo: '', key: `more:${id}` }));
  expect(await renewDue(db)).toMatchObject({ ordered: 1, unpaid: 1 });
  expect((await unpaidRenewals(db, actor.customerId))?.names).toEqual(['poor-soon.ru']);
});

test('a missing name and one whose price nobody knows are not renewed', async () => {
  const customer = await customerWithMoney();
  const missing = await domainOf(customer.id, 'missing.ru', 15);
  await db.domain.update({ where: { id: missing }, data: { missingSince: new Date() } });
  const quoted = await domainOf(customer.id, 'quoted.ru', 15);
  await db.domain.update({ where: { id: quoted }, data: { renewsAsQuoted: true } });
  expect(await renewDue(db)).toEqual({ ordered: 0, unpaid: 0, unpriced: 1 });
  expect(await db.operation.count()).toBe(0);
});

test('a name that is to be renewed and has no price stands before staff until it has one', async () => {
  const customer = await customerWithMoney();
  const id = await domainOf(customer.id, 'no-price.ru', 15);
  await domainOf(customer.id, 'priced.ru', 15);
  await db.domain.update({ where: { id }, data: { renewsAsQuoted: true } });
  await renewDue(db);
  const search = domainSearch.parse({ show: 'unpriced' });
  expect((await needsNow(staff)).unpriced).toBe(1);
  expect((await allDomains(staff, search)).rows).toMatchObject([{ asciiName: 'no-price.ru' }]);
  await db.domain.update({ where: { id }, data: { renewsAsQuoted: false } });
  expect(await renewDue(db)).toMatchObject({ ordered: 1, unpriced: 0 });
  expect((await needsNow(staff)).unpriced).toBe(0);
});

test('many domains are offered together what each is offered alone', async () => {
  const { id } = await customerWithMoney();
  for (const [index, days] of [5, 15, 30, 400].entries()) await domainOf(id, `many-${index}.ru`, days);
  await db.domain.updateMany({ where: { asciiName: 'many-1.ru' }, data: { renewsAsQuoted: true } });
  const domains = await db.domain.findMany({ where: { customerId: id }, orderBy: { asciiName: 'asc' } });
  const together = await offersFor(db, domains);
  for (const domain of domains) expect(together(domain)).toEqual(await renewalOffers(db, domain));
  expect(domains.map((domain) => together(domain).length > 0)).toEqual([true, false, true, false]);
});

test('what a former owner agreed to for a premium name binds nobody now', async () => {
  const [former, present] = [await customerWithMoney(), await customerWithMoney()];
  const id = await domainOf(present.id, 'premium.ru', 15, false);
  const buy = async (customer: string, isPremium: boolean, day: string) => {
    const order = { id: newId('ord'), customerId: customer, quoteId: newId('quo'), currency: 'RUB' };
    await db.order.create({ data: { ...order, createdAt: new Date(day) } });
    const line = { kind: 'domain.register', subject: 'domain:premium.ru', periods: 1, input: { isPremium } };
    const prices = { costMinor: 0n, priceMinor: 0n, renewPriceMinor: 900_000n, renewCostMinor: 800_000n };
    await db.orderLine.create({
      data: { id: newId('oln'), orderId: order.id, operationId: await anOperation(), ...line, ...prices },
    });
  };
  const terms = async () => (await renewalTerms(db, ['premium.ru']))('premium.ru');
  await buy(former.id, true, '2026-01-01');
  expect(await terms()).toEqual({ kind: 'quoted' });
  await buy(present.id, true, '2025-01-01');
  expect(await terms()).toMatchObject({ kind: 'agreed', price: money(900_000, 'RUB') });
  await db.domain.update({ where: { id }, data: { customerId: null } });
  expect(await terms()).toEqual({ kind: 'quoted' });
});

test('a name that cannot be looked at keeps nobody else from being renewed, and the run is tried again', async () => {
  const customer = await customerWithMoney();
  const broken = await domainOf(customer.id, 'a-broken.ru', 14);
  await domainOf(customer.id, 'z-sound.ru', 15);
  await db.$executeRawUnsafe(`
    CREATE FUNCTION break_one() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF NEW.domain_id = '${broken}' THEN RAISE 'broken'; END IF;
      RETURN NEW; END $$`);
  await db.$executeRawUnsafe(
    'CREATE TRIGGER break_one BEFORE INSERT ON auto_renewal FOR EACH ROW EXECUTE FUNCTION break_one()',
  );
  await expect(renewDue(db)).rejects.toThrow('1 of 2 renewals failed');
  expect(await db.operation.findMany({ select: { subject: true } })).toEqual([{ subject: 'domain:z-sound.ru' }]);
  await db.$executeRawUnsafe('DROP TRIGGER break_one ON auto_renewal');
  expect(await renewDue(db)).toMatchObject({ ordered: 1 });
});
