import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '@/lib/base/db/client';
import { steps } from '@/lib/queue/engine/engine';
import { startWorker } from '@/testing/process';
import { becomes, stateOf } from '@/testing/queue';
import { customerWithMoney, expectOnce, orderDomain } from '@/testing/shop';
import { startSimulator, type TestSimulator } from '@/testing/simulator';

const short = { OPERATIONS_TIME_SCALE: '0.004', REGAPI_TIMEOUT_SECONDS: '4' };
const patienceMs = 120_000;

let registrar: TestSimulator;

beforeAll(async () => {
  registrar = await startSimulator();
});

afterAll(async () => {
  await registrar.stop();
  await db.$disconnect();
});

test(
  'workers are killed at every step, one after another: each order is registered and charged once',
  async () => {
    const customer = await customerWithMoney();
    const ids: string[] = [];
    for (const step of steps) {
      // Steps of the look come only after an answer that was lost.
      if (step.includes('ver'))
        await registrar.control('POST', 'faults', { rules: [{ function: 'domain/create', fault: 'cut-after' }] });
      ids.push(await orderDomain(customer, `killed-at-${step}.com`));
      const victim = startWorker({ ...registrar.env, ...short, CRASH_AT: step });
      await expect
        .poll(() => victim.hasEnded(), { timeout: patienceMs, message: `${step}\n${victim.output()}` })
        .toBe(true);
    }
    const heir = startWorker({ ...registrar.env, ...short });
    for (const id of ids) await becomes(id, 'succeeded', patienceMs);
    await expectOnce(registrar, customer, ids);
    await heir.stop();
  },
  10 * patienceMs,
);

test(
  'a worker that hangs during a call and wakes later changes nothing',
  async () => {
    const customer = await customerWithMoney();
    await registrar.control('POST', 'faults', { rules: [{ function: 'domain/create', fault: 'delay', ms: 2_000 }] });
    const id = await orderDomain(customer, 'zombie.com');
    const zombie = startWorker({ ...registrar.env, ...short });
    await expect.poll(() => stateOf(id), { timeout: patienceMs, interval: 50 }).toBe('sent');
    zombie.freeze();
    const heir = startWorker({ ...registrar.env, ...short });
    await becomes(id, 'succeeded', patienceMs);
    const before = await db.operationEvent.count({ where: { operationId: id } });
    zombie.thaw();
    await zombie.stop();
    expect(await db.operationEvent.count({ where: { operationId: id } })).toBe(before);
    await expectOnce(registrar, customer, [id]);
    await heir.stop();
  },
  3 * patienceMs,
);
