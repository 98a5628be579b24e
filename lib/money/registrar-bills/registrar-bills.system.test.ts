import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { db } from '@/lib/base/db/client';
import { money } from '@/lib/base/values/money';
import { generalTurn, billingTurn } from '@/lib/queue/engine/runners';
import type { RegapiClient } from '@/lib/registrar/regapi/client/client';
import { runSync } from '@/lib/sync/schedule/run';
import { runDueSyncs } from '@/lib/sync/schedule/schedule';
import { statistics } from '@/lib/sync/sources/statistics';
import { bills as source } from '@/lib/sync/sources/bills';
import { changeAs, staffActor } from '@/testing/customer-actor';
import { forgetOperations } from '@/testing/operations';
import { engineOf, stateOf } from '@/testing/queue';
import { clientOf, setBalance } from '@/testing/registrar';
import { startSimulator, type TestSimulator } from '@/testing/simulator';
import { askRefill } from './ask-refill';
import { askPayType, askRemoval, type Asked } from './change-bills';
import { changePayType } from './operations/change-pay-type';
import { refillBalance } from './operations/refill-balance';
import { removeBill } from './operations/remove-bill';
import { billList, billView } from './queries';
import { billSearch, changePayTypeInput } from './schema';
import { accountStatistics } from './statistics';

const staff = staffActor('operator');
const byStaff = changeAs(staff);
const options = { lane: 'person' } as const;

let registrar: TestSimulator;
let regapi: RegapiClient;
let domains: { readonly asciiName: string; readonly serviceId: number; readonly expiresOn: Date | null }[];

beforeAll(async () => {
  registrar = await startSimulator({ seed: 'demo' });
  regapi = clientOf(registrar);
  await setBalance(registrar, 50_000);
  await runDueSyncs({ regapi, db });
  const rows = await db.domain.findMany({
    where: { serviceId: { not: null }, tld: { in: ['ru', 'com', 'рф'] }, state: 'active' },
    orderBy: { expiresOn: 'asc' },
  });
  domains = rows.map(({ asciiName, serviceId, expiresOn }) => ({ asciiName, serviceId: Number(serviceId), expiresOn }));
});

beforeEach(() => forgetOperations());

afterAll(async () => {
  await regapi.close();
  await registrar.stop();
  await db.$disconnect();
});

/** A bill that waits for a bank transfer, as it is read: for the renewal of a domain that nothing was ordered for yet. */
async function unpaidBill() {
  for (;;) {
    const domain = domains.shift();
    if (!domain) throw new Error('no domain is left');
    const asked = { service_id: domain.serviceId, period: 1, pay_type: 'bank' } as const;
    const outcome = await regapi.service.renew(asked, options);
    if (outcome.kind !== 'done' || !outcome.answer.bill_id) continue;
    return { ...domain, bill: String(outcome.answer.bill_id) };
  }
}

const read = () => runSync({ regapi, db }, source);
const rowOf = (bill: string) => db.registrarBill.findUniqueOrThrow({ where: { billId: BigInt(bill) } });

async function work(): Promise<void> {
  const engines = [engineOf(changePayType, removeBill, { regapi }), engineOf(refillBalance, undefined, { regapi })];
  for (let round = 0; round < 300; round += 1) {
    const moving = await db.operation.count({ where: { endedAt: null, state: { not: 'attention' } } });
    if (moving === 0) return;
    let hasMoved = false;
    for (const engine of engines) hasMoved = (await billingTurn(engine)) || (await generalTurn(engine)) || hasMoved;
    if (!hasMoved) await sleep(20);
  }
}

const pay = (ids: readonly string[]) =>
  byStaff((change) => askPayType(change, { ids: [...ids], payType: 'prepay', currency: 'RUR', wmid: '' }));

