import { randomUUID } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { money } from '@/lib/base/values/money';
import { capture, hold, topUp } from '@/lib/money/ledger/ledger';
import { customerActor, staffActor } from '@/testing/customer-actor';
import { anOperation } from '@/testing/operations';
import { newCustomer } from '@/testing/people';
import { giveBack } from './give-back';
import { givable, statement, wallet } from './queries';

const staff = staffActor('operator');
const rub = (roubles: number) => money(roubles * 100, 'RUB');

afterAll(() => db.$disconnect());

const give = (operation: string, roubles: number, key: string = randomUUID()) =>
  transaction((tx) =>
    giveBack({ tx, actor: staff, address: '' }, { operation, amount: rub(roubles), note: 'Not needed', key }),
  );

test('what was earned goes back into the wallet in parts, never more of it, and only once it was earned', async () => {
  const actor = customerActor((await newCustomer({ locale: 'en' })).customerId);
  const { customerId } = actor;
  const operation = await anOperation();
  await transaction(async (tx) => {
    await topUp(tx, { customerId, amount: rub(1000), memo: '', key: randomUUID() });
    await hold(tx, { customerId, amount: rub(700), operationId: operation });
  });
  expect(await give(operation, 1)).toMatchObject({ ok: false, error: { code: 'notEarned' } });
  expect(await givable(staff, operation)).toBeNull();
  await transaction((tx) => capture(tx, operation, { cost: rub(500) }));
  expect(await givable(staff, operation)).toEqual(rub(700));
  expect(await givable(staffActor('viewer'), operation)).toBeNull();
  const key = randomUUID();
  await give(operation, 200, key);
  await give(operation, 200, key);
  expect(await give(operation, 501)).toMatchObject({ error: { code: 'moreThanLeft', left: rub(500) } });
  const billIn = (currency: string) => db.customer.update({ where: { id: customerId }, data: { currency } });
  await billIn('USD');
  expect(await give(operation, 1)).toMatchObject({ error: { code: 'otherCurrency' } });
  await billIn('RUB');
  const answers = await Promise.all([give(operation, 300), give(operation, 300)]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect((await wallet(actor)).balance).toEqual(rub(800));
  expect((await statement(actor, null)).lines[0]).toMatchObject({ kind: 'refund', amount: rub(300) });
  expect(await db.auditEntry.count({ where: { action: 'wallet.giveBack', customerId } })).toBe(2);
});
