import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '@/lib/base/db/client';
import { dateOfDay } from '@/lib/base/values/day';
import { newId, newOperationId } from '@/lib/base/values/ids';
import { invoicesOf, invoiceView } from '@/lib/money/invoices/queries';
import { invoiceSearch } from '@/lib/money/invoices/schema';
import { statement, wallet } from '@/lib/money/wallet/queries';
import { latestOf } from '@/lib/queue/live/queries';
import { lookAt, type Owner } from '@/lib/people/access/owner';
import { contactsOf } from '@/lib/portfolio/contacts/queries';
import { ownDomains } from '@/lib/portfolio/domains/queries';
import { domainSearch } from '@/lib/portfolio/domains/schema';
import { ordersOf, orderView } from '@/lib/shop/orders/queries';
import { customerActor, staffActor } from '@/testing/customer-actor';
import { customerWithMoney } from '@/testing/shop';
import { customerTroubles } from './queries';

const viewer = staffActor('viewer');

let customer: string;
let owner: Owner;
const orderId = newId('ord');

beforeAll(async () => {
  customer = (await customerWithMoney()).id;
  const looked = lookAt(viewer, customer);
  if (!looked) throw new Error('staff may look');
  owner = looked;
  await db.order.create({ data: { id: orderId, customerId: customer, quoteId: newId('quo'), currency: 'RUB' } });
  for (const [index, day] of ['2020-01-01', '2099-01-01'].entries()) {
    const name = `theirs-${index}.ru`;
    const row = { id: newId('dom'), serviceId: 910_000 + index, asciiName: name, unicodeName: name, tld: 'ru' };
    await db.domain.create({ data: { ...row, customerId: customer, state: 'active', expiresOn: dateOfDay(day) } });
  }
});

afterAll(() => db.$disconnect());

test('staff read what a customer reads of their own', async () => {
  const self = customerActor(customer);
  expect(await wallet(owner)).toEqual(await wallet(self));
  const { lines } = await statement(owner, null);
  expect(lines).toEqual((await statement(self, null)).lines);
  expect(lines).toMatchObject([{ kind: 'top_up', cause: { kind: 'note' } }]);
  expect(await invoicesOf(owner, invoiceSearch.parse({}))).toMatchObject({ rows: [], total: 0 });
  expect(await ordersOf(owner, null)).toMatchObject({ rows: [{ id: orderId, names: [], open: 0 }] });
  expect(await contactsOf(owner)).toHaveLength(1);
  expect((await ownDomains(owner, domainSearch.parse({}))).rows).toHaveLength(2);
});

test('an order is shown to staff and its owner, not to another customer', async () => {
  expect(await orderView(viewer, orderId)).toMatchObject({ id: orderId, customerId: customer });
  expect(await orderView(customerActor(customer), orderId)).toMatchObject({ id: orderId });
  expect(await orderView(customerActor('cus_stranger'), orderId)).toBeNull();
  expect(await invoiceView(viewer, 'inv_nowhere')).toBeNull();
});

test('of what a customer asked for, staff see first what waits for a person', async () => {
  const { id: whose } = await customerWithMoney();
  const days = [
    { askedAt: new Date('2026-01-01'), state: 'attention' },
    { askedAt: new Date('2026-01-02'), state: 'queued' },
    { askedAt: new Date('2026-01-03'), state: 'queued' },
  ] as const;
  const ids: readonly string[] = days.map(() => newOperationId());
  const rows = days.map((day, at) => ({
    ...day,
    id: ids[at] ?? '',
    subject: `domain:day-${at}.ru`,
    customerId: whose,
  }));
  await db.operation.createMany({
    data: rows.map((row) => ({ ...row, kind: 'domain.renew', input: {}, billing: false })),
  });
  expect((await latestOf(viewer, whose)).map(({ id }) => ids.indexOf(id))).toEqual([0, 2, 1]);
  expect((await latestOf(viewer, whose, 2)).map(({ id }) => ids.indexOf(id))).toEqual([0, 2]);
});

test('what is wrong with a customer’s things is counted', async () => {
  expect(await customerTroubles(viewer, customer)).toEqual({
    refused: 0,
    expired: 1,
    expiring: 0,
    suspended: 0,
    unpaid: null,
    debt: null,
    isLockedOut: true,
  });
});
