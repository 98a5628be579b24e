import { gzipSync } from 'node:zlib';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import type { Actor } from '@/lib/people/access/actor';
import { keepPasted } from '@/lib/portfolio/bulk/pasted';
import { createOwnFolder } from '@/lib/portfolio/folders/own-folders';
import { customerActor, staffActor } from '@/testing/customer-actor';
import { activeDomain } from '@/testing/domains';
import { forgetOperations } from '@/testing/operations';
import { newCustomer } from '@/testing/people';
import { applySheet } from './apply-sheet';
import { sheetOf } from './kept';
import { planSheet, type Portion } from './plan';
import { sheetView } from './queries';
import { unpacked } from './unpack';

const address = '192.0.2.1';

beforeEach(async () => {
  await forgetOperations();
  await db.domain.deleteMany();
});
afterAll(() => db.$disconnect());

async function person(name: string) {
  const { customerId, userId, email } = await newCustomer({ name });
  return { id: customerId, contactId: '', email, actor: { ...customerActor(customerId), userId } };
}

async function sent(actor: Actor, rows: readonly string[]): Promise<string> {
  return transaction((tx) => keepPasted({ tx, actor, address }, rows.join('\r\n')));
}

async function planned(actor: Actor, sheet: string) {
  const view = await sheetView(actor, { sheet });
  if (view.sheet?.kind !== 'planned') throw new Error(view.sheet?.why ?? 'gone');
  return view.sheet;
}

const apply = (actor: Actor, sheet: string, { after, mark }: Pick<Portion, 'after' | 'mark'>) =>
  transaction((tx) => applySheet({ tx, actor, address }, { sheet, after, mark }));

function onlyOne({ portions: [first, ...others] }: { readonly portions: readonly Portion[] }): Portion {
  if (!first || others.length > 0) throw new Error('not one portion');
  return first;
}

test('cells that differ are changed, in groups of the kinds that there are; what is refused says why', async () => {
  const anna = await person('Anna');
  const boris = await person('Boris');
  for (const name of ['one.com', 'two.com', 'three.com']) await activeDomain(anna, name);
  await activeDomain(boris, 'foreign.com');
  await transaction((tx) => createOwnFolder({ tx, actor: anna.actor, address }, { name: 'Shops' }));
  const sheet = await sent(anna.actor, [
    'Domain;Name servers;Auto-renewal;Hidden in WHOIS;Folder;Owner notes',
    'one.com;ns1.example.net ns2.example.net;on;on;shops;x',
    'two.com;ns1.example.net ns2.example.org;maybe;;Nowhere;x',
    'three.com;;;;;x',
    'foreign.com;ns1.example.net ns2.example.net;on;;;x',
  ]);
  const plan = await planned(anna.actor, sheet);
  expect(plan).toMatchObject({ changes: 2, refused: 2, unknown: ['Owner notes'] });
  expect(plan.rows.map(({ line, why, cells }) => [line, why, cells.map(({ plan: cell }) => cell)])).toEqual([
    [
      3,
      null,
      [
        expect.objectContaining({ after: 'ns1.example.net, ns2.example.org' }),
        { kind: 'refused', why: 'onOff' },
        { kind: 'refused', why: 'noFolder' },
      ],
    ],
    [5, 'unknown', []],
    [2, null, expect.arrayContaining([expect.objectContaining({ before: 'off', after: 'on' })])],
  ]);
  expect(await sheetView(boris.actor, { sheet })).toMatchObject({ sheet: null });
  expect(await apply(boris.actor, sheet, onlyOne(plan))).toEqual({ ok: false, error: 'gone' });
  expect(await apply(anna.actor, sheet, onlyOne(plan))).toMatchObject({ ok: true, value: { count: 2, left: 0 } });
  const operations = await db.operation.findMany({ orderBy: [{ kind: 'asc' }, { subject: 'asc' }] });
  expect(operations.map(({ kind, subject, customerId }) => [kind, subject, customerId])).toEqual([
    ['domain.name-servers', 'domain:one.com', anna.id],
    ['domain.name-servers', 'domain:two.com', anna.id],
    ['domain.privacy', 'domain:one.com', anna.id],
  ]);
  expect(new Set(operations.map(({ groupId }) => groupId)).size).toBe(2);
  const one = await db.domain.findUniqueOrThrow({ where: { asciiName: 'one.com' }, include: { customerFolder: true } });
  expect(one).toMatchObject({ autoRenews: true, customerFolder: { name: 'Shops' } });
  // Pressed twice it is asked for once.
  expect(await apply(anna.actor, sheet, onlyOne(plan))).toEqual({ ok: false, error: 'nothing' });
  expect((await planned(anna.actor, sheet)).changes).toBe(0);
});

