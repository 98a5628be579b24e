import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { sleep } from '@/lib/base/clock/clock';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { newId } from '@/lib/base/values/ids';
import { enqueue } from '@/lib/queue/engine/enqueue';
import { generalTurn } from '@/lib/queue/engine/runners';
import { asciiOf } from '@/lib/registrar/answers/same-name';
import type { RegapiClient } from '@/lib/registrar/regapi/client/client';
import { engineOf } from '@/testing/queue';
import { clientOf } from '@/testing/registrar';
import { startSimulator, type TestSimulator } from '@/testing/simulator';
import { statementsOf } from '@/testing/statements';
import { changeZone } from '../operations/change';
import { mirrorSteps } from './mirror';
import type { ZoneStep } from './step';

let registrar: TestSimulator;
let regapi: RegapiClient;
let domains: readonly { readonly id: string; readonly asciiName: string }[];

beforeAll(async () => {
  registrar = await startSimulator({ seed: '1000' });
  regapi = clientOf(registrar);
  const listed = await regapi.service.get_list({ servtype: 'domain' }, { lane: 'person' });
  if (listed.kind !== 'done') throw new Error('the registrar does not answer');
  domains = listed.answer.services.flatMap(({ dname }) =>
    dname === null ? [] : [{ id: newId('dom'), asciiName: asciiOf(dname) }],
  );
  await db.domain.createMany({
    data: domains.map(({ id, asciiName }) => ({
      id,
      asciiName,
      unicodeName: asciiName,
      tld: asciiName.split('.').at(-1) ?? '',
      state: 'active' as const,
    })),
  });
});

beforeEach(() => db.operation.deleteMany());

afterAll(async () => {
  await regapi.close();
  await registrar.stop();
  await db.$disconnect();
});

const counts = z.object({ counts: z.record(z.string(), z.number()) });
const callsSoFar = async () => counts.parse(await registrar.control('GET', 'calls')).counts;

/** Adds one record to each of the 1,000 zones, and answers how many calls that took. */
async function changeAll(subname: string) {
  const before = await callsSoFar();
  for (let from = 0; from < domains.length; from += 100) {
    await transaction(async (tx) => {
      for (const { id: domainId, asciiName } of domains.slice(from, from + 100)) {
        const record = { subname, type: 'A', content: '192.0.2.7', priority: null };
        const input = { domainId, asciiName, steps: [{ verb: 'add' as const, record }] };
        await enqueue(tx, changeZone, input, { actor: { userId: null }, customerId: null });
      }
    });
  }
  const engine = engineOf(changeZone, undefined, { regapi });
  for (let round = 0; round < 600; round += 1) {
    if ((await db.operation.count({ where: { endedAt: null } })) === 0) break;
    if (!(await generalTurn(engine))) await sleep(5);
  }
  expect(await db.operation.count({ where: { state: 'succeeded' } })).toBe(1_000);
  const after = await callsSoFar();
  const made = (name: string) => (after[name] ?? 0) - (before[name] ?? 0);
  return { writes: made('zone/update_records'), reads: made('zone/get_resource_records') };
}

test('a lost answer of 1,000 changed zones costs the read of one list', { timeout: 120_000 }, async () => {
  await registrar.control('POST', 'faults', { rules: [{ function: 'zone/update_records', fault: 'cut-after' }] });
  expect(await changeAll('after')).toEqual({ writes: 1, reads: 1 });
});

test('1,000 changes that never arrived are looked for as one list and sent as one', { timeout: 120_000 }, async () => {
  await registrar.control('POST', 'faults', { rules: [{ function: 'zone/update_records', fault: 'cut-before' }] });
  const { writes, reads } = await changeAll('before');
  expect(writes).toBe(2);
  expect(reads).toBeLessThan(8);
});

const step = (verb: ZoneStep['verb'], subname: string): ZoneStep => {
  return { verb, record: { subname, type: 'A', content: '192.0.2.9', priority: null } };
};

/** Does the same in the cache of some zones; answers by how many statements. */
async function mirror(zones: typeof domains, ...steps: readonly ZoneStep[]): Promise<number> {
  const changes = zones.map(({ id: domainId }) => ({ domainId, steps }));
  return (await statementsOf(() => transaction((tx) => mirrorSteps(tx, changes)))).length;
}

const rows = (subname: string) => db.zoneRecord.findMany({ where: { subname }, orderBy: { id: 'asc' } });

test('the cache of a hundred zones follows by as many statements as that of one, each by its own steps', async () => {
  const [one, hundred] = [domains.slice(0, 1), domains.slice(1, 101)];
  expect(await mirror(hundred, step('add', 'cached'), step('add', 'gone'))).toBe(
    await mirror(one, step('add', 'cached')),
  );
  const before = await rows('cached');
  expect([before.length, (await rows('gone')).length]).toEqual([101, 100]);
  await mirror(hundred, step('remove', 'gone'), step('add', 'cached'), step('add', 'new'));
  expect([await rows('cached'), await rows('gone')]).toEqual([before, []]);
  expect(new Set((await rows('new')).map(({ domainId }) => domainId))).toEqual(new Set(hundred.map(({ id }) => id)));
});
