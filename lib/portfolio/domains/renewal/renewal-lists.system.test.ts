import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { dayOf } from '@/lib/base/values/day';
import { newId, newOperationId } from '@/lib/base/values/ids';
import { money } from '@/lib/base/values/money';
import { hold } from '@/lib/money/ledger/ledger';
import { cancelOperation, confirmNotExecuted } from '@/lib/queue/engine/by-hand';
import { enqueue } from '@/lib/queue/engine/enqueue';
import { billingTurn, generalTurn } from '@/lib/queue/engine/runners';
import { sleep } from '@/lib/base/clock/clock';
import type { RegapiClient } from '@/lib/registrar/regapi/client/client';
import { asciiOf } from '@/lib/registrar/answers/same-name';
import { clientOf, setBalance } from '@/testing/registrar';
import { engineOf, stateOf, stepsOf } from '@/testing/queue';
import { customerWithMoney, type TestCustomer } from '@/testing/shop';
import { forgetOperations } from '@/testing/operations';
import { startSimulator, type TestSimulator } from '@/testing/simulator';
import { removeRenewalBill } from '../operations/delete-renewal-bill';
import { renewDomain } from '../operations/renew';

type Renewable = { readonly asciiName: string; readonly serviceId: number };

const paid = money(500_000, 'RUB');
/** What the registrar asks for a year of a zone. */
let yearly: Readonly<Record<string, number>>;
let registrar: TestSimulator;
let regapi: RegapiClient;
let customer: TestCustomer;
let soon: Renewable[];
let far: Renewable[];
let com: Renewable[];

beforeAll(async () => {
  registrar = await startSimulator({ seed: '16000' });
  regapi = clientOf(registrar, { callsPerHour: 100_000 });
  await registrar.control('POST', 'settings', { callsPerHour: 100_000 });
  const listed = await regapi.service.get_list({ servtype: 'domain' }, { lane: 'person' });
  const priced = await regapi.domain.get_prices({ show_renew_data: true }, { lane: 'person' });
  if (listed.kind !== 'done' || priced.kind !== 'done') throw new Error('the registrar does not answer');
  const { ru, com: comPrice } = priced.answer.prices;
  yearly = { ru: Number(ru?.renew_price), com: Number(comPrice?.renew_price) };
  const today = dayOf(new Date());
  const inDays = (days: number) => dayOf(new Date(), days);
  const domains = listed.answer.services.flatMap(({ dname, service_id: serviceId, expiration_date: expiresOn }) =>
    dname && expiresOn && expiresOn > today ? [{ asciiName: asciiOf(dname), serviceId, expiresOn }] : [],
  );
  const ofZone = (tld: string) => domains.filter(({ asciiName }) => asciiName.endsWith(`.${tld}`));
  soon = ofZone('ru').filter(({ expiresOn }) => expiresOn < inDays(55));
  far = ofZone('ru').filter(({ expiresOn }) => expiresOn > inDays(200));
  com = ofZone('com');
});

beforeEach(async () => {
  await forgetOperations();
  await db.billingLane.deleteMany();
  customer = await customerWithMoney();
  await setBalance(registrar, 10_000_000);
});

afterAll(async () => {
  await regapi.close();
  await registrar.stop();
  await db.$disconnect();
});

/** Asks for the renewal of some that nobody has renewed yet, all at once. */
async function ask(domains: readonly Renewable[], years = 1): Promise<readonly string[]> {
  const ids = domains.map(() => newOperationId());
  await transaction(async (tx) => {
    for (const [index, { asciiName, serviceId }] of domains.entries()) {
      const id = ids[index] ?? newOperationId();
      const domainId = newId('dom');
      const tld = asciiName.split('.').at(-1) ?? '';
      await tx.domain.create({
        data: {
          id: domainId,
          asciiName,
          unicodeName: asciiName,
          tld,
          state: 'active',
          customerId: customer.id,
          serviceId: BigInt(serviceId),
        },
      });
      await hold(tx, { customerId: customer.id, amount: paid, operationId: id });
      const options = { actor: { userId: null }, customerId: customer.id, held: paid, costLimit: paid, id };
      await enqueue(tx, renewDomain, { domainId, asciiName, serviceId, years }, options);
    }
  });
  return ids;
}

