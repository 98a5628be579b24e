import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '@/lib/base/db/client';
import { toAscii } from '@/lib/base/values/domain-name';
import { newId } from '@/lib/base/values/ids';
import { pauseGroup, resumeGroup } from '@/lib/queue/engine/by-hand-group';
import { billingTurn, generalTurn } from '@/lib/queue/engine/runners';
import { registerDomain } from '@/lib/portfolio/domains/operations/register';
import { updateNameServers } from '@/lib/portfolio/domains/operations/name-servers';
import type { RegapiClient } from '@/lib/registrar/regapi/client/client';
import { changeAs, customerActor } from '@/testing/customer-actor';
import { statesIn } from '@/testing/groups';
import { engineOf, stateOf } from '@/testing/queue';
import { clientOf, setBalance } from '@/testing/registrar';
import { customerWithMoney, orderDomain } from '@/testing/shop';
import { startSimulator, type TestSimulator } from '@/testing/simulator';
import { bulkView } from './queries';
import { bulkSearch } from './schema';
import { setNameServers } from './set-name-servers';

const [all, refused] = [1_500, 15];
let registrar: TestSimulator;
let regapi: RegapiClient;
let owner: ReturnType<typeof customerActor>;

beforeAll(async () => {
  registrar = await startSimulator({ seed: String(all - refused) });
  await setBalance(registrar, 50_000);
  regapi = clientOf(registrar);
  owner = customerActor((await customerWithMoney()).id);
  const list = await regapi.service.get_list({ servtype: 'domain' }, { lane: 'sync' });
  if (list.kind !== 'done') throw new Error('the registrar does not answer');
  const there = list.answer.services.flatMap(({ service_id: serviceId, dname }) =>
    dname ? [{ serviceId, dname }] : [],
  );
  // Names that are here and that the registrar does not have.
  const absent = Array.from({ length: refused }, (_, index) => ({
    serviceId: 990_000 + index,
    dname: `absent-${index}.ru`,
  }));
  await db.domain.createMany({
    data: [...there, ...absent].map(({ serviceId, dname }) => ({
      id: newId('dom'),
      serviceId,
      asciiName: toAscii(dname) ?? dname,
      unicodeName: dname,
      tld: dname.slice(dname.indexOf('.') + 1),
      state: 'active' as const,
      customerId: owner.customerId,
    })),
  });
});

afterAll(async () => {
  await regapi.close();
  await registrar.stop();
  await db.$disconnect();
});

test('1,500 names with 15 refusals take two calls, stand still when paused, and let an order of another by', async () => {
  const params = { do: 'nameServers', found: '1', use: 'own', host0: 'ns1.example.net', host1: 'ns2.example.net' };
  const { key, change } = await bulkView(owner, params);
  if (change.deed !== 'nameServers' || !change.plan) throw new Error('nothing to show');
  expect(change.plan).toMatchObject({ changes: all, calls: 2 });
  const asked = { search: bulkSearch.parse(params), mark: change.plan.mark, key };
  expect(await changeAs(owner)((one) => setNameServers(one, asked))).toEqual({ ok: true, value: key });

  const engine = engineOf(updateNameServers, registerDomain, { regapi });
  const turn = async () => [await billingTurn(engine), await generalTurn(engine)].includes(true);
  const works = async (until: () => Promise<boolean>) => {
    for (let round = 0; round < 500 && !(await until()); round += 1) if (!(await turn())) await sleep(20);
  };
  const calls = () => db.registrarCall.count({ where: { functionName: 'domain/update_nss' } });
  await works(async () => (await calls()) === 1);
  expect((await changeAs(owner)(({ tx }) => pauseGroup(tx, key))).ok).toBe(true);
  const order = await orderDomain(await customerWithMoney(), 'meanwhile.com');
  await works(async () => (await stateOf(order)) === 'succeeded');
  expect(await stateOf(order)).toBe('succeeded');
  expect(await calls()).toBe(1);
  expect((await statesIn(key)).filter((state) => state === 'queued')).toHaveLength(500);

  expect((await changeAs(owner)(({ tx }) => resumeGroup(tx, key))).ok).toBe(true);
  await works(async () => (await statesIn(key)).every((state) => state === 'succeeded' || state === 'attention'));
  const states = await statesIn(key);
  expect(states.filter((state) => state === 'succeeded')).toHaveLength(all - refused);
  expect(states.filter((state) => state === 'attention')).toHaveLength(refused);
  expect(await calls()).toBeLessThanOrEqual(Math.ceil(all / 1_000) * 1.2);
});

test('an order of another goes out before what is left of many names', async () => {
  const params = { do: 'nameServers', found: '1', use: 'own', host0: 'ns3.example.net', host1: 'ns4.example.net' };
  const { key, change } = await bulkView(owner, params);
  if (change.deed !== 'nameServers' || !change.plan) throw new Error('nothing to show');
  const asked = { search: bulkSearch.parse(params), mark: change.plan.mark, key };
  await changeAs(owner)((one) => setNameServers(one, asked));
  const order = await orderDomain(await customerWithMoney(), 'at-once.com');
  // As a person orders it.
  await db.operation.update({ where: { id: order }, data: { urgency: 'person' } });
  const engine = engineOf(updateNameServers, registerDomain, { regapi });
  for (let round = 0; round < 500 && (await stateOf(order)) !== 'succeeded'; round += 1) await billingTurn(engine);
  expect(await stateOf(order)).toBe('succeeded');
  expect(await statesIn(key)).toContain('queued');
});
