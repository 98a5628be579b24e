import { afterAll, beforeEach, expect, test } from 'vitest';
import { db, type Tx } from '@/lib/base/db/client';
import { databaseTime } from '@/lib/base/db/clock';
import { transaction } from '@/lib/base/db/transaction';
import { recordUnexplainedBills } from '@/lib/sync/losses/unexplained-bills';
import { mirrorDomains } from './domains';
import { mirrorAllNameServers } from './name-servers';
import { mirrorServices } from './services';
import { mirrorZones } from './zones';

afterAll(() => db.$disconnect());

beforeEach(async () => {
  await db.loss.deleteMany();
  await db.domain.deleteMany();
  await db.service.deleteMany();
});

type Mirror = (tx: Tx, count: number, year: number, readAt: Date) => Promise<void>;

const nameOf = (index: number) => `name-${index}.ru`;
const each = <T>(count: number, make: (index: number) => T) => Array.from({ length: count }, (_, index) => make(index));

const domains: Mirror = (tx, count, year, readAt) => {
  const dates = { createdOn: '2020-01-01', expiresOn: `${year}-01-01` };
  const seen = each(count, (index) => ({ serviceId: index + 1, asciiName: nameOf(index), state: 'active' as const }));
  return mirrorDomains(
    tx,
    seen.map((domain) => ({ ...domain, ...dates })),
    readAt,
  );
};

const nameServers: Mirror = (tx, count, year, readAt) => {
  const servers = ['a', 'b'].map((host) => ({ host: `${host}-${year}.example.net`, addresses: ['192.0.2.1'] }));
  return mirrorAllNameServers(
    tx,
    each(count, (index) => ({ asciiName: nameOf(index), servers })),
    readAt,
  );
};

const zones: Mirror = (tx, count, year, readAt) => {
  const records = each(5, (index) => ({ subname: `h${index}`, type: 'TXT', content: `in ${year}`, priority: null }));
  const zone = { kind: 'served', records, ttl: '1h', minimumTtl: '1h' } as const;
  return mirrorZones(
    tx,
    each(count, (index) => ({ ...zone, asciiName: nameOf(index) })),
    readAt,
  );
};

const services: Mirror = (tx, count, year, readAt) => {
  const facts = { servtype: 'srv_vps', subtype: null, domainName: null, state: 'A', createdOn: null };
  const seen = each(count, (index) => ({ serviceId: index + 1, expiresOn: `${year}-01-01`, uplinkServiceId: null }));
  return mirrorServices(
    tx,
    seen.map((service) => ({ ...facts, ...service })),
    readAt,
  );
};

const bills: Mirror = (tx, count, year, readAt) => {
  const paid = { billedOn: readAt, paidOn: readAt, currency: 'RUB', totalMinor: 100n };
  const seen = each(count, (index) => ({ ...paid, billId: BigInt(year * 10_000 + index), names: [nameOf(index)] }));
  return recordUnexplainedBills(tx, seen, new Date(0));
};

/** How many statements one list takes, each of whose rows says something new. */
async function statementsOf(mirror: Mirror, count: number): Promise<number> {
  await transaction(async (tx) => domains(tx, count, 2027, new Date(1)));
  if (mirror !== domains) await transaction(async (tx) => mirror(tx, count, 2027, await databaseTime(tx)));
  let statements = 0;
  await transaction(async (tx) => {
    const readAt = await databaseTime(tx);
    statements = 0;
    await mirror(
      counted(tx, () => {
        statements += 1;
      }),
      count,
      2028,
      readAt,
    );
  });
  return statements;
}

/** The same transaction, which tells of each thing that is asked of it. */
function counted(tx: Tx, tell: () => void): Tx {
  return new Proxy(tx, {
    get(target, name) {
      tell();
      const asked: unknown = Reflect.get(target, name);
      // What it asks of itself is its own affair.
      return typeof asked === 'function' ? asked.bind(target) : asked;
    },
  });
}

test.each([
  ['domains', domains, () => db.loss.count()],
  ['name servers', nameServers, () => db.drift.count({ where: { field: 'nameServers' } })],
  ['zones', zones, () => db.drift.count({ where: { field: 'records' } })],
  ['services', services, () => db.drift.count({ where: { subject: { startsWith: 'service:' } } })],
  ['bills', bills, () => db.loss.count()],
] as const)('a list of 1000 %s takes as many statements as one of 10', async (_what, mirror, found) => {
  const few = await statementsOf(mirror, 10);
  await db.domain.deleteMany();
  await db.drift.deleteMany();
  await db.loss.deleteMany();
  await db.service.deleteMany();
  expect(await statementsOf(mirror, 1000)).toBe(few);
  expect(await found()).toBeGreaterThanOrEqual(1000);
  expect(few).toBeLessThan(12);
});
