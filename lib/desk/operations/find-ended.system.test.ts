import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '@/lib/base/db/client';
import { plansOf } from '@/testing/statements';
import { findOperations } from './list';
import { queueSearch } from './schema';

const operations = 20_000;

beforeAll(async () => {
  await db.$executeRaw`
    INSERT INTO customer (id, name, email) SELECT 'cus_' || n, 'Anna ' || n, 'anna' || n || '@example.net'
    FROM generate_series(0, 199) n`;
  await db.customer.create({ data: { id: 'cus_few', name: 'Needlework Ltd', email: 'info@example.org' } });
  await db.$executeRaw`
    INSERT INTO operation (id, kind, subject, input, billing, state, ended_at, customer_id)
    SELECT md5(n::text), 'domain.renew', 'domain:' || md5((-n)::text) || '.ru', '{}', false, 'succeeded', now(), 'cus_' || n % 200
    FROM generate_series(1, ${operations}::int) n`;
  await db.$executeRaw`UPDATE operation SET subject = 'zone:needle.ru' WHERE id = md5('7')`;
  await db.$executeRaw`UPDATE operation SET customer_id = 'cus_few' WHERE id = md5('5000')`;
  await db.$executeRaw`UPDATE operation SET subject = 'domain:xn--80afgfc.xn--p1ai' WHERE id = md5('9')`;
  await db.domain.create({
    data: { id: 'dom_1', asciiName: 'xn--80afgfc.xn--p1ai', unicodeName: 'иголка.рф', tld: 'рф', state: 'active' },
  });
  await db.$executeRaw`VACUUM ANALYZE operation, customer, domain`;
});

afterAll(() => db.$disconnect());

const find = async (q: string) => {
  const search = queueSearch.parse({ tab: 'done', q });
  const { ids } = await findOperations(search, 3, new Date());
  const rows = await db.$queryRaw<{ n: number }[]>`
    SELECT n FROM unnest(${[...ids]}::text[]) WITH ORDINALITY AS found(id, place)
      JOIN generate_series(1, ${operations}::int) n ON md5(n::text) = found.id ORDER BY place`;
  return rows.map(({ n }) => n);
};

test('a text is found in what has ended however long ago: in its name, its customer, its name as people write it', async () => {
  expect(await find('NEEDLE')).toEqual([5_000, 7]);
  expect(await find('info@')).toEqual([5_000]);
  expect(await find('Иголк')).toEqual([9]);
  expect(await find('Anna')).toEqual([operations, operations - 1, operations - 2]);
  expect(await find('in no operation at all')).toEqual([]);
});

test('a text that is rare is looked up in indexes, not read for in every operation', async () => {
  const plans = await plansOf(() => findOperations(queueSearch.parse({ tab: 'done', q: 'needle' }), 3, new Date()));
  expect(plans).toHaveLength(2);
  expect(plans[1]).toContain('Bitmap Index Scan on operation_ended_subject_trgm');
  expect(plans.join('\n')).not.toContain('Seq Scan on operation');
});
