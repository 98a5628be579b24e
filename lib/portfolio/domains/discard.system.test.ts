import { afterAll, beforeEach, expect, test } from 'vitest';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { ownOperation } from '@/lib/desk/operations/queries';
import { newId } from '@/lib/base/values/ids';
import { changeAs, customerActor } from '@/testing/customer-actor';
import { stateOf } from '@/testing/queue';
import { balanceOf, customerWithMoney, deposit, orderDomain, price, type TestCustomer } from '@/testing/shop';
import { discardOperation } from './discard';
import { domainHistory } from '@/lib/portfolio/history/queries';
import { placeRenewal } from './place-renewal';
import { forgetOperations } from '@/testing/operations';

beforeEach(() => forgetOperations());
afterAll(() => db.$disconnect());

const discard = async (customer: TestCustomer, operationId: string) =>
  changeAs(customerActor(customer.id))((change) => discardOperation(change, { operationId }));

const purse = async (customer: TestCustomer) => [
  await balanceOf(customer, 'wallet'),
  await balanceOf(customer, 'held'),
];

test('a registration that was not sent is cancelled by its owner alone: money back, name free', async () => {
  const [customer, stranger] = [await customerWithMoney(), await customerWithMoney()];
  const id = await orderDomain(customer, 'given-up.example');
  expect((await ownOperation(customerActor(customer.id), id))?.isDiscardable).toBe(true);
  expect(await discard(stranger, id)).toEqual({ ok: false, error: 'notFound' });
  expect(await discard(customer, id)).toEqual({ ok: true, value: 'now' });
  expect(await stateOf(id)).toBe('cancelled');
  expect(await purse(customer)).toEqual([deposit.minor, 0]);
  expect(await db.domain.count({ where: { asciiName: 'given-up.example' } })).toBe(0);
  expect(await discard(customer, id)).toMatchObject({ ok: false });
  expect(await purse(customer)).toEqual([deposit.minor, 0]);
});

test('a renewal that was refused is cancelled by its owner: money back, line of the invoice ended', async () => {
  const customer = await customerWithMoney();
  const asciiName = 'refused.example';
  const domain = { id: newId('dom'), asciiName, serviceId: 7_101 };
  const row = { ...domain, unicodeName: asciiName, tld: 'example', customerId: customer.id };
  await db.domain.create({ data: { ...row, state: 'active' } });
  const offer = { years: 1, price, cost: price };
  const placed = await transaction((tx) => placeRenewal(tx, { domain, customerId: customer.id, userId: null, offer }));
  if (!placed.ok) throw new Error('no money');
  await db.operation.updateMany({ data: { state: 'attention', errorCode: 'PRICES_NOT_FOUND' } });
  expect(await discard(customer, placed.value)).toMatchObject({ ok: true });
  expect(await purse(customer)).toEqual([deposit.minor, 0]);
  const lines = await db.invoiceLine.findMany({ where: { operationId: placed.value } });
  expect(lines).toMatchObject([{ state: 'cancelled' }]);
});

test.each([
  ['INVALID_CONTACTS', 'the passport is too short', 'the passport is too short'],
  ['NOT_ENOUGH_MONEY', 'your balance is too low', null],
])('the history of a domain tells its owner of %s only what is theirs to mend', async (errorCode, errorText, told) => {
  const customer = await customerWithMoney();
  const asciiName = `told-${errorCode.toLowerCase().replaceAll('_', '-')}.example`;
  await orderDomain(customer, asciiName);
  await db.operation.updateMany({ data: { state: 'attention', errorCode, errorText } });
  const { id } = await db.domain.findUniqueOrThrow({ where: { asciiName } });
  expect(await domainHistory(customerActor(customer.id), id)).toMatchObject([
    { problem: told === null ? null : { code: errorCode, text: told } },
  ]);
});

test.each([
  ['sent', null],
  ['unknown', null],
  ['attention', 'OUTCOME_UNDECIDABLE'],
] as const)('what may have been carried out stays: %s %s', async (state, errorCode) => {
  const customer = await customerWithMoney();
  const id = await orderDomain(customer, `stays-${state}.example`);
  const lease = state === 'sent' ? { leasedBy: 'worker', leaseExpiresAt: new Date(Date.now() + 60_000) } : {};
  await db.operation.update({ where: { id }, data: { state, errorCode, ...lease } });
  expect((await ownOperation(customerActor(customer.id), id))?.isDiscardable).toBe(false);
  expect(await discard(customer, id)).toEqual({ ok: false, error: 'notDiscardable' });
  expect(await purse(customer)).toEqual([deposit.minor - price.minor, price.minor]);
});
