import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { enqueue } from '@/lib/queue/engine/enqueue';
import { generalTurn } from '@/lib/queue/engine/runners';
import type { RegapiClient } from '@/lib/registrar/regapi/client/client';
import { engineOf, stateOf, stepsOf } from '@/testing/queue';
import { clientOf } from '@/testing/registrar';
import { startSimulator, type TestSimulator } from '@/testing/simulator';
import { delegateDomain } from './delegate';
import { undelegateDomain } from './undelegate';
import { forgetOperations } from '@/testing/operations';

let registrar: TestSimulator;
let regapi: RegapiClient;

beforeAll(async () => {
  registrar = await startSimulator({ seed: 'demo' });
  regapi = clientOf(registrar);
});
beforeEach(() => forgetOperations());
afterAll(async () => {
  await regapi.close();
  await registrar.stop();
  await db.$disconnect();
});

type Kind = typeof delegateDomain;

const ask = (kind: Kind, asciiName: string) =>
  transaction((tx) =>
    enqueue(tx, kind, { domainId: 'dom_1', asciiName }, { actor: { userId: null }, customerId: null }),
  );

async function worksUntil(id: string, state: string): Promise<void> {
  const worker = engineOf(delegateDomain, undelegateDomain, { regapi });
  await expect
    .poll(async () => (await generalTurn(worker), stateOf(id)), { timeout: 20_000, interval: 20 })
    .toBe(state);
}

/** How many of the account's domains are out of their zones: all that the registrar tells. */
async function undelegated(): Promise<number> {
  const outcome = await regapi.user.get_statistics({}, { lane: 'person' });
  if (outcome.kind !== 'done') throw new Error('the registrar does not answer');
  return Number(outcome.answer.undelegated_domains_cnt);
}

test('domains leave their zones in one call and come back', async () => {
  const before = await undelegated();
  const names = ['volga-tour.ru', 'kamin-master.ru'];
  const calls = () => db.registrarCall.count({ where: { functionName: 'domain/undelegate' } });
  const ids: string[] = [];
  for (const name of names) ids.push(await ask(undelegateDomain, name));
  for (const id of ids) await worksUntil(id, 'succeeded');
  expect(await undelegated()).toBe(before + 2);
  expect(await calls()).toBe(1);
  for (const name of names) await worksUntil(await ask(delegateDomain, name), 'succeeded');
  expect(await undelegated()).toBe(before);
});

test('after a lost answer the flag is set again', async () => {
  const before = await undelegated();
  await registrar.control('POST', 'faults', {
    rules: [{ function: 'domain/undelegate', fault: 'cut-after', times: 1 }],
  });
  const id = await ask(undelegateDomain, 'lesnaya-skazka.ru');
  await worksUntil(id, 'succeeded');
  expect(await stepsOf(id)).toContain('verifying>queued NOT_EXECUTED');
  expect(await undelegated()).toBe(before + 1);
});

test('a zone that suspends no delegation says so, and the others of its call are done', async () => {
  const fits = await ask(undelegateDomain, 'sad-i-ogorod.ru');
  const refused = await ask(undelegateDomain, 'orlov-design.com');
  await worksUntil(fits, 'succeeded');
  await worksUntil(refused, 'attention');
  expect(await db.operation.findUniqueOrThrow({ where: { id: refused } })).toMatchObject({
    errorCode: 'UNDELEGATION_NOT_SUPPORTED_BY_TLD',
  });
});
