import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { cancelOperation, retryOperation } from '@/lib/queue/engine/by-hand';
import { startWorker, type TestProcess } from '@/testing/process';
import { becomes, stepsOf } from '@/testing/queue';
import {
  balanceOf,
  customerWithMoney,
  deposit,
  expectOnce,
  orderDomain,
  price,
  type TestCustomer,
} from '@/testing/shop';
import { startSimulator, type TestSimulator } from '@/testing/simulator';

const short = { OPERATIONS_TIME_SCALE: '0.004', REGAPI_TIMEOUT_SECONDS: '2', LOG_LEVEL: 'info' };
const by = { userId: 'usr_staff' };

const snapshot = join(mkdtempSync(join(tmpdir(), 'domovoi-bad-days-')), 'simulator.json');

vi.setConfig({ testTimeout: 90_000 });

let registrar: TestSimulator;
let worker: TestProcess;
let customer: TestCustomer;
let names = 0;

beforeAll(async () => {
  registrar = await startSimulator({ snapshot });
  worker = startWorker({ ...registrar.env, ...short });
  await vi.waitUntil(async () => (await db.workerNode.count()) === 1, { timeout: 110_000, interval: 200 });
}, 120_000);

beforeEach(async () => {
  await registrar.control('DELETE', 'faults');
  await registrar.control('POST', 'settings', { callsPerHour: 1200 });
  await registrar.control('POST', 'accounts', { username: registrar.env['REGAPI_USERNAME'], balance: 50_000 });
  customer = await customerWithMoney();
});

afterAll(async () => {
  await worker.stop();
  await registrar.stop();
  await db.$disconnect();
});

async function order(): Promise<string> {
  names += 1;
  return orderDomain(customer, `bad-day-${names}.com`);
}

function fault(...rules: readonly Readonly<Record<string, unknown>>[]): Promise<unknown> {
  return registrar.control('POST', 'faults', { rules: rules.map((rule) => ({ function: 'domain/create', ...rule })) });
}

test.each([
  ['the connection is cut before execution', [{ fault: 'cut-before' }]],
  ['the connection is cut after execution', [{ fault: 'cut-after' }]],
  ['the answer is garbled', [{ fault: 'garble' }]],
  ['the answer ends half-way', [{ fault: 'truncate' }]],
  ['503 before execution', [{ fault: 'http-503' }]],
  ['503 after execution', [{ fault: 'http-503', after: true, html: true }]],
  ['no answer at all', [{ fault: 'black-hole' }]],
  ['no answer, but it was executed', [{ fault: 'black-hole', after: true }]],
  ['BILLING_LOCK twice', [{ fault: 'refuse', code: 'BILLING_LOCK', times: 2 }]],
  ['DOMAIN_ORDER_LOCKED', [{ fault: 'refuse', code: 'DOMAIN_ORDER_LOCKED' }]],
  ['cut before, then BILLING_LOCK', [{ fault: 'cut-before' }, { fault: 'refuse', code: 'BILLING_LOCK' }]],
  ['the hourly limit', [{ fault: 'refuse', code: 'ACCOUNT_EXCEEDED_ALLOWED_CONNECTION_RATE', times: 3 }]],
  ['executed late, after the connection is cut', [{ fault: 'execute-late', ms: 300, cut: true }]],
])('%s: one registration, one charge', async (_name, rules) => {
  await fault(...rules);
  const id = await order();
  await becomes(id, 'succeeded');
  await expectOnce(registrar, customer, [id]);
});

test('executed late, even after the reads that found nothing: one registration, one charge', async () => {
  await fault({ fault: 'execute-late', ms: 1_500, cut: true });
  const id = await order();
  await becomes(id, 'succeeded');
  await expectOnce(registrar, customer, [id]);
});

test('the hourly limit of the account is reached: everything waits, then goes on', async () => {
  await registrar.control('POST', 'settings', { callsPerHour: 1 });
  const id = await order();
  const isLimited = async () => (await stepsOf(id)).some((step) => step.endsWith('EXCEEDED_ALLOWED_CONNECTION_RATE'));
  await expect.poll(isLimited, { timeout: 50_000 }).toBe(true);
  await registrar.control('POST', 'settings', { callsPerHour: 1200 });
  await registrar.control('POST', 'limit/reset', {});
  await becomes(id, 'succeeded');
  await expectOnce(registrar, customer, [id]);
});

test('the registrar is down for a while: the order waits and is then carried out', async () => {
  const before = registrar;
  await before.stop();
  const id = await order();
  await expect.poll(() => stepsOf(id), { timeout: 50_000 }).toContain('leased>queued NOT_YET');
  registrar = await startSimulator({ port: Number(new URL(before.url).port), snapshot });
  await becomes(id, 'succeeded');
  await expectOnce(registrar, customer, [id]);
});

test('the reseller has no money: the customer keeps it held, and it goes on after a refill and a retry', async () => {
  await registrar.control('POST', 'accounts', { username: registrar.env['REGAPI_USERNAME'], balance: 0 });
  const id = await order();
  await becomes(id, 'attention');
  expect((await stepsOf(id)).at(-1)).toBe('sent>attention NOT_ENOUGH_MONEY');
  expect(await balanceOf(customer, 'held')).toBe(price.minor);
  await registrar.control('POST', 'accounts', { username: registrar.env['REGAPI_USERNAME'], balance: 50_000 });
  expect(await transaction((tx) => retryOperation(tx, id, { by }))).toMatchObject({ ok: true });
  await becomes(id, 'succeeded');
  await expectOnce(registrar, customer, [id]);
});

test('a name that was taken meanwhile needs a person, who cancels it: the money is back', async () => {
  names += 1;
  const name = `bad-day-${names}.com`;
  await registrar.control('POST', 'taken', { names: [name] });
  const id = await orderDomain(customer, name);
  await becomes(id, 'attention');
  expect(await balanceOf(customer, 'held')).toBe(price.minor);
  expect(await transaction((tx) => cancelOperation(tx, id, by))).toMatchObject({ ok: true });
  expect(await balanceOf(customer, 'held')).toBe(0);
  expect(await balanceOf(customer, 'wallet')).toBe(deposit.minor);
});
