import { run, type Runner } from 'graphile-worker';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { newId } from '@/lib/base/values/ids';
import { deliver } from '@/lib/people/mail/deliver';
import type { Mail } from '@/lib/people/mail/transport';
import type { Announcement } from '@/lib/queue/engine/engine';
import { settleGroups } from '@/lib/queue/engine/settle-groups';
import { askForGroup, touch } from '@/testing/groups';
import { newCustomer, newStaff } from '@/testing/people';
import { announce, announceGroup } from './announce';
import { letters } from './letters';

const sent: Mail[] = [];
let runner: Runner;

beforeAll(async () => {
  runner = await run({
    connectionString: process.env['DATABASE_URL'] ?? '',
    taskList: { letter: (job) => deliver(letters, job, (mail) => Promise.resolve(void sent.push(mail))) },
    noHandleSignals: true,
    pollInterval: 200,
  });
});

afterAll(async () => {
  await runner.stop();
  await db.$disconnect();
});

/** Ends the operations of a group as the worker does, one after another. */
async function endAll(groupId: string, to: Announcement['to'], kind: string): Promise<void> {
  for (const { id, customerId } of await db.operation.findMany({ where: { groupId } })) {
    const data = to === 'attention' ? { errorCode: 'INVALID_NSS' } : { endedAt: new Date() };
    await transaction(async (tx) => {
      await tx.operation.update({ where: { id }, data: { state: to, ...data } });
      await announce(tx, [{ operationId: id, kind, customerId, to, refresh: [] }]);
    });
  }
}

const letterTo = (email: string) => () => sent.filter(({ to }) => to === email).map(({ subject }) => subject);

test('a group of staff ends with one letter, to whoever asked for it', async () => {
  const asker = await newStaff('operator');
  const other = await newStaff('operator');
  const groupId = await askForGroup(touch(), ['a.ru', 'b.ru']);
  await db.operationGroup.update({ where: { id: groupId }, data: { askedByUserId: asker.userId } });
  await endAll(groupId, 'attention', 'test.touch');
  await settleGroups(announceGroup);
  await settleGroups(announceGroup);
  await expect.poll(letterTo(asker.email), { timeout: 15_000 }).toHaveLength(1);
  expect(letterTo(asker.email)()[0]).toMatch(/0 of 2/);
  expect(sent.find(({ to }) => to === asker.email)?.text).toContain(`/admin/operations/groups/${groupId}`);
  expect(letterTo(other.email)()).toEqual([]);
});

test('an order of several names brings its customer one letter; what comes later brings its own', async () => {
  const customer = await newCustomer();
  const staff = await newStaff('operator');
  const groupId = await askForGroup(touch({ kind: 'domain.register' }), ['c.ru', 'd.ru', 'e.ru']);
  const { customerId } = customer;
  await db.operationGroup.update({ where: { id: groupId }, data: { customerId } });
  await db.operation.updateMany({ where: { groupId }, data: { customerId } });
  const quote = { id: newId('quo'), tokenHash: newId('t'), customerId, currency: 'RUB', expiresAt: new Date() };
  await db.quote.create({ data: quote });
  const order = { id: newId('ord'), customerId, quoteId: quote.id, currency: 'RUB', groupId };
  const { number } = await db.order.create({ data: order });
  await endAll(groupId, 'succeeded', 'domain.register');
  await db.operation.updateMany({
    where: { groupId, subject: 'domain:e.ru' },
    data: { state: 'attention', endedAt: null, errorCode: 'INVALID_CONTACTS' },
  });
  await settleGroups(announceGroup);
  await expect.poll(letterTo(customer.email), { timeout: 15_000 }).toEqual([`Order ${number}: 2 of 3`]);
  await expect.poll(letterTo(staff.email), { timeout: 15_000 }).toEqual([`Needs a person: 1 of 3 for Anna`]);
  const { id } = await db.operation.findFirstOrThrow({ where: { groupId, subject: 'domain:e.ru' } });
  const late = { operationId: id, kind: 'domain.register', customerId, to: 'succeeded', refresh: [] } as const;
  await transaction((tx) => announce(tx, [late]));
  await expect.poll(letterTo(customer.email), { timeout: 15_000 }).toContain('e.ru is registered');
});
