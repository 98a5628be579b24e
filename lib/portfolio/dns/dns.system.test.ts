import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { db } from '@/lib/base/db/client';
import { enqueue } from '@/lib/queue/engine/enqueue';
import type { Engine } from '@/lib/queue/engine/engine';
import { generalTurn } from '@/lib/queue/engine/runners';
import type { RegapiClient } from '@/lib/registrar/regapi/client/client';
import { refresh } from '@/lib/sync/schedule/refresh';
import { runDueSyncs } from '@/lib/sync/schedule/schedule';
import { changeAs, customerActor } from '@/testing/customer-actor';
import { engineOf } from '@/testing/queue';
import { clientOf } from '@/testing/registrar';
import { startSimulator, type TestSimulator } from '@/testing/simulator';
import { discardChange } from './discard-change';
import { addRecordToZone, removeRecordFromZone, replaceRecordInZone } from './change-zone';
import { changeZone } from './operations/change';
import { zoneView } from './queries';
import type { ZoneRecord } from './records/record';
import { recordOf } from './records/record-form';
import { addRecordInput } from './schema';

const name = 'severny-veter.ru';
const actor = customerActor('cus_owner');

let registrar: TestSimulator;
let regapi: RegapiClient;
let engine: Engine;
let domainId: string;

beforeAll(async () => {
  registrar = await startSimulator({ seed: 'demo' });
  regapi = clientOf(registrar);
  engine = engineOf(changeZone, undefined, { regapi });
  await runDueSyncs({ regapi, db });
  await db.customer.create({ data: { id: actor.customerId, name: 'Owner', email: 'owner@example.net' } });
  await db.domain.update({ where: { asciiName: name }, data: { customerId: actor.customerId } });
  domainId = (await db.domain.findUniqueOrThrow({ where: { asciiName: name } })).id;
});

beforeEach(async () => {
  await db.operation.deleteMany();
  await refresh({ regapi, db }, [`zone:${name}`]);
});

afterAll(async () => {
  await regapi.close();
  await registrar.stop();
  await db.$disconnect();
});

const asOwner = changeAs(actor);

async function view() {
  const zone = await zoneView(actor, domainId);
  if (!zone) throw new Error('no zone');
  return zone;
}

const add = async (record: ZoneRecord, version?: number) => {
  const seen = { domainId, version: version ?? (await view()).version };
  return asOwner((change) => addRecordToZone(change, { ...seen, record }));
};

/** Works on the queue until nothing moves any more. */
async function work(): Promise<void> {
  for (let round = 0; round < 200; round += 1) {
    const moving = await db.operation.count({ where: { endedAt: null, state: { not: 'attention' } } });
    if (moving === 0) return;
    if (!(await generalTurn(engine))) await sleep(20);
  }
}

const address = (subname: string, content = '203.0.113.7'): ZoneRecord => ({
  subname,
  type: 'A',
  content,
  priority: null,
});

async function atRegistrar(): Promise<readonly string[]> {
  const outcome = await regapi.zone.get_resource_records({ domains: [{ dname: name }] }, { lane: 'person' });
  if (outcome.kind !== 'done') throw new Error('the registrar does not answer');
  return outcome.answer.domains.flatMap((zone) =>
    zone.ok ? zone.item.rrs.map(({ subname, rectype, content }) => `${subname} ${rectype} ${content}`) : [],
  );
}

test('a record is shown as being added, sent, and then stands', async () => {
  expect(await add(address('shop'))).toMatchObject({ ok: true });
  const waiting = await view();
  expect(waiting.records.find(({ subname }) => subname === 'shop')?.state).toBe('adding');
  expect(await db.zoneRecord.count({ where: { domainId, subname: 'shop' } })).toBe(0);
  await work();
  expect((await view()).records.find(({ subname }) => subname === 'shop')?.state).toBe('live');
  expect(await atRegistrar()).toContain('shop A 203.0.113.7');
});

test('two tabs edit one zone: the second is told, and nothing is lost', async () => {
  const { version } = await view();
  expect(await add(address('first'), version)).toMatchObject({ ok: true });
  expect(await add(address('second'), version)).toEqual({ ok: false, error: 'stale' });
  expect(await add(address('second'))).toMatchObject({ ok: true });
  await work();
  expect(await atRegistrar()).toEqual(expect.arrayContaining(['first A 203.0.113.7', 'second A 203.0.113.7']));
});

test('of two edits at the same moment exactly one passes', async () => {
  const { version } = await view();
  const replies = await Promise.all(['left', 'right'].map((subname) => add(address(subname), version)));
  expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
  await work();
});

test('one page may add record after record while the first is still under way', async () => {
  const first = await add(address('one'));
  if (!first.ok) throw new Error('refused');
  expect(await add(address('two'), first.value.version)).toMatchObject({ ok: true });
  await work();
  expect(await add(address('three'), first.value.version + 1)).toMatchObject({ ok: true });
  await work();
});

test('an edit replaces the record, a deletion takes it away', async () => {
  await add(address('old'));
  await work();
  const { version } = await view();
  const [shown, record] = [address('old'), address('old', '203.0.113.8')];
  expect(await asOwner((change) => replaceRecordInZone(change, { domainId, version, shown, record }))).toMatchObject({
    ok: true,
  });
  await work();
  expect(await atRegistrar()).toContain('old A 203.0.113.8');
  const later = (await view()).version;
  await asOwner((change) => removeRecordFromZone(change, { domainId, version: later, shown: record }));
  await work();
  expect((await atRegistrar()).filter((line) => line.startsWith('old '))).toEqual([]);
});

