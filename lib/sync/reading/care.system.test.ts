import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { db } from '@/lib/base/db/client';
import { generalTurn } from '@/lib/queue/engine/runners';
import type { RegapiClient } from '@/lib/registrar/regapi/client/client';
import { activeDomain } from '@/testing/domains';
import { changeAs, customerActor, staffActor } from '@/testing/customer-actor';
import { forgetOperations } from '@/testing/operations';
import { engineOf, stateOf, stepsOf } from '@/testing/queue';
import { clientOf } from '@/testing/registrar';
import { customerWithMoney, type TestCustomer } from '@/testing/shop';
import { startSimulator, type TestSimulator } from '@/testing/simulator';
import { askForLetter } from '@/lib/portfolio/domains/ask-for-letter';
import { sendVerification } from '@/lib/portfolio/domains/operations/verify-email';
import { askPresence } from '@/lib/portfolio/domains/look-again';
import { domainView } from '@/lib/portfolio/domains/queries';
import { readRequested } from '@/lib/sync/schedule/refresh';
import { readCare } from './care';

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

const dutiesShown = async (customer: TestCustomer, id: string) =>
  (await domainView(actorOf(customer), id))?.duties.map(({ kind }) => kind);

async function worksUntil(id: string, state: string): Promise<void> {
  const worker = engineOf(sendVerification, undefined, { regapi });
  await expect
    .poll(async () => (await generalTurn(worker), stateOf(id)), { timeout: 20_000, interval: 20 })
    .toBe(state);
}

const names = ['orlov-design.com', 'volga-tour.ru'];

test('an address that nobody confirmed is read, shown and written to again; a lost answer does no harm', async () => {
  const [customer, stranger] = [await customerWithMoney(), await customerWithMoney()];
  const id = await activeDomain(customer, 'orlov-design.com');
  const russian = await activeDomain(customer, 'volga-tour.ru');
  expect(await dutiesShown(customer, id)).toEqual([]);
  expect(await readCare({ regapi, db }, names)).toMatchObject({ calls: 2, rows: 2, problem: null });
  expect(await dutiesShown(customer, id)).toEqual(['email']);
  expect(await dutiesShown(customer, russian)).toEqual([]);
  expect(await db.domain.findUniqueOrThrow({ where: { id } })).toMatchObject({ hidesContacts: false });
  const ask = (who: TestCustomer, domainId: string) =>
    changeAs(actorOf(who))((change) => askForLetter(change, { domainId }));
  expect(await ask(stranger, id)).toEqual({ ok: false, error: 'notFound' });
  expect(await ask(customer, russian)).toEqual({ ok: false, error: 'alreadyDone' });
  await registrar.control('POST', 'faults', {
    rules: [{ function: 'domain/send_email_verification_letter', fault: 'cut-after', times: 1 }],
  });
  const asked = await ask(customer, id);
  if (!asked.ok) throw new Error(asked.error);
  expect(await ask(customer, id)).toEqual({ ok: false, error: 'inProgress' });
  await worksUntil(asked.value.operationId, 'succeeded');
  expect(await stepsOf(asked.value.operationId)).toContain('verifying>queued NOT_EXECUTED');
  expect(await dutiesShown(customer, id)).toEqual(['email']);
});

test('what is being changed is not overwritten by what was read before', async () => {
  const customer = await customerWithMoney();
  const id = await activeDomain(customer, 'orlov-design.com');
  const asked = await changeAs(actorOf(customer))((change) => askForLetter(change, { domainId: id }));
  expect(asked.ok).toBe(true);
  await db.domain.update({ where: { id }, data: { emailState: 'verified' } });
  await readCare({ regapi, db }, names);
  expect(await db.domain.findUniqueOrThrow({ where: { id } })).toMatchObject({ emailState: 'verified' });
});

test('whether a name is in our account is asked by its name; a failure to answer is no answer', async () => {
  const customer = await customerWithMoney();
  const [here, gone] = [await activeDomain(customer, 'volga-tour.ru'), await activeDomain(customer, 'left-us.ru')];
  const told = () =>
    db.presenceReading.findMany({ orderBy: { asciiName: 'asc' }, select: { asciiName: true, serviceId: true } });
  const ask = async (...ids: readonly string[]) => {
    for (const id of ids)
      expect(await changeAs(staffActor('operator'))((change) => askPresence(change, id))).toMatchObject({ ok: true });
    await readRequested({ regapi, db });
    return told();
  };
  await registrar.control('POST', 'faults', { rules: [{ function: 'domain/nop', fault: 'cut-before', times: 1 }] });
  expect(await ask(gone)).toEqual([]);
  const service = await regapi.service.get_info({ domain_name: 'volga-tour.ru' }, { lane: 'person' });
  const [found] = service.kind === 'done' ? service.answer.services : [];
  expect(await ask(here, gone)).toEqual([
    { asciiName: 'left-us.ru', serviceId: null },
    { asciiName: 'volga-tour.ru', serviceId: BigInt((found?.ok && found.item.service_id) || 0) },
  ]);
  const nobody = await changeAs(staffActor('operator'))((change) => askPresence(change, 'dom_nobody'));
  expect(nobody).toEqual({ ok: false, error: 'notFound' });
});
