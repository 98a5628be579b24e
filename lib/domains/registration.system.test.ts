import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { callRecorder } from '@/lib/calls/log';
import { db } from '@/lib/db/client';
import { billingTurn, generalTurn } from '@/lib/operations/runners';
import { connect, type RegapiClient } from '@/lib/regapi/client';
import { engineOf, stateOf } from '@/testing/queue';
import { balanceOf, customerWithMoney, orderDomain, price } from '@/testing/shop';
import { startSimulator, type TestSimulator } from '@/testing/simulator';
import { registerDomain } from './operations';

let registrar: TestSimulator;
let regapi: RegapiClient;

beforeAll(async () => {
  registrar = await startSimulator({ seed: 'demo' });
  const { REGAPI_URL: url = '', REGAPI_USERNAME: username = '', REGAPI_PASSWORD: password = '' } = registrar.env;
  await registrar.control('POST', 'accounts', { username, balance: 50_000 });
  regapi = connect({ url, credentials: { kind: 'password', username, password }, recorder: callRecorder(1200) });
});
beforeEach(() => db.operation.deleteMany());
afterEach(() => db.operation.deleteMany());
afterAll(async () => {
  await regapi.close();
  await registrar.stop();
  await db.$disconnect();
});

test('an order found after a lost answer and not paid for earns nothing until its bill is paid', async () => {
  const customer = await customerWithMoney();
  const id = await orderDomain(customer, 'unpaid-order.com');
  let billId = 0;
  const { domain } = regapi;
  // The order reaches the registrar as one that waits for its bill, as where money is short; its answer is lost.
  const lossy: RegapiClient = {
    ...regapi,
    domain: {
      ...domain,
      create: async (input, options) => {
        const outcome = await domain.create({ ...input, pay_type: 'bank' }, options);
        if (outcome.kind === 'done') billId = outcome.answer.bill_id ?? 0;
        return outcome.kind === 'done' ? { kind: 'unknown', reason: 'cut' } : outcome;
      },
    },
  };
  const worker = engineOf(registerDomain, undefined, { regapi: lossy });
  const looks = () => db.operationEvent.count({ where: { operationId: id, code: 'NOT_KNOWN_YET' } });
  const turn = async () => (await billingTurn(worker)) || generalTurn(worker);
  await expect.poll(async () => (await turn(), looks()), { timeout: 20_000, interval: 20 }).toBeGreaterThan(1);
  expect(['unknown', 'verifying']).toContain(await stateOf(id));
  expect(await balanceOf(customer, 'held')).toBe(price.minor);
  const [, said] = await db.operationEvent.findMany({ where: { operationId: id, code: 'NOT_KNOWN_YET' } });
  expect(said?.text).toContain(`bill ${billId}`);

  await regapi.bill.change_pay_type(
    { bills: [billId], pay_type: 'prepay', currency: 'RUR' },
    { lane: 'person', operationIds: [id] },
  );
  await expect.poll(async () => (await turn(), stateOf(id)), { timeout: 20_000, interval: 20 }).toBe('succeeded');
  expect(await balanceOf(customer, 'held')).toBe(0);
});