test('a DKIM key pasted raw, quoted or split is one record', async () => {
  const text = `v=DKIM1; k=rsa; p=${'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A'.repeat(12)}`;
  const split = (text.match(/.{1,255}/g) ?? []).map((part) => `"${part}"`).join(' ');
  const forms = [text, `"${text}"`, split].map((typed) =>
    addRecordInput.parse({ domainId, version: 0, type: 'TXT', subname: 'mail._domainkey', text: typed }),
  );
  const [raw, ...others] = forms.map(recordOf);
  if (!raw) throw new Error('no record');
  expect(await add(raw)).toMatchObject({ ok: true });
  await work();
  for (const other of others) {
    expect(await add(other)).toMatchObject({
      ok: false,
      error: { code: 'planRefused', problems: [expect.objectContaining({ code: 'duplicate' })] },
    });
  }
  expect((await atRegistrar()).filter((line) => line.startsWith('mail._domainkey'))).toEqual([
    `mail._domainkey TXT ${text}`,
  ]);
});

/** Twelve additions, of which the registrar refuses the seventh: its label has 64 letters. */
async function refusedChange(prefix: string) {
  const steps = Array.from({ length: 12 }, (_, index) => ({
    verb: 'add' as const,
    record: address(index === 6 ? 'x'.repeat(64) : `${prefix}-${index}`),
  }));
  await asOwner(({ tx }) =>
    enqueue(tx, changeZone, { domainId, asciiName: name, steps }, { actor, customerId: actor.customerId }),
  );
  await work();
  await db.syncRun.deleteMany({ where: { source: 'unsettled' } });
  await runDueSyncs({ regapi, db });
  const { refused, records } = await view();
  expect(refused).toMatchObject({ applied: 6, code: 'SUBD_INVALID' });
  expect(records.filter(({ subname }) => subname.startsWith(prefix))).toHaveLength(6);
  return refused?.operationId ?? '';
}

const startingWith = async (prefix: string) => (await atRegistrar()).filter((line) => line.startsWith(prefix)).length;

test('record 7 of 12 is refused: what was done is told, the list shows the truth, and the rest can be given up', async () => {
  const operationId = await refusedChange('host');
  expect(await add(address('later'))).toEqual({ ok: false, error: 'refusedBefore' });
  const kept = { domainId, operationId, carriedOut: 'keep' } as const;
  expect(await asOwner((change) => discardChange(change, kept))).toMatchObject({ ok: true });
  expect(await add(address('later'))).toMatchObject({ ok: true });
  await work();
  expect(await startingWith('host-')).toBe(6);
});

test('record 7 of 12 is refused: the six before it can be undone', async () => {
  const before = (await atRegistrar()).toSorted();
  const operationId = await refusedChange('gone');
  const undone = { domainId, operationId, carriedOut: 'undo' } as const;
  expect(await asOwner((change) => discardChange(change, undone))).toMatchObject({ value: { isUndone: true } });
  expect((await view()).records.filter(({ state }) => state === 'removing')).toHaveLength(6);
  await work();
  expect((await atRegistrar()).toSorted()).toEqual(before);
  expect(await asOwner((change) => discardChange(change, undone))).toMatchObject({ error: 'stale' });
});

test.each(['cut-before', 'cut-after', 'garble'])(
  'the answer is lost (%s): the change is found out and made once',
  async (fault) => {
    const subname = `lost-${fault}`;
    await registrar.control('POST', 'faults', { rules: [{ function: 'zone/update_records', fault }] });
    expect(await add(address(subname))).toMatchObject({ ok: true });
    await work();
    expect(await db.operation.findMany({ select: { state: true } })).toEqual([{ state: 'succeeded' }]);
    expect((await atRegistrar()).filter((line) => line.startsWith(`${subname} `))).toHaveLength(1);
  },
);

test('nobody sees or changes the zone of another', async () => {
  const stranger = customerActor('cus_stranger');
  const { version } = await view();
  expect(await zoneView(stranger, domainId)).toBeNull();
  const reply = await changeAs(stranger)((change) =>
    addRecordToZone(change, { domainId, version, record: address('evil') }),
  );
  expect(reply).toEqual({ ok: false, error: 'notFound' });
});

test('a site takes the place of the registrar’s page, and does not join it', async () => {
  await regapi.zone.tune_parking({ domains: [{ dname: name }] }, { lane: 'person' });
  await refresh({ regapi, db }, [`zone:${name}`]);
  const parked = async () => (await view()).records.flatMap(({ isParking, subname }) => (isParking ? [subname] : []));
  expect(await parked()).toEqual(['@', 'www']);
  const warnings = [{ code: 'stillParked', name: 'www' }];
  expect(await add(address('@', '203.0.113.9'))).toMatchObject({ ok: true, value: { warnings } });
  await work();
  expect(await parked()).toEqual(['www']);
  const records = await atRegistrar();
  expect(records).toContain('@ A 203.0.113.9');
  expect(records).not.toContain('@ A 194.58.112.174');
});
