import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '@/lib/base/db/client';
import { newId } from '@/lib/base/values/ids';
import type { CustomerActor } from '@/lib/people/access/actor';
import { pause, retryAll, undo } from '@/lib/desk/groups/decide';
import { groupDetail, liveGroupFor, ownNames } from '@/lib/desk/groups/queries';
import { ownGroupSearch } from '@/lib/desk/groups/schema';
import { changeNameServers } from '@/lib/portfolio/domains/change-domain';
import { updateNameServers } from '@/lib/portfolio/domains/operations/name-servers';
import { billingTurn, generalTurn } from '@/lib/queue/engine/runners';
import { settleGroups } from '@/lib/queue/engine/settle-groups';
import type { RegapiClient } from '@/lib/registrar/regapi/client/client';
import { runDueSyncs } from '@/lib/sync/schedule/schedule';
import { changeAs, customerActor } from '@/testing/customer-actor';
import { statesIn } from '@/testing/groups';
import { engineOf } from '@/testing/queue';
import { clientOf } from '@/testing/registrar';
import { customerWithMoney } from '@/testing/shop';
import { startSimulator, type TestSimulator } from '@/testing/simulator';
import { bulkView } from './queries';
import { bulkSearch } from './schema';
import { setNameServers } from './set-name-servers';

let registrar: TestSimulator;
let regapi: RegapiClient;
let owner: CustomerActor;
let stranger: CustomerActor;
let names: readonly string[];
let ids: readonly string[];

/** Names that are here and that the registrar does not have: it refuses them. */
const refused = ['not-there-1.ru', 'not-there-2.ru'];
const own = { use: 'own', host0: 'ns1.example.net', host1: 'ns2.example.net' };

beforeAll(async () => {
  registrar = await startSimulator({ seed: '60' });
  regapi = clientOf(registrar);
  await runDueSyncs({ regapi, db });
  [owner, stranger] = [customerActor((await customerWithMoney()).id), customerActor((await customerWithMoney()).id)];
  const there = await db.domain.findMany({
    where: { state: 'active', missingSince: null, nameServersReadAt: { not: null }, nameServers: { some: {} } },
    orderBy: { asciiName: 'asc' },
    take: 28,
  });
  for (const [index, asciiName] of refused.entries()) await hereAlone(asciiName, 900_000 + index);
  names = [...there.map(({ asciiName }) => asciiName), ...refused];
  await db.domain.updateMany({
    where: { asciiName: { in: [...names] } },
    data: { customerId: owner.customerId },
  });
  const rows = await db.domain.findMany({ where: { asciiName: { in: [...names] } } });
  ids = rows.map(({ id }) => id);
});

afterAll(async () => {
  await regapi.close();
  await registrar.stop();
  await db.$disconnect();
});

async function hereAlone(asciiName: string, serviceId: number): Promise<void> {
  const servers = ['ns1.former.net', 'ns2.former.net'].map((host, position) => ({ host, position, addresses: [] }));
  await db.domain.create({
    data: {
      id: newId('dom'),
      asciiName,
      unicodeName: asciiName,
      tld: 'ru',
      state: 'active',
      serviceId: BigInt(serviceId),
      nameServersReadAt: new Date(),
      nameServers: { create: servers },
    },
  });
}

/** What the page before the change shows, as its button sends it. */
async function shown(actor: CustomerActor, params: Record<string, string>) {
  const { key, change } = await bulkView(actor, params);
  const plan = change.deed === 'nameServers' ? change.plan : null;
  return { plan, asked: { search: bulkSearch.parse(params), mark: plan?.mark ?? '', key } };
}

const press = (actor: CustomerActor, asked: Awaited<ReturnType<typeof shown>>['asked']) =>
  changeAs(actor)((change) => setNameServers(change, asked));

async function work(): Promise<void> {
  const engine = engineOf(updateNameServers, undefined, { regapi });
  for (let round = 0; round < 300; round += 1) {
    const moving = await db.operation.count({ where: { endedAt: null, state: { not: 'attention' } } });
    if (moving === 0) return;
    if (![await billingTurn(engine), await generalTurn(engine)].includes(true)) await sleep(20);
  }
}

async function serversThere(): Promise<ReadonlyMap<string, string>> {
  const outcome = await regapi.domain.get_nss(
    { domains: names.filter((name) => !refused.includes(name)).map((dname) => ({ dname })) },
    { lane: 'person' },
  );
  if (outcome.kind !== 'done') throw new Error('the registrar does not answer');
  return new Map(
    outcome.answer.domains.flatMap((one) =>
      one.ok
        ? [
            [
              one.item.dname ?? '',
              one.item.nss
                .map(({ ns }) => ns)
                .toSorted()
                .join(' '),
            ] as const,
          ]
        : [],
    ),
  );
}

