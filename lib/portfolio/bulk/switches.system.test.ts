import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '@/lib/base/db/client';
import { newId } from '@/lib/base/values/ids';
import type { Actor } from '@/lib/people/access/actor';
import { undo } from '@/lib/desk/groups/decide';
import { kinds } from '@/lib/desk/operations/kinds';
import { delegateDomain } from '@/lib/portfolio/domains/operations/delegate';
import { undelegateDomain } from '@/lib/portfolio/domains/operations/undelegate';
import { generalTurn } from '@/lib/queue/engine/runners';
import { settleGroups } from '@/lib/queue/engine/settle-groups';
import type { RegapiClient } from '@/lib/registrar/regapi/client/client';
import { changeAs, customerActor, staffActor } from '@/testing/customer-actor';
import { statesIn } from '@/testing/groups';
import { engineOf } from '@/testing/queue';
import { clientOf } from '@/testing/registrar';
import { customerWithMoney } from '@/testing/shop';
import { startSimulator, type TestSimulator } from '@/testing/simulator';
import { bulkView } from './queries';
import { bulkSearch } from './schema';
import { switchMany } from './switch-many';

let registrar: TestSimulator;
let regapi: RegapiClient;

const names = ['volga-tour.ru', 'kamin-master.ru', 'orlov-design.com'];
let owner: ReturnType<typeof customerActor>;
let ids: readonly string[];

beforeAll(async () => {
  registrar = await startSimulator({ seed: 'demo' });
  regapi = clientOf(registrar);
  owner = customerActor((await customerWithMoney()).id);
  ids = names.map(() => newId('dom'));
  await db.domain.createMany({
    data: names.map((asciiName, index) => ({
      id: ids[index] ?? '',
      asciiName,
      unicodeName: asciiName,
      tld: asciiName.slice(asciiName.indexOf('.') + 1),
      state: 'active' as const,
      serviceId: BigInt(9_000 + index),
      customerId: owner.customerId,
      hidesContacts: false,
    })),
  });
});
afterAll(async () => {
  await regapi.close();
  await registrar.stop();
  await db.$disconnect();
});

/** What the page before the change shows, as its button sends it. */
async function shown(actor: Actor, params: Record<string, string>) {
  const { key, change } = await bulkView(actor, params);
  if (change.deed !== 'delegation' && change.deed !== 'privacy') throw new Error('another change is shown');
  return { plan: change.plan, asked: { search: bulkSearch.parse(params), mark: change.plan.mark, key } };
}

const press = (actor: Actor, asked: Awaited<ReturnType<typeof shown>>['asked']) =>
  changeAs(actor)((change) => switchMany(change, asked));

async function work(): Promise<void> {
  const engine = engineOf(delegateDomain, undefined, { regapi, definitions: kinds });
  const moving = () => db.operation.count({ where: { endedAt: null, state: { not: 'attention' } } });
  await expect.poll(async () => (await generalTurn(engine), moving()), { timeout: 20_000, interval: 20 }).toBe(0);
  await settleGroups(() => Promise.resolve());
}

const calls = (functionName: string) => db.registrarCall.count({ where: { functionName } });

test('names leave their zones in one call, those of other zones are told why not, and it is taken back', async () => {
  const params = { do: 'delegation', id: ids.join('.') };
  const { plan, asked } = await shown(owner, params);
  expect(plan).toMatchObject({ wanted: 'off', changes: 2, calls: 1 });
  expect(plan.rows.map(({ domain, why }) => [domain.asciiName, why])).toContainEqual(['orlov-design.com', 'zone']);

  // Two clicks, or two tabs of one page: one group.
  const clicks = await Promise.all([press(owner, asked), press(owner, asked)]);
  expect(clicks).toEqual([
    { ok: true, value: asked.key },
    { ok: true, value: asked.key },
  ]);
  expect((await shown(owner, params)).plan.rows.map(({ why }) => why)).toEqual(
    expect.arrayContaining(['inProgress', 'inProgress', 'zone']),
  );
  await work();
  expect(await statesIn(asked.key)).toEqual(['succeeded', 'succeeded']);
  expect(await calls('domain/undelegate')).toBe(1);
  expect((await shown(owner, params)).plan).toMatchObject({ changes: 0 });
  expect((await shown(owner, { ...params, wanted: 'on' })).plan).toMatchObject({ changes: 2 });

  const undone = await changeAs(owner)((change) => undo(change, asked.key));
  if (!undone.ok) throw new Error(undone.error);
  await work();
  expect(await statesIn(undone.value)).toEqual(['succeeded', 'succeeded']);
  expect(await db.domain.count({ where: { id: { in: [...ids] }, undelegatedAt: null } })).toBe(3);
});

test('registrants of many names are hidden in one call, by staff in the name of their owners', async () => {
  const staff = staffActor('operator');
  const { plan, asked } = await shown(staff, { do: 'privacy', id: ids.join('.') });
  expect(plan).toMatchObject({ wanted: 'on', changes: 3, calls: 1 });
  expect(await press(staff, asked)).toEqual({ ok: true, value: asked.key });
  await work();
  expect(await statesIn(asked.key)).toEqual(['succeeded', 'succeeded', 'succeeded']);
  expect(await calls('domain/update_private_person_flag')).toBe(1);
  expect(await db.operation.count({ where: { groupId: asked.key, customerId: owner.customerId } })).toBe(3);
  expect(await db.domain.count({ where: { id: { in: [...ids] }, hidesContacts: true } })).toBe(3);
});

test('after a lost answer names are found hidden, and are not asked about twice', async () => {
  await registrar.control('POST', 'faults', {
    rules: [{ function: 'domain/update_private_person_flag', fault: 'cut-after', times: 1 }],
  });
  const { asked } = await shown(owner, { do: 'privacy', wanted: 'off', id: ids.join('.') });
  expect(await press(owner, asked)).toMatchObject({ ok: true });
  await work();
  expect(await statesIn(asked.key)).toEqual(['succeeded', 'succeeded', 'succeeded']);
  expect(await db.domain.count({ where: { id: { in: [...ids] }, hidesContacts: false } })).toBe(3);
});

test('of another customer nothing is shown or switched, and staff who only look switch nothing', async () => {
  const stranger = customerActor((await customerWithMoney()).id);
  for (const actor of [stranger, staffActor('viewer')]) {
    const { plan, asked } = await shown(actor, { do: 'delegation', id: ids.join('.') });
    expect(plan.rows).toEqual([]);
    expect(await press(actor, asked)).toEqual({ ok: false, error: 'nothing' });
  }
  const theirs = await shown(owner, { do: 'delegation', id: ids.join('.') });
  expect(await press(stranger, theirs.asked)).toEqual({ ok: false, error: 'moved' });
  expect(await db.operation.count({ where: { kind: undelegateDomain.kind, endedAt: null } })).toBe(0);
});
