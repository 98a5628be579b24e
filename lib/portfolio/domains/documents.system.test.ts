import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '@/lib/base/db/client';
import { newId } from '@/lib/base/values/ids';
import { generalTurn } from '@/lib/queue/engine/runners';
import type { RegapiClient } from '@/lib/registrar/regapi/client/client';
import { changeAs, customerActor, staffActor } from '@/testing/customer-actor';
import { engineOf, stateOf } from '@/testing/queue';
import { clientOf } from '@/testing/registrar';
import { customerWithMoney } from '@/testing/shop';
import { startSimulator, type TestSimulator } from '@/testing/simulator';
import { assignOwners } from './assignment';
import { askForDocuments } from './operations/documents';
import { domainView } from './queries';
import { askWhereToUpload } from './ask-for-documents';

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

async function owned(asciiName: string, customerId: string): Promise<string> {
  const tld = asciiName.slice(asciiName.indexOf('.') + 1);
  const row = { id: newId('dom'), asciiName, unicodeName: asciiName, tld, state: 'active' as const, customerId };
  await db.domain.create({ data: { ...row, serviceId: BigInt(9_000 + (await db.domain.count())) } });
  return row.id;
}

test('its owner gets the link once it was asked for, nobody else asks, and a new owner does not inherit it', async () => {
  const [anna, boris] = [customerActor((await customerWithMoney()).id), customerActor((await customerWithMoney()).id)];
  const domainId = await owned('volga-tour.ru', anna.customerId);
  const ask = (actor: typeof anna) => changeAs(actor)((change) => askWhereToUpload(change, { domainId }));
  expect(await ask(boris)).toEqual({ ok: false, error: 'notFound' });
  expect((await domainView(anna, domainId))?.documents).toEqual({ url: null });

  const asked = await ask(anna);
  if (!asked.ok) throw new Error(asked.error);
  expect(await ask(anna)).toEqual({ ok: false, error: 'inProgress' });
  const worker = engineOf(askForDocuments, undefined, { regapi });
  const state = async () => (await generalTurn(worker), stateOf(asked.value.operationId));
  await expect.poll(state, { timeout: 20_000, interval: 20 }).toBe('succeeded');
  expect((await domainView(anna, domainId))?.documents?.url).toMatch(/^http/);

  await changeAs(staffActor('operator'))((change) =>
    assignOwners(change, [{ domainId, customerId: boris.customerId }]),
  );
  expect((await domainView(boris, domainId))?.documents).toEqual({ url: null });
});

test('a zone that wants no documents is not asked', async () => {
  const anna = customerActor((await customerWithMoney()).id);
  const domainId = await owned('orlov-design.com', anna.customerId);
  expect((await domainView(anna, domainId))?.documents).toBeNull();
  expect(await changeAs(anna)((change) => askWhereToUpload(change, { domainId }))).toEqual({
    ok: false,
    error: 'notHere',
  });
});