async function work(client = regapi): Promise<void> {
  const engine = engineOf(renewDomain, removeRenewalBill, { regapi: client, sharing: { forMs: 60_000 } });
  for (let round = 0; round < 600; round += 1) {
    const moving = await db.operation.count({
      where: {
        endedAt: null,
        state: { not: 'attention' },
        OR: [{ errorCode: null }, { errorCode: { not: 'OPENS_LATER' } }],
      },
    });
    if (moving === 0) return;
    if (!(await billingTurn(engine)) && !(await generalTurn(engine))) await sleep(10);
  }
}

const counts = z.object({ counts: z.record(z.string(), z.number()) });

/** The calls that the registrar got while something happened, by function. */
async function callsOf(body: () => Promise<void>): Promise<Readonly<Record<string, number>>> {
  const read = async () => counts.parse(await registrar.control('GET', 'calls')).counts;
  const before = await read();
  await body();
  const made = Object.entries(await read()).map(([name, count]) => [name, count - (before[name] ?? 0)] as const);
  return Object.fromEntries(made.filter(([, count]) => count > 0));
}

const books = z.object({ accounts: z.array(z.object({ username: z.string(), charged: z.string() })) });

/** What the registrar has charged so far, in kopecks. */
async function charged(): Promise<number> {
  const { accounts } = books.parse(await registrar.control('GET', 'books?dname=none'));
  const own = accounts.find(({ username }) => username === registrar.env['REGAPI_USERNAME']);
  return Math.round(Number(own?.charged) * 100);
}

/** What we booked as the registrar's charge for each of some renewals. */
async function booked(ids: readonly string[]): Promise<readonly number[]> {
  const entries = await db.ledgerEntry.findMany({
    where: {
      transaction: { operationId: { in: [...ids] }, kind: 'registrar_charge' },
      account: { kind: 'registrar_payable' },
    },
    select: { amountMinor: true, transaction: { select: { operationId: true } } },
  });
  return ids.map((id) => Number(entries.find(({ transaction }) => transaction.operationId === id)?.amountMinor ?? 0n));
}

const sum = (amounts: readonly number[]) => amounts.reduce((one, other) => one + other, 0);
const states = (ids: readonly string[]) => Promise.all(ids.map(stateOf));
const all = (ids: readonly string[], state: string) => ids.map(() => state);
const take = (domains: Renewable[], count: number) => domains.splice(0, count);

test('200 renewals of .ru cost seven calls, and each is booked for its part of the one bill', async () => {
  const ids = await ask(take(soon, 200));
  expect(ids).toHaveLength(200);
  const before = await charged();
  expect(await callsOf(work)).toEqual({
    'domain/get_premium_prices': 2,
    'domain/get_prices': 1,
    'service/get_info': 1,
    'service/get_bills': 1,
    'user/get_balance': 1,
    'service/renew': 1,
  });
  expect(await states(ids)).toEqual(all(ids, 'succeeded'));
  expect(await booked(ids)).toEqual(ids.map(() => Math.round((yearly['ru'] ?? 0) * 100)));
  expect((await charged()) - before).toBe(sum(await booked(ids)));
}, 90_000);

test('a lost answer of a list is found out by the reads of one list, and nothing is charged twice', async () => {
  const ids = await ask(take(soon, 40));
  const before = await charged();
  await registrar.control('POST', 'faults', { rules: [{ function: 'service/renew', fault: 'cut-after' }] });
  const calls = await callsOf(work);
  expect(await states(ids)).toEqual(all(ids, 'succeeded'));
  expect(calls['service/renew']).toBe(1);
  expect(calls['service/get_info']).toBe(2);
  expect((await charged()) - before).toBe(40 * Math.round((yearly['ru'] ?? 0) * 100));
  expect(sum(await booked(ids))).toBe((await charged()) - before);
});

test('a list that never arrived is looked for as one list and sent once more', async () => {
  const ids = await ask(take(soon, 20));
  const before = await charged();
  await registrar.control('POST', 'faults', {
    rules: [{ function: 'service/renew', fault: 'truncate', after: false }],
  });
  const calls = await callsOf(work);
  expect(await states(ids)).toEqual(all(ids, 'succeeded'));
  expect(calls['service/get_info']).toBeLessThan(20);
  expect((await charged()) - before).toBe(20 * Math.round((yearly['ru'] ?? 0) * 100));
});

