import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '@/lib/base/db/client';
import { newId } from '@/lib/base/values/ids';
import { generalTurn } from '@/lib/queue/engine/runners';
import type { RegapiClient } from '@/lib/registrar/regapi/client/client';
import { changeAs, customerActor } from '@/testing/customer-actor';
import { engineOf, stateOf } from '@/testing/queue';
import { customerWithMoney, type TestCustomer } from '@/testing/shop';
import { clientOf } from '@/testing/registrar';
import { startSimulator, type TestSimulator } from '@/testing/simulator';
import { delegateDomain } from './operations/delegate';
import { undelegateDomain } from './operations/undelegate';
import { domainView } from './queries';
import { switchDelegation } from './switch-delegation';

let registrar: TestSimulator;
let regapi: RegapiClient;

beforeAll(async () => {
  registrar = await startSimulator({ seed: 'demo' });
  regapi = clientOf(registrar);
});
afterAll(async () => {
  await regapi.close();
  await registrar.stop();
  await db.$disconnect();
});

const actorOf = ({ id }: TestCustomer) => customerActor(id);

const turn = (customer: TestCustomer, domainId: string, delegation: 'on' | 'off') =>
  changeAs(actorOf(customer))((change) => switchDelegation(change, { domainId, delegation }));

async function domainOf(customer: TestCustomer, asciiName: string): Promise<string> {
  const id = newId('dom');
  const tld = asciiName.slice(asciiName.indexOf('.') + 1);
  const serviceId = BigInt(await db.domain.count()) + 9_000n;
  const row = {
    id,
    asciiName,
    unicodeName: asciiName,
    tld,
    state: 'active',
    customerId: customer.id,
    serviceId,
  } as const;
  await db.domain.create({ data: row });
  return id;
}

async function carriedOut(operationId: string): Promise<void> {
  const worker = engineOf(delegateDomain, undelegateDomain, { regapi });
  const state = async () => (await generalTurn(worker), stateOf(operationId));
  await expect.poll(state, { timeout: 20_000, interval: 20 }).toBe('succeeded');
}

test('an owner suspends the delegation, sees it suspended, and resumes it', async () => {
  const customer = await customerWithMoney();
  const id = await domainOf(customer, 'volga-tour.ru');
  const shown = async () => (await domainView(actorOf(customer), id))?.delegation;
  expect(await shown()).toBe('on');
  expect(await turn(customer, id, 'on')).toEqual({ ok: false, error: 'alreadyDone' });
  for (const wanted of ['off', 'on'] as const) {
    const asked = await turn(customer, id, wanted);
    if (!asked.ok) throw new Error(asked.error);
    expect(await turn(customer, id, wanted)).toEqual({ ok: false, error: 'inProgress' });
    await carriedOut(asked.value.operationId);
    expect(await shown()).toBe(wanted);
  }
});

test('it is offered where the zone takes it, and to nobody but the owner', async () => {
  const [customer, stranger] = [await customerWithMoney(), await customerWithMoney()];
  const international = await domainOf(customer, 'orlov-design.com');
  expect((await domainView(actorOf(customer), international))?.delegation).toBeNull();
  expect(await turn(customer, international, 'off')).toEqual({ ok: false, error: 'notInThisZone' });
  const own = await domainOf(customer, 'kamin-master.ru');
  expect(await turn(stranger, own, 'off')).toEqual({ ok: false, error: 'notFound' });
});
