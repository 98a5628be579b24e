import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { db } from '@/lib/base/db/client';
import { generalTurn } from '@/lib/queue/engine/runners';
import type { RegapiClient } from '@/lib/registrar/regapi/client/client';
import { activeDomain } from '@/testing/domains';
import { changeAs, customerActor } from '@/testing/customer-actor';
import { forgetOperations } from '@/testing/operations';
import { engineOf, stateOf } from '@/testing/queue';
import { clientOf } from '@/testing/registrar';
import { customerWithMoney, type TestCustomer } from '@/testing/shop';
import { startSimulator, type TestSimulator } from '@/testing/simulator';
import { changeHost } from './change-host';
import { deleteHost } from './operations/delete-host';
import { registerHost } from './operations/register-host';
import { domainView } from './queries';

let registrar: TestSimulator;
let regapi: RegapiClient;

beforeAll(async () => {
  registrar = await startSimulator({ seed: 'demo' });
  regapi = clientOf(registrar);
});
beforeEach(async () => {
  await forgetOperations();
  await db.domain.deleteMany();
});
afterAll(async () => {
  await regapi.close();
  await registrar.stop();
  await db.$disconnect();
});

const actorOf = ({ id }: TestCustomer) => customerActor(id);

const host = 'ns1.orlov-design.com';

const ask = (who: TestCustomer, domainId: string, verb: 'add' | 'remove', address: string, name = host) =>
  changeAs(actorOf(who))((change) => changeHost(change, { domainId, verb, host: name, address }));

async function worksUntil(id: string, state: string): Promise<void> {
  const worker = engineOf(registerHost, deleteHost, { regapi });
  await expect
    .poll(async () => (await generalTurn(worker), stateOf(id)), { timeout: 20_000, interval: 20 })
    .toBe(state);
}

async function carriedOut(asked: Awaited<ReturnType<typeof ask>>, state = 'succeeded'): Promise<void> {
  if (!asked.ok) throw new Error(asked.error);
  await worksUntil(asked.value.operationId, state);
}

test('a server inside a domain gets addresses of both kinds and loses them; a lost answer adds none twice', async () => {
  const customer = await customerWithMoney();
  const id = await activeDomain(customer, 'orlov-design.com');
  const shown = async () => (await domainView(actorOf(customer), id))?.hosts?.map(({ address }) => address);
  await registrar.control('POST', 'faults', {
    rules: [{ function: 'domain/register_ns', fault: 'cut-after', times: 1 }],
  });
  await carriedOut(await ask(customer, id, 'add', '203.0.113.5'));
  await carriedOut(await ask(customer, id, 'add', '2001:db8::5'));
  expect(await shown()).toEqual(['2001:db8::5', '203.0.113.5']);
  expect(await ask(customer, id, 'add', '203.0.113.5')).toEqual({ ok: false, error: 'alreadyDone' });
  await carriedOut(await ask(customer, id, 'remove', '203.0.113.5'));
  expect(await shown()).toEqual(['2001:db8::5']);
});

test('whether a removal was carried out after a lost answer nobody can read, so a person decides', async () => {
  const customer = await customerWithMoney();
  const id = await activeDomain(customer, 'orlov-design.com');
  await carriedOut(await ask(customer, id, 'add', '203.0.113.7'));
  await registrar.control('POST', 'faults', {
    rules: [{ function: 'domain/delete_ns', fault: 'cut-after', times: 1 }],
  });
  await carriedOut(await ask(customer, id, 'remove', '203.0.113.7'), 'attention');
});

test('it is refused outside of the domain, in a zone without such servers, to a stranger, and while it is used', async () => {
  const [customer, stranger] = [await customerWithMoney(), await customerWithMoney()];
  const id = await activeDomain(customer, 'orlov-design.com');
  const russian = await activeDomain(customer, 'volga-tour.ru');
  expect(await ask(stranger, id, 'add', '203.0.113.5')).toEqual({ ok: false, error: 'notFound' });
  const outside = await ask(customer, id, 'add', '203.0.113.5', 'ns1.northwind-crafts.com');
  expect(outside).toEqual({ ok: false, error: 'outside' });
  expect(await ask(customer, russian, 'add', '203.0.113.5', 'ns1.volga-tour.ru')).toEqual({
    ok: false,
    error: 'notHere',
  });
  await db.domainHost.create({ data: { domainId: id, host, address: '203.0.113.9' } });
  await db.domainNameServer.create({ data: { domainId: russian, position: 0, host, addresses: [] } });
  expect(await ask(customer, id, 'remove', '203.0.113.9')).toEqual({ ok: false, error: 'inUse' });
  expect((await domainView(actorOf(customer), russian))?.hosts).toBeNull();
});
