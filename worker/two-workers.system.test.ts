import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { updateNameServers } from '@/lib/portfolio/domains/operations/name-servers';
import { enqueue } from '@/lib/queue/engine/enqueue';
import { startWorker, type TestProcess } from '@/testing/process';
import { customerWithMoney, expectOnce, orderDomain } from '@/testing/shop';
import { startSimulator, type TestSimulator } from '@/testing/simulator';

const short = { OPERATIONS_TIME_SCALE: '0.004', REGAPI_TIMEOUT_SECONDS: '4' };
const count = 25;

let registrar: TestSimulator;
let workers: readonly TestProcess[] = [];

beforeAll(async () => {
  registrar = await startSimulator();
});

afterAll(async () => {
  await Promise.all(workers.map((worker) => worker.stop()));
  await registrar.stop();
  await db.$disconnect();
});

const calls = z.object({ maxBillingInFlight: z.number(), counts: z.record(z.string(), z.number()) });

test('two workers share 50 operations: nothing twice, each subject in order, one billing call at a time', async () => {
  const customer = await customerWithMoney();
  const orders: string[] = [];
  const edits: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const asciiName = `shared-${n}.com`;
    orders.push(await orderDomain(customer, asciiName));
    const domain = await db.domain.findUniqueOrThrow({ where: { asciiName }, select: { id: true } });
    const nameServers = ['ns1.example.net', `ns${n % 3}.example.org`].map((host) => ({ host, addresses: [] }));
    const input = { domainId: domain.id, asciiName, nameServers };
    const options = { actor: { userId: null }, customerId: customer.id };
    edits.push(await transaction((tx) => enqueue(tx, updateNameServers, input, options)));
  }
  workers = [startWorker({ ...registrar.env, ...short }), startWorker({ ...registrar.env, ...short })];
  await expect
    .poll(() => db.operation.count({ where: { state: 'succeeded' } }), { timeout: 180_000, interval: 300 })
    // Each registration also has the registrar's own renewal turned off.
    .toBe(3 * count);

  await expectOnce(registrar, customer, orders);
  const seen = calls.parse(await registrar.control('GET', 'calls'));
  expect(seen.maxBillingInFlight).toBe(1);
  expect(seen.counts['domain/create']).toBe(count);
  const sends = await db.operationEvent.groupBy({ by: ['operationId'], where: { to: 'sent' }, _count: true });
  expect(sends.filter(({ _count }) => _count !== 1)).toEqual([]);
  for (const [n, order] of orders.entries()) {
    const [first, second] = await Promise.all([eventAt(order, 'succeeded'), eventAt(edits[n] ?? '', 'leased')]);
    expect(first).toBeLessThan(second);
  }
}, 240_000);

async function eventAt(operationId: string, to: 'succeeded' | 'leased'): Promise<number> {
  const event = await db.operationEvent.findFirstOrThrow({ where: { operationId, to }, select: { id: true } });
  return Number(event.id);
}