test('30 names get other name servers as one group, two are refused, and the group is taken back', async () => {
  const before = await serversThere();
  const { plan, asked } = await shown(owner, { ...own, id: ids.join('.') });
  expect(plan).toMatchObject({ changes: 30, calls: 1 });

  // Two clicks, one group.
  const clicks = await Promise.all([press(owner, asked), press(owner, asked)]);
  expect(clicks).toEqual([
    { ok: true, value: asked.key },
    { ok: true, value: asked.key },
  ]);
  const groupId = asked.key;
  expect(await statesIn(groupId)).toHaveLength(30);
  expect((await shown(owner, { ...own, id: ids.join('.') })).plan).toMatchObject({ changes: 0 });
  await work();
  const states = await statesIn(groupId);
  expect(states.filter((state) => state === 'succeeded')).toHaveLength(28);
  expect(states.filter((state) => state === 'attention')).toHaveLength(2);
  expect(new Set((await serversThere()).values())).toEqual(new Set(['ns1.example.net ns2.example.net']));
  await settleGroups(() => Promise.resolve());

  // What its owner reads of it.
  const detail = await groupDetail(owner, groupId);
  expect(detail).toMatchObject({ isUndoable: true, promised: { count: 30, calls: 1, cost: null } });
  expect(detail?.usedCalls).toBeGreaterThanOrEqual(1);
  if (!detail) throw new Error('its owner does not see it');
  const { counts } = detail.live;
  const { rows, tab } = await ownNames(owner, { id: groupId, counts }, ownGroupSearch.parse({}));
  expect([tab, rows.map(({ subject }) => subject.ascii).toSorted()]).toEqual(['refused', refused]);

  // One is changed again by hand: that one stays as it is.
  const [changed = ''] = [...before.keys()];
  const { id: domainId } = await db.domain.findUniqueOrThrow({ where: { asciiName: changed } });
  const servers = ['ns1.later.net', 'ns2.later.net'].map((host, field) => ({ host, addresses: [], field }));
  await changeAs(owner)((change) => changeNameServers(change, { domainId, use: 'own', servers }));
  await work();

  const undone = await changeAs(owner)((change) => undo(change, groupId));
  if (!undone.ok) throw new Error(undone.error);
  expect(await changeAs(owner)((change) => undo(change, groupId))).toEqual({ ok: false, error: 'alreadyDone' });
  await work();
  expect(await statesIn(undone.value)).toEqual(Array.from({ length: 27 }, () => 'succeeded'));
  const after = await serversThere();
  expect(after.get(changed)).toBe('ns1.later.net ns2.later.net');
  for (const [name, hosts] of before) if (name !== changed) expect([name, after.get(name)]).toEqual([name, hosts]);
  expect(await groupDetail(owner, undone.value)).toMatchObject({
    undoesId: groupId,
    left: [{ ascii: changed }],
    promised: { count: 27 },
  });
});

test('what was refused is given up for other servers that are asked for', async () => {
  const [first] = await db.operation.findMany({ where: { state: 'attention', customerId: owner.customerId } });
  const { groupId = '', errorCode = '' } = first ?? {};
  await db.operation.updateMany({ where: { groupId, state: 'attention' }, data: { errorCode: 'INVALID_NSS' } });
  const params = {
    use: 'own',
    host0: 'ns7.example.net',
    host1: 'ns8.example.net',
    group: groupId ?? '',
    code: 'INVALID_NSS',
  };
  const { plan, asked } = await shown(owner, params);
  expect(errorCode).not.toBe('');
  expect(plan?.rows.map(({ domain, why }) => [domain.asciiName, why])).toEqual(refused.map((name) => [name, null]));
  expect(await press(owner, asked)).toMatchObject({ ok: true });
  expect(await db.operation.count({ where: { groupId, state: 'attention' } })).toBe(0);
  expect(await statesIn(asked.key)).toHaveLength(2);
  await work();
});

test('of another customer nothing is shown, changed or decided', async () => {
  const params = { ...own, host0: 'ns5.example.net', id: ids.join('.') };
  const { plan, asked } = await shown(stranger, params);
  expect(plan?.rows).toEqual([]);
  expect(await press(stranger, asked)).toEqual({ ok: false, error: 'nothing' });
  const theirs = await shown(owner, params);
  expect(await press(stranger, theirs.asked)).toEqual({ ok: false, error: 'moved' });
  expect(await press(owner, theirs.asked)).toMatchObject({ ok: true });
  const groupId = theirs.asked.key;
  // The key of somebody else's group begins nothing and tells nothing.
  expect(await press(stranger, { ...asked, key: groupId })).toEqual({ ok: false, error: 'moved' });
  expect(await shown(stranger, { ...own, found: '1' })).toMatchObject({ plan: { rows: [] } });
  expect(await shown(stranger, { ...own, group: groupId, code: 'INVALID_NSS' })).toMatchObject({ plan: { rows: [] } });
  expect(await groupDetail(stranger, groupId)).toBeNull();
  expect(await liveGroupFor(stranger, groupId)).toBeNull();
  const decide = changeAs(stranger);
  expect(await decide((change) => pause(change, groupId))).toEqual({ ok: false, error: 'notFound' });
  expect(await decide((change) => undo(change, groupId))).toEqual({ ok: false, error: 'notFound' });
  expect(await decide((change) => retryAll(change, groupId, 'INVALID_NSS'))).toEqual({ ok: false, error: 'notFound' });
  expect(await changeAs(owner)((change) => pause(change, groupId))).toMatchObject({ ok: true });
});
