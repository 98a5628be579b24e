import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OperationDefinition, OperationItem } from '@/lib/queue/engine/define';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { newId, newOperationId } from '@/lib/base/values/ids';
import { statementsOf } from '@/testing/statements';
import { updateNameServers } from '../operations/name-servers';
import { undelegateDomain } from '../operations/undelegate';

const domains = Array.from({ length: 101 }, (_, index) => ({ id: newId('dom'), asciiName: `listed-${index}.ru` }));
const [one, hundred] = [domains.slice(0, 1), domains.slice(1)];
const nameServers = ['ns1.example.net', 'ns2.example.net'].map((host) => ({ host, addresses: [] }));

beforeAll(async () => {
  const data = domains.map((domain) => {
    return { ...domain, unicodeName: domain.asciiName, tld: 'ru', state: 'active' as const };
  });
  await db.domain.createMany({ data });
  await db.domainNameServer.createMany({
    data: domains.map(({ id: domainId }) => ({ domainId, position: 0, host: 'ns1.reg.ru' })),
  });
});

afterAll(() => db.$disconnect());

/** Records that this was carried out, and answers by how many statements. */
async function settle<Input>(definition: OperationDefinition<Input>, inputs: readonly Input[]): Promise<number> {
  const items = inputs.map((input): OperationItem<Input> => {
    const about = {
      snapshot: null,
      attempt: 1,
      urgency: 'bulk',
      sentAt: null,
      customerId: null,
      costLimit: null,
    } as const;
    return { ...about, id: newOperationId(), subject: definition.subject(input), input };
  });
  const settled = items.map((item) => ({ item, answer: {} }));
  return (await statementsOf(() => transaction(async (tx) => definition.onAllSucceeded?.(tx, settled)))).length;
}

test('new name servers of a hundred domains are recorded by as many statements as those of one', async () => {
  const inputs = (some: typeof domains) =>
    some.map(({ id: domainId, asciiName }) => ({ domainId, asciiName, nameServers }));
  const ofOne = await settle(updateNameServers, inputs(one));
  expect(ofOne).toBeGreaterThan(2);
  expect(await settle(updateNameServers, inputs(hundred))).toBe(ofOne);
  expect(await db.domainNameServer.groupBy({ by: ['host'], _count: true, orderBy: { host: 'asc' } })).toEqual([
    { host: 'ns1.example.net', _count: 101 },
    { host: 'ns2.example.net', _count: 101 },
  ]);
});

test('so is it that a hundred domains left their zone', async () => {
  const inputs = (some: typeof domains) => some.map(({ id: domainId, asciiName }) => ({ domainId, asciiName }));
  const ofOne = await settle(undelegateDomain, inputs(one));
  expect(ofOne).toBeGreaterThan(2);
  expect(await settle(undelegateDomain, inputs(hundred.slice(1)))).toBe(ofOne);
  expect(await db.domain.count({ where: { undelegatedAt: null } })).toBe(1);
});