test('of a mixed list each ends as its own part of the answer says, for its own price', async () => {
  const [early, ...others] = await ask([...take(far, 1), ...take(soon, 2), ...take(com, 2)]);
  const before = await charged();
  await work();
  expect((await stepsOf(early ?? '')).at(-1)).toBe('sent>queued OPENS_LATER');
  expect(await states(others)).toEqual(all(others, 'succeeded'));
  const [ru, dotCom] = [yearly['ru'] ?? 0, yearly['com'] ?? 0].map((price) => Math.round(price * 100));
  expect(await booked(others)).toEqual([ru, ru, dotCom, dotCom]);
  expect(ru).not.toBe(dotCom);
  expect((await charged()) - before).toBe(sum(await booked(others)));
});

test('while another call of the account is being paid the list waits, and goes out once', async () => {
  const ids = await ask(take(soon, 10));
  const rules = [{ function: 'service/renew', fault: 'refuse', code: 'BILLING_LOCK' }];
  await registrar.control('POST', 'faults', { rules });
  const calls = await callsOf(work);
  expect(await states(ids)).toEqual(all(ids, 'succeeded'));
  expect(calls['service/renew']).toBe(2);
});

test('a list refused as a whole for one of its domains puts no other before a person', async () => {
  const ids = await ask(take(soon, 20));
  const rules = [{ function: 'service/renew', fault: 'refuse', code: 'INCORRECT_STATE' }];
  await registrar.control('POST', 'faults', { rules });
  const calls = await callsOf(work);
  expect(await states(ids)).toEqual(all(ids, 'succeeded'));
  expect(calls['service/renew']).toBe(11);
});

test('only what the money at the registrar covers goes out, and what it cannot pay for comes before a person', async () => {
  const ids = await ask(take(soon, 5));
  await setBalance(registrar, 3.5 * (yearly['ru'] ?? 0));
  const calls = await callsOf(work);
  expect((await states(ids)).toSorted()).toEqual([
    ...all(ids.slice(0, 2), 'attention'),
    ...all(ids.slice(0, 3), 'succeeded'),
  ]);
  const waiting = await db.operation.findMany({ where: { state: 'attention' }, select: { errorCode: true } });
  expect(waiting).toEqual([{ errorCode: 'NOT_ENOUGH_MONEY' }, { errorCode: 'NOT_ENOUGH_MONEY' }]);
  expect(calls['service/renew']).toBe(1);
});

test('renewals for unequally many years do not share a call', async () => {
  const ids = [...(await ask(take(com, 3))), ...(await ask(take(com, 3), 2))];
  const calls = await callsOf(work);
  expect(await states(ids)).toEqual(all(ids, 'succeeded'));
  expect(calls['service/renew']).toBe(2);
  const price = Math.round((yearly['com'] ?? 0) * 100);
  expect(await booked(ids)).toEqual([price, price, price, 2 * price, 2 * price, 2 * price]);
});

test('the one bill of a list that was not paid is not deleted for one of its domains', async () => {
  const [first = '', second = ''] = await ask(take(com, 2));
  const { service } = regapi;
  // As with a registrar that makes a bill where money is short.
  const renew: typeof service.renew = (input, options) => service.renew({ ...input, pay_type: 'bank' }, options);
  const working = work({ ...regapi, service: { ...service, renew } });
  await expect.poll(() => states([first, second]), { timeout: 20_000 }).toEqual(['unknown', 'unknown']);
  const { errorText } = await db.operation.findUniqueOrThrow({ where: { id: first } });
  const billId = Number(/bill (\d+)/.exec(errorText ?? '')?.[1]);
  await db.operation.updateMany({ data: { sentAt: new Date(Date.now() - 3_600_000), runAfter: new Date() } });
  await working;
  expect(await states([first, second])).toEqual(['attention', 'attention']);
  const by = { userId: 'usr_staff' };
  await transaction((tx) => confirmNotExecuted(tx, first, by));
  expect(await transaction((tx) => cancelOperation(tx, first, by))).toMatchObject({ ok: true });
  await work();
  const removal = await db.operation.findFirstOrThrow({ where: { kind: 'bill.delete' } });
  expect(removal).toMatchObject({ state: 'attention', errorCode: 'BILL_COVERS_OTHERS' });
  const bill = await regapi.bill.nop({ bills: [billId] }, { lane: 'person' });
  expect(bill).toMatchObject({ kind: 'done', answer: { bills: [{ ok: true, item: { pay_status: 'notpayed' } }] } });
});
