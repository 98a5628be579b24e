import { afterAll, expect, test } from 'vitest';
import { audit } from '@/lib/people/audit/audit';
import { auditLog, type AuditFilter } from '@/lib/people/audit/queries';
import type { StaffActor } from '@/lib/people/access/actor';
import { topUp } from '@/lib/money/wallet/top-up';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { newId, sessionId, userId } from '@/lib/base/values/ids';
import { money } from '@/lib/base/values/money';

const staff: StaffActor = {
  kind: 'staff',
  userId: userId('usr_owner'),
  role: 'owner',
  sessionId: sessionId('ses_owner'),
};

afterAll(() => db.$disconnect());

async function aCustomer(): Promise<string> {
  const id = newId('cus');
  await db.customer.create({ data: { id, name: 'A. Ivanov', email: `${id}@example.net` } });
  return id;
}

test('a row can neither be changed nor deleted', async () => {
  await transaction((tx) => audit(tx, staff, { action: 'settings.save', subject: 'settings' }));
  const { id } = await db.auditEntry.findFirstOrThrow({ orderBy: { id: 'desc' } });
  await expect(db.auditEntry.update({ where: { id }, data: { action: 'nothing' } })).rejects.toThrow(/append only/);
  await expect(db.auditEntry.delete({ where: { id } })).rejects.toThrow(/append only/);
  await expect(db.$executeRaw`TRUNCATE audit_entry`).rejects.toThrow(/append only/);
  expect(await db.auditEntry.findUnique({ where: { id } })).toMatchObject({ action: 'settings.save' });
});

test('a row about something of a customer names that customer, whoever did it', async () => {
  const customerId = await aCustomer();
  const contact = newId('con');
  await db.contact.create({ data: { id: contact, customerId, profile: 'gtld', label: 'Ivan', sealed: '' } });
  for (const subject of [`customer:${customerId}`, `contact:${contact}`])
    await transaction((tx) => audit(tx, staff, { action: 'contact.save', subject }));
  expect(await db.auditEntry.count({ where: { customerId } })).toBe(2);
});

test('a top-up sent several times with one key is one posting, one row and one answer', async () => {
  const customer = await aCustomer();
  const input = { customer, amount: money(50_000, 'RUB'), note: 'bank', key: newId('key') };
  const answers = await Promise.all(
    Array.from({ length: 4 }, () => transaction((tx) => topUp(tx, staff, input, '192.0.2.1'))),
  );
  expect(answers).toEqual(Array.from({ length: 4 }, () => ({ ok: true, value: null })));
  expect(await db.ledgerTransaction.count({ where: { key: `top-up:${input.key}` } })).toBe(1);
  expect(await db.auditEntry.count({ where: { customerId: customer, action: 'wallet.topUp' } })).toBe(1);
});

test('the log is searched by names as people write them, and by nothing else when the search is long', async () => {
  const asciiName = 'xn----7sbbn0abbfckrs4m.xn--p1ai';
  const unicodeName = 'проверка-имени.рф';
  await db.domain.create({ data: { id: newId('dom'), asciiName, unicodeName, state: 'active', tld: 'рф' } });
  await transaction((tx) => audit(tx, staff, { action: 'domain.renew', subject: `domain:${asciiName}` }));
  const total = async (text: string) => (await auditLog(staff, { text, page: 1 })).total;
  for (const text of ['проверка', 'Проверка-имени.рф', 'xn----7sbbn0']) expect(await total(text)).toBe(1);
  expect(await total('ж'.repeat(300))).toBe(0);
});

test('the log is narrowed by person, customer and day', async () => {
  const customerId = await aCustomer();
  const id = newId('usr');
  const email = `${id}@example.net`;
  await db.user.create({ data: { id, name: `Vera ${id}`, email, passwordHash: '', role: 'staff_owner' } });
  const vera: StaffActor = { ...staff, userId: userId(id) };
  await transaction((tx) => audit(tx, vera, { action: 'customer.edit', subject: `customer:${customerId}` }));
  await transaction((tx) => audit(tx, staff, { action: 'customer.edit', subject: `customer:${customerId}` }));
  const total = async (filter: Omit<AuditFilter, 'page'>) => (await auditLog(staff, { ...filter, page: 1 })).total;
  expect(await total({ person: email })).toBe(1);
  expect(await total({ customer: `${customerId}@` })).toBe(2);
  expect(await total({ person: email, customer: 'nobody of that name' })).toBe(0);
  expect(await total({ person: email, area: 'customer' })).toBe(1);
  expect(await total({ person: email, area: 'custom' })).toBe(0);
  expect(await total({ person: email, from: '2020-01-01', until: '2020-12-31' })).toBe(0);
  expect(await total({ person: email, from: '2020-01-01', until: '2120-01-01' })).toBe(1);
  expect((await auditLog(staff, { person: email, page: 1 })).rows).toMatchObject([
    { by: `Vera ${id}`, object: 'A. Ivanov', customer: { id: customerId } },
  ]);
});

test('a group and an order are called as people call them', async () => {
  const customerId = await aCustomer();
  const [group, ofOrder] = [newId('grp'), newId('grp')];
  const asked = { askedByUserId: staff.userId, customerId, promisedCount: 12, promisedCalls: 1 };
  await db.operationGroup.create({ data: { ...asked, id: group, kind: 'domain.renew' } });
  await db.operationGroup.create({ data: { ...asked, id: ofOrder } });
  const order = await db.order.create({
    data: { id: newId('ord'), customerId, quoteId: newId('quo'), currency: 'RUB', groupId: ofOrder },
  });
  for (const subject of [`group:${group}`, `group:${ofOrder}`, `order:${order.id}`])
    await transaction((tx) => audit(tx, staff, { action: 'group.pause', subject }));
  const rowOf = async (id: string) => (await auditLog(staff, { text: id, page: 1 })).rows[0];
  expect(await rowOf(group)).toMatchObject({ group: { kind: 'domain.renew', order: null, count: 12 } });
  expect(await rowOf(ofOrder)).toMatchObject({ group: { kind: null, order: { number: order.number }, count: 12 } });
  expect(await rowOf(order.id)).toMatchObject({ group: null, object: String(order.number) });
});