function asked(result: Awaited<ReturnType<typeof pay>>): Asked {
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

const charges = z.object({ charges: z.array(z.object({ action: z.string() })) });
const chargesOf = async (name: string) =>
  charges
    .parse(await registrar.control('GET', `books?dname=${name}`))
    .charges.filter(({ action }) => action === 'renew');

test('unpaid bills stand in the list with what they are for, and two are paid from the balance by one call', async () => {
  const [first, second] = [await unpaidBill(), await unpaidBill()];
  await read();
  const list = await billList(staff, billSearch.parse({}));
  const found = list.rows.filter(({ billId }) => [first.bill, second.bill].includes(billId));
  expect(found.map(({ names }) => names)).toEqual([[second.asciiName], [first.asciiName]]);
  expect(list.unpaid).toBe(list.count);
  const sum = list.rows.reduce((total, row) => total + row.total.minor, 0);
  expect(list.sums).toEqual([{ minor: sum, currency: 'RUB' }]);
  const byName = await billList(staff, billSearch.parse({ q: first.asciiName, show: 'all', payType: 'bank' }));
  expect(byName.rows.map(({ billId }) => billId)).toContain(first.bill);

  const before = await db.registrarCall.count({ where: { functionName: 'bill/change_pay_type' } });
  const group = asked(await pay([first.bill, second.bill]));
  expect(await pay([first.bill])).toEqual({ ok: false, error: 'underWay' });
  await work();
  expect(await db.registrarCall.count({ where: { functionName: 'bill/change_pay_type' } })).toBe(before + 1);
  expect(await rowOf(first.bill)).toMatchObject({ status: 'payed', payType: 'prepay' });
  expect((await rowOf(second.bill)).paidOn).not.toBeNull();
  expect([await chargesOf(first.asciiName), await chargesOf(second.asciiName)].map((all) => all.length)).toEqual([
    1, 1,
  ]);
  const { promisedCount, promisedCostMinor } = await db.operationGroup.findUniqueOrThrow({
    where: { id: group.groupId ?? '' },
  });
  expect([promisedCount, Number(promisedCostMinor)]).toEqual([2, found.reduce((all, row) => all + row.total.minor, 0)]);
  expect(await pay([first.bill])).toEqual({ ok: false, error: 'stale' });
  // Read again, it says the same, and its page leads to what was asked for it.
  await read();
  const view = await billView(staff, first.bill);
  expect(view?.operations.map(({ kind }) => kind)).toEqual(['bill.pay-type']);
  expect(view?.items.map(({ asciiName, action, isOurs }) => [asciiName, action, isOurs])).toEqual([
    [first.asciiName, 'renew', true],
  ]);
});

test('a bill is paid once though the answer is lost, and not at all where the balance is too small', async () => {
  const lost = await unpaidBill();
  await read();
  await registrar.control('POST', 'faults', {
    rules: [{ function: 'bill/change_pay_type', fault: 'cut-after', times: 1 }],
  });
  const { operationId } = asked(await pay([lost.bill]));
  await work();
  expect(await stateOf(operationId)).toBe('succeeded');
  expect(await chargesOf(lost.asciiName)).toHaveLength(1);
  expect(await rowOf(lost.bill)).toMatchObject({ status: 'payed' });

  const poor = await unpaidBill();
  await read();
  await setBalance(registrar, 0);
  const short = asked(await pay([poor.bill]));
  await work();
  await setBalance(registrar, 50_000);
  expect(await db.operation.findUniqueOrThrow({ where: { id: short.operationId } })).toMatchObject({
    state: 'attention',
    errorCode: 'NOT_ENOUGH_MONEY',
  });
  expect(await rowOf(poor.bill)).toMatchObject({ status: 'notpayed' });
});

test('another way of paying leaves a bill unpaid and says how it is paid', async () => {
  const { bill } = await unpaidBill();
  await read();
  await byStaff((change) => askPayType(change, { ids: [bill], payType: 'WM', currency: 'USD', wmid: '123456789012' }));
  await work();
  expect(await rowOf(bill)).toMatchObject({ status: 'notpayed', payType: 'WM', currency: 'USD' });
});

test('bills are deleted, one that was deleted meanwhile too; one that was paid meanwhile is left to a person', async () => {
  const [plain, gone, paid] = [await unpaidBill(), await unpaidBill(), await unpaidBill()];
  await read();
  const ids = [plain.bill, gone.bill, paid.bill];
  await regapi.bill.delete({ bill_id: Number(gone.bill) }, options);
  await registrar.control('POST', 'bills', { bill_id: paid.bill, status: 'payed' });
  await byStaff((change) => askRemoval(change, { ids }));
  await work();
  const states = await Promise.all(ids.map(async (bill) => (await rowOf(bill)).status));
  expect(states.slice(0, 2)).toEqual(['cancelled', 'cancelled']);
  const operations = await db.operation.findMany({ orderBy: { seq: 'asc' } });
  expect(operations.map(({ state, errorCode }) => [state, errorCode])).toEqual([
    ['succeeded', null],
    ['succeeded', null],
    ['attention', 'BILL_CAN_NOT_REMOVED'],
  ]);
  expect(await chargesOf(plain.asciiName)).toEqual([]);
});

test('a deletion whose answer is lost is found out by the bill itself', async () => {
  const { bill } = await unpaidBill();
  await read();
  await registrar.control('POST', 'faults', { rules: [{ function: 'bill/delete', fault: 'cut-after', times: 1 }] });
  const result = await byStaff((change) => askRemoval(change, { ids: [bill] }));
  await work();
  expect(await stateOf(result.ok ? result.value.operationId : '')).toBe('succeeded');
  expect(await db.registrarCall.count({ where: { functionName: 'bill/nop' } })).toBeGreaterThan(0);
});

test('an unpaid bill that no list names any more is asked for by its number: deleted past the panel, it is cancelled', async () => {
  const old = { status: 'notpayed', payType: 'bank', currency: 'RUB', totalMinor: 100n, readAt: new Date(0) };
  await db.registrarBill.create({ data: { billId: 999_000_001n, billedOn: new Date('2020-01-01'), ...old } });
  expect((await read()).problem).toBeNull();
  expect(await rowOf('999000001')).toMatchObject({ status: 'cancelled' });
});

test('whoever only looks changes nothing by the address of the list', async () => {
  const { rows } = await billList(staffActor('viewer'), billSearch.parse({ show: 'nonsense', page: '-1', from: 'x' }));
  expect(rows.length).toBeGreaterThan(0);
  expect(await billView(staff, '1 OR 1=1')).toBeNull();
});

const askFor = (roubles: number) =>
  byStaff((change) =>
    askRefill(change, { wmid: '123456789012', currency: 'RUR', amount: money(roubles * 100, 'RUB') }),
  );

test('a purse is asked for a refill once though the answer is lost, and its bill waits with the others', async () => {
  await registrar.control('POST', 'faults', {
    rules: [{ function: 'user/refill_balance', fault: 'cut-after', times: 1 }],
  });
  const both = await Promise.all([askFor(1500), askFor(1500)]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  const operationId = both.flatMap((one) => (one.ok ? [one.value] : []))[0] ?? '';
  await work();
  expect(await stateOf(operationId)).toBe('succeeded');
  const refills = { payType: 'WM', items: { some: { itemtype: 'prepayment' } } };
  const [bill] = await db.registrarBill.findMany({ where: refills });
  expect(bill).toMatchObject({ status: 'notpayed', totalMinor: 150_000n });
  await read();
  expect(await db.registrarBill.count({ where: refills })).toBe(1);
  // It cannot be paid from what it fills.
  expect(await pay([String(bill?.billId)])).toEqual({ ok: false, error: 'refill' });
});

test('what the registrar counts of the account is read month by month, this one again and again', async () => {
  for (let pass = 1; pass <= 3; pass += 1) expect((await runSync({ regapi, db }, statistics)).problem).toBeNull();
  const read = await accountStatistics(staff);
  // This one by the first pass of all, and then each time one before.
  expect(read?.months.length).toBe(4);
  expect(read?.counts.active).toBeGreaterThan(0);
  // Two renewals of this file's own were paid by now.
  expect(read?.months[0]?.costs?.minor).toBeGreaterThan(0);
});

test('a form without a WMID is right, and a currency that a way of paying does not take is told beside it', () => {
  const form = { ids: '1', payType: 'yamoney', currency: 'RUR' };
  expect(changePayTypeInput.parse(form)).toMatchObject({ ids: ['1'], wmid: '' });
  const refused = changePayTypeInput.safeParse({ ...form, currency: 'USD' });
  expect(refused.error?.issues.map(({ path }) => path)).toEqual([['currency']]);
});
