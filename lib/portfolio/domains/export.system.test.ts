import { afterAll, expect, test } from 'vitest';
import { db } from '@/lib/base/db/client';
import { newId } from '@/lib/base/values/ids';
import { customerActor, staffActor } from '@/testing/customer-actor';
import { newCustomer } from '@/testing/people';
import { exportedDomains, type ExportedDomain } from './export';
import { domainSearch } from './schema';

afterAll(() => db.$disconnect());

async function ownerOf(count: number, name: string) {
  const { customerId } = await newCustomer({ name });
  await db.domain.createMany({
    data: Array.from({ length: count }, (_, index) => ({
      id: newId('dom'),
      asciiName: `${name}-${String(index).padStart(5, '0')}.ru`,
      unicodeName: `${name}-${String(index).padStart(5, '0')}.ru`,
      tld: 'ru',
      state: index % 2 === 0 ? ('active' as const) : ('suspended' as const),
      customerId,
    })),
  });
  return customerActor(customerId);
}

async function all(batches: AsyncIterable<readonly ExportedDomain[]>): Promise<readonly ExportedDomain[]> {
  const rows: ExportedDomain[] = [];
  for await (const batch of batches) rows.push(...batch);
  return rows;
}

test('a file holds all that a list finds, whatever its length, and nothing of another customer', async () => {
  const [anna, boris] = [await ownerOf(2_500, 'anna'), await ownerOf(2, 'boris')];
  const rows = await all(exportedDomains(anna, domainSearch.parse({})));
  expect(new Set(rows.map(({ asciiName }) => asciiName)).size).toBe(2_500);
  expect(rows.every(({ owner, asciiName }) => owner === null && asciiName.startsWith('anna'))).toBe(true);
  expect(await all(exportedDomains(anna, domainSearch.parse({ show: 'suspended' })))).toHaveLength(1_250);
  expect(await all(exportedDomains(boris, domainSearch.parse({ q: 'anna' })))).toEqual([]);
  const staff = await all(exportedDomains(staffActor('viewer'), domainSearch.parse({ q: 'boris' })));
  expect(staff.map(({ owner }) => owner?.name)).toEqual(['boris', 'boris']);
});