test('staff give names to other owners, in whose name the rest is asked for; what owners alone decide is refused', async () => {
  const anna = await person('Anna');
  const boris = await person('Boris');
  await activeDomain(anna, 'one.com');
  const staff = { ...staffActor('owner'), userId: anna.actor.userId };
  const sheet = await sent(staff, [
    'Домен;DNS-серверы;Автопродление;Email',
    `one.com;ns1.example.net ns2.example.net;вкл;${boris.email}`,
    'one.org;;;nobody',
  ]);
  const plan = await planned(staff, sheet);
  expect(plan).toMatchObject({ changes: 1, refused: 2 });
  expect(await apply(staff, sheet, onlyOne(plan))).toMatchObject({ ok: true, value: { count: 1 } });
  expect(await db.domain.findUniqueOrThrow({ where: { asciiName: 'one.com' } })).toMatchObject({
    customerId: boris.id,
    autoRenews: false,
  });
  expect(await db.operation.findFirstOrThrow()).toMatchObject({ kind: 'domain.name-servers', customerId: boris.id });
});

test('more rows than one transaction changes go portion by portion, each as it was shown', async () => {
  const anna = await person('Anna');
  await transaction((tx) => createOwnFolder({ tx, actor: anna.actor, address }, { name: 'Shops' }));
  const names = ['one.com', 'two.com', 'three.com'];
  for (const name of names) await activeDomain(anna, name);
  const id = await sent(anna.actor, ['Domain;Folder', 'none;Shops', ...names.map((name) => `${name};Shops`)]);
  const sheet = await sheetOf(db, anna.actor, id);
  if (sheet?.kind !== 'read') throw new Error('not read');
  const { changes, portions } = await planSheet(db, anna.actor, sheet, 2);
  expect([changes, portions.map(({ after, count }) => [after, count])]).toEqual([
    3,
    [
      [0, 2],
      [4, 1],
    ],
  ]);
  const send = (portion: Portion | undefined, mark = portion?.mark ?? '') =>
    transaction((tx) =>
      applySheet({ tx, actor: anna.actor, address }, { sheet: id, after: portion?.after ?? 0, mark }, 2),
    );
  const [first, second] = portions;
  expect(await send(first)).toEqual({ ok: true, value: { count: 2, left: 1, groups: [] } });
  // What the first has done does not touch what was shown of the second; the mark of one says nothing of the other.
  expect(await send(second, first?.mark)).toEqual({ ok: false, error: 'moved' });
  expect(await send(second)).toEqual({ ok: true, value: { count: 1, left: 0, groups: [] } });
  expect(await db.domain.count({ where: { customerFolder: { name: 'Shops' } } })).toBe(3);
});

test('a file is unpacked up to what a list can be', () => {
  expect(new TextDecoder().decode(unpacked(gzipSync('Domain').toString('base64')) ?? undefined)).toBe('Domain');
  expect(unpacked(gzipSync('0'.repeat(5_000_000)).toString('base64'))).toBeNull();
  expect(unpacked('no file')).toBeNull();
});
