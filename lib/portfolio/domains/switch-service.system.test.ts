import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { db } from '@/lib/base/db/client';
import { newId } from '@/lib/base/values/ids';
import { generalTurn } from '@/lib/queue/engine/runners';
import type { RegapiClient } from '@/lib/registrar/regapi/client/client';
import { changeAs, customerActor, staffActor } from '@/testing/customer-actor';
import { forgetOperations } from '@/testing/operations';
import { engineOf, stateOf, stepsOf } from '@/testing/queue';
import { clientOf } from '@/testing/registrar';
import { customerWithMoney } from '@/testing/shop';
import { startSimulator, type TestSimulator } from '@/testing/simulator';
import { serviceSwitched } from './letters/service-switched';
import { resumeDomain } from './operations/resume';
import { suspendDomain } from './operations/suspend';
import { domainView } from './queries';
import { switchDelegation } from './switch-delegation';
import { switchService } from './switch-service';

const asciiName = 'volga-tour.ru';
const options = { lane: 'person' } as const;
let registrar: TestSimulator;
let regapi: RegapiClient;
let owner: ReturnType<typeof customerActor>;
let domainId: string;

beforeAll(async () => {
  registrar = await startSimulator({ seed: 'demo' });
  regapi = clientOf(registrar);
  owner = customerActor((await customerWithMoney()).id);
  domainId = newId('dom');
  const info = await regapi.service.get_info({ domain_name: asciiName }, options);
  const [service] = info.kind === 'done' ? info.answer.services : [];
  if (!service?.ok) throw new Error('the registrar does not show it');
  await db.domain.create({
    data: {
      id: domainId,
      asciiName,
      unicodeName: asciiName,
      tld: 'ru',
      state: 'active',
      serviceId: BigInt(service.item.service_id),
      customerId: owner.customerId,
    },
  });
});
beforeEach(() => forgetOperations());
afterAll(async () => {
  await regapi.close();
  await registrar.stop();
  await db.$disconnect();
});

const turn = (service: 'on' | 'off', reason = 'Phishing was reported') =>
  changeAs(staffActor('operator'))((change) => switchService(change, { domainId, service, reason }));

async function carriedOut(asked: Awaited<ReturnType<typeof turn>>): Promise<string> {
  if (!asked.ok) throw new Error(asked.error);
  const { operationId } = asked.value;
  const worker = engineOf(suspendDomain, resumeDomain, { regapi });
  const state = async () => (await generalTurn(worker), stateOf(operationId));
  await expect.poll(state, { timeout: 20_000, interval: 20 }).toBe('succeeded');
  return operationId;
}

async function letterThere(): Promise<string | null> {
  const info = await regapi.service.get_info({ domain_name: asciiName }, options);
  const [service] = info.kind === 'done' ? info.answer.services : [];
  return service?.ok ? service.item.state : null;
}

/** What its owner is written, in the order in which it was done. */
async function lettersTold() {
  const done = await db.operation.findMany({ where: { state: 'succeeded' }, orderBy: { seq: 'asc' } });
  const told = await Promise.all(done.map(({ id }) => serviceSwitched.read(db, { operationId: id })));
  return told.map((letter) => ({ ...letter?.facts, to: letter?.readers }));
}

test('staff suspend a domain, its owner reads why and cannot go around it, and staff resume it', async () => {
  const asked = await turn('off');
  expect(await turn('off')).toEqual({ ok: false, error: 'inProgress' });
  await carriedOut(asked);
  expect(await letterThere()).toBe('S');
  expect(await domainView(owner, domainId)).toMatchObject({
    state: 'suspended',
    suspension: { reason: 'Phishing was reported' },
  });
  expect(await lettersTold()).toMatchObject([{ now: 'off', reason: 'Phishing was reported' }]);
  expect(await turn('off')).toEqual({ ok: false, error: 'alreadyDone' });
  for (const delegation of ['on', 'off'] as const)
    expect(await changeAs(owner)((change) => switchDelegation(change, { domainId, delegation }))).toEqual({
      ok: false,
      error: 'suspended',
    });

  // Whoever owns it later does not read what was said to another.
  const other = customerActor((await customerWithMoney()).id);
  await db.domain.update({ where: { id: domainId }, data: { customerId: other.customerId } });
  expect((await domainView(other, domainId))?.suspension).toBeNull();
  await db.domain.update({ where: { id: domainId }, data: { customerId: owner.customerId } });

  await carriedOut(await turn('on', 'The page was taken down'));
  expect(await letterThere()).toBe('A');
  expect(await lettersTold()).toMatchObject([{ now: 'off' }, { now: 'on', reason: 'The page was taken down' }]);
  expect(await domainView(owner, domainId)).toMatchObject({ state: 'active', suspension: null });
});

test('after a lost answer it is found suspended, and not asked for twice', async () => {
  await registrar.control('POST', 'faults', {
    rules: [{ function: 'service/suspend', fault: 'cut-after', times: 1 }],
  });
  const calls = () => db.registrarCall.count({ where: { functionName: 'service/suspend' } });
  const before = await calls();
  const id = await carriedOut(await turn('off'));
  expect(await stepsOf(id)).toContain('verifying>succeeded');
  expect(await calls()).toBe(before + 1);
  await carriedOut(await turn('on'));
});

test('what has run out is not resumed but renewed', async () => {
  await db.domain.update({
    where: { id: domainId },
    data: { state: 'suspended', expiresOn: new Date('2020-01-01') },
  });
  expect(await turn('on')).toEqual({ ok: false, error: 'expired' });
});
