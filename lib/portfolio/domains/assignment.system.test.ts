import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { db } from '@/lib/base/db/client';
import { newId } from '@/lib/base/values/ids';
import { changeAs, staffActor } from '@/testing/customer-actor';
import { forgetOperations } from '@/testing/operations';
import { customerWithMoney } from '@/testing/shop';
import { chosenOwners } from '@/lib/portfolio/bulk/owners';
import { assignOwners } from './assignment';
import { planOwners } from './owner-plan';
import { allDomains, allDomainsCount } from './queries';
import { domainSearch } from './schema';
import { switchDelegation } from './switch-delegation';

const operator = staffActor('operator');
const as = changeAs(operator);

let anna: { readonly id: string; readonly email: string; readonly name: string };
let boris: string;
let count = 0;

beforeAll(async () => {
  const { id } = await customerWithMoney();
  const select = { id: true, email: true, name: true } as const;
  anna = await db.customer.update({ where: { id }, data: { email: 'anna@example.net' }, select });
  boris = (await customerWithMoney()).id;
});

beforeEach(() => forgetOperations());
afterAll(() => db.$disconnect());

async function domainOf(customerId: string | null) {
  count += 1;
  const name = `given-${count}.ru`;
  const row = { id: newId('dom'), serviceId: 800_000 + count, asciiName: name, unicodeName: name, tld: 'ru' };
  await db.domain.create({ data: { ...row, customerId, state: 'active', autoRenews: true } });
  return { id: row.id, name };
}

const ownerOf = async (id: string) => (await db.domain.findUniqueOrThrow({ where: { id } })).customerId;

test('many domains get an owner at once, each with its line in the audit', async () => {
  const domains = [await domainOf(null), await domainOf(boris), await domainOf(anna.id)];
  const done = await as((change) =>
    assignOwners(
      change,
      domains.map(({ id }) => ({ domainId: id, customerId: anna.id })),
    ),
  );
  expect(done).toEqual({ ok: true, value: { count: 2 } });
  for (const { id } of domains) expect(await ownerOf(id)).toBe(anna.id);
  const written = await db.auditEntry.findMany({ where: { action: 'domain.assign' }, orderBy: { id: 'asc' } });
  expect(written.map(({ customerId, userId, details }) => ({ customerId, userId, details }))).toEqual(
    expect.arrayContaining([
      { customerId: anna.id, userId: operator.userId, details: { before: null, after: anna.id } },
      { customerId: anna.id, userId: operator.userId, details: { before: boris, after: anna.id } },
    ]),
  );
  expect(written).toHaveLength(2);
  // Whoever had it already keeps their choice.
  expect((await db.domain.findMany({ where: { autoRenews: true } })).map(({ id }) => id)).toEqual([domains[2]?.id]);
});

test('where one of them cannot be given, none is', async () => {
  const [free, busy] = [await domainOf(null), await domainOf(null)];
  await as((change) => switchDelegation(change, { domainId: busy.id, delegation: 'off' }));
  const both = [free, busy].map(({ id }) => ({ domainId: id, customerId: anna.id }));
  expect(await as((change) => assignOwners(change, both))).toEqual({
    ok: false,
    error: { code: 'inProgress', names: [busy.name] },
  });
  expect(await as((change) => assignOwners(change, [{ domainId: free.id, customerId: 'cus_nobody' }]))).toEqual({
    ok: false,
    error: 'notFound',
  });
  expect(await ownerOf(free.id)).toBeNull();
});

test('a list is planned line by line, and done only as it was planned', async () => {
  const [free, taken, own] = [await domainOf(null), await domainOf(boris), await domainOf(anna.id)];
  const text = [free, taken, own, { name: 'nowhere.ru' }].map(({ name }) => `${name};${anna.email}`);
  const plan = await planOwners(
    operator,
    [...text, `${free.name};${anna.email}`, 'given-1.ru;nobody@example.ru'].join('\n'),
  );
  expect(plan).toMatchObject([
    { number: 1, kind: 'change', before: null, after: { id: anna.id, name: anna.name } },
    { number: 2, kind: 'change', before: { id: boris } },
    { number: 3, kind: 'same' },
    { number: 4, kind: 'bad', why: 'unknownDomain' },
    { number: 5, kind: 'bad', why: 'twice' },
    { number: 6, kind: 'bad', why: 'unknownCustomer' },
  ]);
  const planned = plan.flatMap((line) =>
    line.kind === 'change'
      ? [{ domainId: line.domainId, before: line.before?.id ?? null, customerId: line.after.id }]
      : [],
  );
  await db.domain.update({ where: { id: free.id }, data: { customerId: boris } });
  expect(await as((change) => assignOwners(change, planned))).toEqual({ ok: false, error: 'stale' });
  await db.domain.update({ where: { id: free.id }, data: { customerId: null } });
  expect(await as((change) => assignOwners(change, planned))).toEqual({ ok: true, value: { count: 2 } });
});

test('names that nobody owns are found and counted, for staff', async () => {
  const { id, name } = await domainOf(null);
  const before = await allDomainsCount(operator, 'unowned');
  const found = await allDomains(operator, domainSearch.parse({ show: 'unowned', q: name }));
  expect(found.rows).toMatchObject([{ asciiName: name, customer: null }]);
  await as((change) => assignOwners(change, [{ domainId: id, customerId: boris }]));
  expect(await allDomainsCount(operator, 'unowned')).toBe(before - 1);
});

test('a viewer is shown nothing to assign', async () => {
  const { id, name } = await domainOf(null);
  expect((await chosenOwners(staffActor('viewer'), { id })).domains).toEqual([]);
  expect(await planOwners(staffActor('viewer'), `${name};${anna.email}`)).toEqual([]);
});
