import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '@/lib/base/db/client';
import { changeZone } from '@/lib/portfolio/dns/operations/change';
import { perItem, type ItemOutcome } from '@/lib/registrar/regapi/per-item';
import type { OperationItem } from '@/lib/queue/engine/define';
import type { RegapiClient } from '@/lib/registrar/regapi/client/client';
import { newOperationId } from '@/lib/base/values/ids';
import { clientOf } from '@/testing/registrar';
import { startSimulator, type TestSimulator } from '@/testing/simulator';
import { updateNameServers } from '../operations/name-servers';
import { asciiOf } from '@/lib/registrar/answers/same-name';

let registrar: TestSimulator;
let regapi: RegapiClient;
let names: readonly string[];

beforeAll(async () => {
  registrar = await startSimulator({ seed: '1100' });
  regapi = clientOf(registrar);
  const listed = await regapi.service.get_list({}, { lane: 'person' });
  if (listed.kind !== 'done') throw new Error('the registrar does not answer');
  const domains = listed.answer.services.filter(({ servtype }) => servtype === 'domain');
  names = domains.flatMap(({ dname }) => (dname === null ? [] : [asciiOf(dname)])).slice(0, 1_050);
});

afterAll(async () => {
  await regapi.close();
  await registrar.stop();
  await db.$disconnect();
});

const nameServers = ['ns1.example.net', 'ns2.example.net'].map((host) => ({ host, addresses: [] }));
const record = { subname: 'parts', type: 'A', content: '192.0.2.7', priority: null };
const steps = [{ verb: 'add' as const, record }];

function itemsOf<Input>(inputOf: (asciiName: string) => Input): readonly OperationItem<Input>[] {
  const about = {
    snapshot: null,
    attempt: 1,
    urgency: 'person' as const,
    sentAt: new Date(),
    customerId: null,
    costLimit: null,
  };
  return names.map((name) => ({ ...about, id: newOperationId(), subject: name, input: inputOf(name) }));
}

const ofSecondPart = (outcome: ItemOutcome): boolean =>
  outcome.kind === 'unknown' || (outcome.kind === 'refused' && outcome.code === 'BILLING_LOCK');

// Zones first: with other name servers they are no longer the registrar's.
const changes = [
  [
    'zone/update_records',
    () =>
      changeZone.call(
        itemsOf((asciiName) => ({ domainId: '', asciiName, steps })),
        { regapi, db, sharing: { forMs: 0 } },
      ),
  ],
  [
    'domain/update_nss',
    () =>
      updateNameServers.call(
        itemsOf((asciiName) => ({ domainId: '', asciiName, nameServers })),
        { regapi, db, sharing: { forMs: 0 } },
      ),
  ],
] as const;

const faults = [{ fault: 'cut-after' }, { fault: 'refuse', code: 'BILLING_LOCK' }];

test.each(changes.flatMap(([name, call]) => faults.map((fault) => ({ name, call, fault }))))(
  'of $name about more than fit a call, what befalls the second part befalls no other: $fault.fault',
  async ({ name, call, fault }) => {
    await registrar.control('POST', 'faults', { rules: [{ function: name, skip: 1, times: 1, ...fault }] });
    expect(names).toHaveLength(1_050);
    const outcomes = perItem(await call(), names.length);
    expect(outcomes.slice(0, 1_000).some(ofSecondPart)).toBe(false);
    expect(outcomes.slice(0, 1_000).some(({ kind }) => kind === 'done')).toBe(true);
    expect(outcomes.slice(1_000).every(ofSecondPart)).toBe(true);
  },
);
