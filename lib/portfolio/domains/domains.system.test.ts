import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CustomerActor, StaffActor } from '@/lib/people/access/actor';
import { db, type Tx } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { cancelOperation } from '@/lib/queue/engine/by-hand';
import { billingTurn, generalTurn } from '@/lib/queue/engine/runners';
import type { RegapiClient } from '@/lib/registrar/regapi/client/client';
import { runDueSyncs } from '@/lib/sync/schedule/schedule';
import { sessionId, userId } from '@/lib/base/values/ids';
import { changeAs, customerActor } from '@/testing/customer-actor';
import { engineOf } from '@/testing/queue';
import { customerWithMoney } from '@/testing/shop';
import { clientOf, setBalance } from '@/testing/registrar';
import { startSimulator, type TestSimulator } from '@/testing/simulator';
import { assignOwners } from './assignment';
import { changeNameServers, switchAutoRenew } from './change-domain';
import { discardOperation } from './discard';
import { renewDomain } from './operations/renew';
import { updateNameServers } from './operations/name-servers';
import { stopRegistrarRenewal } from './operations/stop-registrar-renewal';
import { lookAgain } from './look-again';
import { placeRenewal } from './place-renewal';
import { orderRenewal } from './order-renewal';
import { domainHistory } from '@/lib/portfolio/history/queries';
import { allDomains, domainView, ownDomains, renewalOffer } from './queries';
import { domainSearch } from './schema';
import { forgetOperations } from '@/testing/operations';

let registrar: TestSimulator;
let regapi: RegapiClient;
let owner: CustomerActor;
const staff: StaffActor = {
  kind: 'staff',
  userId: userId('usr_staff'),
  role: 'operator',
  sessionId: sessionId('ses_s'),
};
const byStaff = (tx: Tx) => ({ tx, actor: staff, address: '192.0.2.1' });
const stranger = customerActor('cus_stranger');

beforeAll(async () => {
  registrar = await startSimulator({ seed: 'demo' });
  await setBalance(registrar, 50_000);
  regapi = clientOf(registrar);
  await runDueSyncs({ regapi, db });
  owner = customerActor((await customerWithMoney()).id);
  await db.domain.updateMany({
    where: { NOT: { asciiName: 'quiet-notes.app' } },
    data: { customerId: owner.customerId },
  });
});

beforeEach(() => forgetOperations());

afterAll(async () => {
  await regapi.close();
  await registrar.stop();
  await db.$disconnect();
});

const idOf = async (asciiName: string) => (await db.domain.findUniqueOrThrow({ where: { asciiName } })).id;
const found = async (query: object) =>
  (await ownDomains(owner, domainSearch.parse(query))).rows.map(({ unicodeName }) => unicodeName);

async function work(): Promise<void> {
  const engine = engineOf(renewDomain, updateNameServers, { regapi });
  const other = engineOf(stopRegistrarRenewal, undefined, { regapi });
  for (let round = 0; round < 300; round += 1) {
    const moving = await db.operation.count({ where: { endedAt: null, state: { not: 'attention' } } });
    if (moving === 0) return;
    const turns = [await billingTurn(engine), await generalTurn(engine), await generalTurn(other)];
    if (!turns.includes(true)) await sleep(20);
  }
}

/** Until one transaction stands before what another holds. */
async function untilSomebodyWaits(): Promise<void> {
  const waiting = () => db.$queryRaw<unknown[]>`
    SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  await expect.poll(async () => (await waiting()).length, { timeout: 20_000 }).toBeGreaterThan(0);
}

/** Lets one transaction wait for a moment of another. */
function signal() {
  let give = (): void => undefined;
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give: () => give() };
}

describe('the list', () => {
  test.each(['чайная', 'ЧАЙНАЯ-лавка', 'xn----7sbabal9bmgr1iqe.xn--p1ai', 'чайная-лавка.рф', 'chaynaya'])(
    'finds %s',
    async (q) => {
      expect((await found({ q })).length).toBeGreaterThan(0);
    },
  );

  test('finds each of several names, in either spelling, and nothing by a text longer than any name', async () => {
    const both = await found({ q: 'чайная-лавка.рф, severny-veter.ru' });
    expect(both).toHaveLength(2);
    expect(await found({ q: 'severny-veter.ru\tчай\u200eная\u2010лавка.рф' })).toEqual(both);
    expect(await found({ q: 'ж'.repeat(300) })).toEqual([]);
  });

  test('takes no wildcard from what is typed', async () => {
    expect(await found({ q: '%' })).toEqual([]);
    expect(await found({ q: '_' })).toEqual([]);
  });

  test('filters and sorts by the end, soonest first', async () => {
    const soon = await ownDomains(owner, domainSearch.parse({ show: 'expiring', sort: 'expires' }));
    const ends = soon.rows.map(({ expiresOn }) => expiresOn?.getTime() ?? 0);
    expect(ends).toEqual(ends.toSorted((left, right) => left - right));
    expect(soon.total).toBe(soon.rows.length);
    expect(soon.total).toBeGreaterThan(3);
  });

  test('begins with what ends first, and ends with what is gone however long ago', async () => {
    const asciiName = 'forgotten-blog.ru';
    const ends = (await ownDomains(owner, domainSearch.parse({}))).rows.map(({ expiresOn }) => expiresOn?.getTime());
    expect(ends).toEqual(ends.toSorted((left = 0, right = 0) => left - right));
    expect((await found({}))[0]).toBe(asciiName);
    const { state } = await db.domain.findUniqueOrThrow({ where: { asciiName } });
    await db.domain.update({ where: { asciiName }, data: { state: 'gone' } });
    expect((await found({})).at(-1)).toBe(asciiName);
    await db.domain.update({ where: { asciiName }, data: { state } });
  });

  test('says how many each of its filters would find, where nothing else is asked for', async () => {
    const { counts } = await ownDomains(owner, domainSearch.parse({}));
    expect(Object.keys(counts)).toEqual(['expiring', 'registering', 'suspended', 'missing']);
    for (const [show, count] of Object.entries(counts))
      expect([show, (await ownDomains(owner, domainSearch.parse({ show }))).total]).toEqual([show, count]);
    expect((await ownDomains(stranger, domainSearch.parse({}))).counts).toMatchObject({ expiring: 0 });
    expect((await ownDomains(owner, domainSearch.parse({ q: 'severny' }))).counts).toEqual({});
  });

  test('shows each owner their own, and staff everything', async () => {
    expect((await ownDomains(stranger, domainSearch.parse({}))).total).toBe(0);
    expect(await found({ q: 'quiet-notes' })).toEqual([]);
    const all = await allDomains(staff, domainSearch.parse({ q: 'quiet-notes' }));
    expect(all.rows.map(({ customer }) => customer)).toEqual([null]);
  });

  test('makes sense of any address', () => {
    expect(domainSearch.parse({ page: 'x', sort: ['name', 'y'], dir: 'up', show: '1' })).toEqual({
      q: '',
      show: 'all',
      sort: 'name',
      dir: 'asc',
      folder: '',
      tag: '',
      page: 1,
    });
  });
});

test('nobody reads or changes the domain of another', async () => {
  const domainId = await idOf('severny-veter.ru');
  expect(await domainView(stranger, domainId)).toBeNull();
  expect(await domainHistory(stranger, domainId)).toBeNull();
  expect(await renewalOffer(stranger, domainId)).toEqual([]);
  const notFound = { ok: false, error: 'notFound' };
  expect(
    await changeAs(stranger)((change) => changeNameServers(change, { domainId, use: 'registrar', servers: [] })),
  ).toEqual(notFound);
  expect(await changeAs(stranger)((change) => switchAutoRenew(change, { domainId, autoRenews: 'on' }))).toEqual(
    notFound,
  );
  expect(await changeAs(stranger)((change) => orderRenewal(change, { domainId, years: 1, priceMinor: 1 }))).toEqual(
    notFound,
  );
  expect(await changeAs(stranger)((change) => discardOperation(change, { operationId: 'x' }))).toEqual(notFound);
});

describe('renewing', () => {
  const name = 'volga-freight.com';

  test('pays the price that was shown, once, and moves the end', async () => {
    const domainId = await idOf(name);
    const before = await domainView(owner, domainId);
    const [offer] = await renewalOffer(owner, domainId);
    const asked = { domainId, years: 1, priceMinor: offer?.price.minor ?? 0 };
    const replies = await Promise.all([1, 2].map(() => changeAs(owner)((change) => orderRenewal(change, asked))));
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    await work();
    const after = await domainView(owner, domainId);
    expect(after?.expiresOn?.getFullYear()).toBe((before?.expiresOn?.getFullYear() ?? 0) + 1);
    expect(await db.ledgerTransaction.count({ where: { kind: 'capture' } })).toBe(1);
    expect(await db.invoice.findMany({ select: { state: true } })).toEqual([{ state: 'paid' }]);
  });

  test('that only made a bill is not repeated: whoever pays the bill renews it, and until then a person is told', async () => {
    const domainId = await idOf(name);
    const [offer] = await renewalOffer(owner, domainId);
    const asked = { domainId, years: 1, priceMinor: offer?.price.minor ?? 0 };
    expect(await changeAs(owner)((change) => orderRenewal(change, asked))).toMatchObject({ ok: true });
    await setBalance(registrar, 0);
    const { service } = regapi;
    const billing: RegapiClient = {
      ...regapi,
      service: { ...service, renew: (input, options) => service.renew({ ...input, ok_if_no_money: true }, options) },
    };
    const engine = engineOf(renewDomain, updateNameServers, { regapi: billing });
    for (let round = 0; round < 60; round += 1) {
      if (!(await billingTurn(engine)) && !(await generalTurn(engine))) await sleep(20);
    }
    const [operation] = await db.operation.findMany();
    expect(operation).toMatchObject({ state: 'unknown', errorText: expect.stringMatching(/bill \d+/) });
    await db.operation.updateMany({ data: { sentAt: new Date(Date.now() - 3_600_000), runAfter: new Date() } });
    for (
      let round = 0;
      round < 600 && (await db.operation.count({ where: { state: 'attention' } })) === 0;
      round += 1
    ) {
      if (!(await generalTurn(engine))) await sleep(20);
    }
    const left = await db.operation.findMany();
    expect(left).toMatchObject([{ state: 'attention', errorCode: 'OUTCOME_UNDECIDABLE' }]);
    expect(left[0]?.errorText).toMatch(/bill \d+/);
    const renewals = { functionName: 'service/renew', operationIds: { has: left[0]?.id ?? '' } };
    expect(await db.registrarCall.count({ where: renewals })).toBe(1);
    await setBalance(registrar, 50_000);
  });

  test('is refused when the price is another one by now', async () => {
    const domainId = await idOf(name);
    const reply = await changeAs(owner)((change) => orderRenewal(change, { domainId, years: 1, priceMinor: 1 }));
    expect(reply).toEqual({ ok: false, error: 'priceChanged' });
  });
});

describe('renewing too early', () => {
  test('is not offered, holds nothing and asks nothing of the registrar', async () => {
    const domainId = await idOf('severny-veter.ru');
    const before = await db.domain.findUniqueOrThrow({ where: { id: domainId } });
    await db.domain.update({ where: { id: domainId }, data: { expiresOn: new Date('2099-11-29') } });
    const entries = await db.ledgerEntry.count();
    expect(await renewalOffer(owner, domainId)).toEqual([]);
    expect((await domainView(owner, domainId))?.renewalOpensOn).toEqual(new Date('2099-09-30'));
    const reply = await changeAs(owner)((change) => orderRenewal(change, { domainId, years: 1, priceMinor: 1 }));
    expect(reply).toEqual({ ok: false, error: 'notOpenYet' });
    expect(await db.operation.count()).toBe(0);
    expect(await db.ledgerEntry.count()).toBe(entries);
    await db.domain.update({ where: { id: domainId }, data: { expiresOn: before.expiresOn } });
  });

  test('is refused with a day when our dates are stale: the renewal waits for it, sent once', async () => {
    const domainId = await idOf('severny-veter.ru');
    const before = await db.domain.findUniqueOrThrow({ where: { id: domainId } });
    await db.domain.update({ where: { id: domainId }, data: { expiresOn: new Date(Date.now() + 20 * 86_400_000) } });
    const [offer] = await renewalOffer(owner, domainId);
    const asked = { domainId, years: 1, priceMinor: offer?.price.minor ?? 0 };
    expect(await changeAs(owner)((change) => orderRenewal(change, asked))).toMatchObject({ ok: true });
    const engine = engineOf(renewDomain, updateNameServers, { regapi });
    const waiting = () => db.operation.findFirstOrThrow({ where: { kind: 'domain.renew' } });
    for (let round = 0; round < 100 && (await waiting()).errorCode === null; round += 1) {
      if (!(await billingTurn(engine))) await sleep(20);
    }
    const left = await waiting();
    expect(left).toMatchObject({ state: 'queued', errorCode: 'OPENS_LATER', attempts: 1 });
    expect(left.runAfter.getTime()).toBe((before.expiresOn?.getTime() ?? 0) - 60 * 86_400_000);
    expect(await billingTurn(engine)).toBe(false);
    await transaction((tx) => cancelOperation(tx, left.id, { userId: 'usr_staff' }));
    await db.domain.update({ where: { id: domainId }, data: { expiresOn: before.expiresOn } });
  });

  test('for ten years, paid for 1.5 years ahead: capped in the offer, and final with the money back when asked', async () => {
    const domainId = await idOf('volga-freight.com');
    const before = await db.domain.findUniqueOrThrow({ where: { id: domainId } });
    await db.domain.update({ where: { id: domainId }, data: { expiresOn: new Date(Date.now() + 548 * 86_400_000) } });
    const offers = await renewalOffer(owner, domainId);
    expect(offers.map(({ years }) => years)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    const [first] = offers;
    if (!first) throw new Error('no offer');
    const domain = { id: domainId, asciiName: before.asciiName, serviceId: Number(before.serviceId) };
    const { customerId: id } = owner;
    const held = await db.ledgerEntry.count();
    const tooFar = { domain, customerId: id, userId: null, offer: { ...first, years: 10 } };
    expect(await transaction((tx) => placeRenewal(tx, tooFar))).toMatchObject({ ok: true });
    await work();
    expect(await db.operation.findMany()).toMatchObject([{ state: 'cancelled', attempts: 0 }]);
    expect(await db.ledgerEntry.count()).toBe(held + 4);
    await db.domain.update({ where: { id: domainId }, data: { expiresOn: before.expiresOn } });
  });

  test('for one year more than the ten that may be ahead: waits for no other year, the money comes back', async () => {
    const domainId = await idOf('volga-freight.com');
    const before = await db.domain.findUniqueOrThrow({ where: { id: domainId } });
    const [offer] = await renewalOffer(owner, domainId);
    if (!offer) throw new Error('no offer');
    await db.domain.update({ where: { id: domainId }, data: { expiresOn: new Date(Date.now() + 3_470 * 86_400_000) } });
    expect(await renewalOffer(owner, domainId)).toEqual([]);
    const domain = { id: domainId, asciiName: before.asciiName, serviceId: Number(before.serviceId) };
    const held = await db.ledgerEntry.count();
    const tooFar = { domain, customerId: owner.customerId, userId: null, offer };
    expect(await transaction((tx) => placeRenewal(tx, tooFar))).toMatchObject({ ok: true });
    await work();
    expect(await db.operation.findMany()).toMatchObject([
      { state: 'cancelled', errorCode: 'INVALID_PERIOD', attempts: 0 },
    ]);
    expect(await db.ledgerEntry.count()).toBe(held + 4);
    await db.domain.update({ where: { id: domainId }, data: { expiresOn: before.expiresOn } });
  });

  test('a name missing at the registrar is not renewed', async () => {
    const domainId = await idOf('volga-freight.com');
    await db.domain.update({ where: { id: domainId }, data: { missingSince: new Date() } });
    expect(await renewalOffer(owner, domainId)).toEqual([]);
    const reply = await changeAs(owner)((change) => orderRenewal(change, { domainId, years: 1, priceMinor: 1 }));
    expect(reply).toEqual({ ok: false, error: 'missing' });
    await db.domain.update({ where: { id: domainId }, data: { missingSince: null } });
  });
});

describe('name servers', () => {
  const name = 'severny-veter.ru';
  const own = ['ns1.example.com', 'ns2.example.com'].map((host, field) => ({ host, addresses: [], field }));

  test('are changed at the registrar, and only one change at a time', async () => {
    const domainId = await idOf(name);
    const change = () => changeAs(owner)((one) => changeNameServers(one, { domainId, use: 'own', servers: own }));
    expect(await change()).toMatchObject({ ok: true });
    expect(await change()).toEqual({ ok: false, error: 'inProgress' });
    await work();
    const servers = (await domainView(owner, domainId))?.nameServers.map(({ host }) => host);
    expect(servers).toEqual(['ns1.example.com', 'ns2.example.com']);
    expect(await change()).toEqual({ ok: false, error: 'sameServers' });
    expect(await domainHistory(owner, domainId)).toMatchObject([
      { deed: { kind: 'domain.name-servers' }, state: 'succeeded' },
    ]);
  });

  test('of many domains go out in one call', async () => {
    const names = ['teplodom-tver.ru', 'volga-tour.ru', 'kamin-master.ru'];
    for (const asciiName of names) {
      const domainId = await idOf(asciiName);
      await changeAs(owner)((one) => changeNameServers(one, { domainId, use: 'own', servers: own }));
    }
    const before = await db.registrarCall.count({ where: { functionName: 'domain/update_nss' } });
    await work();
    expect(await db.registrarCall.count({ where: { functionName: 'domain/update_nss' } })).toBe(before + 1);
    expect(await db.operation.count({ where: { state: 'succeeded' } })).toBe(names.length);
  });

  test('inside the domain need their addresses', async () => {
    const domainId = await idOf(name);
    const servers = [{ host: `ns1.${name}`, addresses: [], field: 0 }, ...own.slice(1)];
    const reply = await changeAs(owner)((one) => changeNameServers(one, { domainId, use: 'own', servers }));
    expect(reply).toEqual({ ok: false, error: { code: 'glueMissing', fields: [0] } });
  });
});

test('auto-renewal is a setting of the panel: the registrar is never asked to renew by itself', async () => {
  const domainId = await idOf('volga-tour.ru');
  const set = (autoRenews: 'on' | 'off') =>
    changeAs(owner)((change) => switchAutoRenew(change, { domainId, autoRenews }));
  expect(await set('on')).toMatchObject({ ok: true });
  expect((await domainView(owner, domainId))?.autoRenews).toBe(true);
  expect(await set('on')).toEqual({ ok: false, error: 'alreadyDone' });
  expect(await set('off')).toMatchObject({ ok: true });
  expect(await db.operation.count()).toBe(0);
});

test('an owner may ask to look at the registrar again, nobody else', async () => {
  const domainId = await idOf('volga-tour.ru');
  expect(await changeAs(stranger)((change) => lookAgain(change, domainId))).toEqual({ ok: false, error: 'notFound' });
  expect(await changeAs(owner)((change) => lookAgain(change, domainId))).toMatchObject({ ok: true });
  const asked = await db.syncRequest.findMany({ select: { source: true }, orderBy: { source: 'asc' } });
  expect(asked.map(({ source }) => source)).toEqual([
    'domain:volga-tour.ru',
    'registrant:volga-tour.ru',
    'zone:volga-tour.ru',
  ]);
});

const stillMoving = (name: string) => ({ ok: false, error: { code: 'inProgress', names: [name] } });
const elsewhere = ['ns1.example.org', 'ns2.example.org'].map((host, field) => ({ host, addresses: [], field }));

test('staff give a domain to a customer, but not while something of it is under way', async () => {
  const domainId = await idOf('quiet-notes.app');
  const assign = (to: string) => transaction((tx) => assignOwners(byStaff(tx), [{ domainId, customerId: to }]));
  expect(await assign('cus_nobody')).toEqual({ ok: false, error: 'notFound' });
  expect(await assign(owner.customerId)).toMatchObject({ ok: true, value: { count: 1 } });
  await changeAs(owner)((change) => changeNameServers(change, { domainId, use: 'own', servers: elsewhere }));
  expect(await assign(owner.customerId)).toEqual(stillMoving('quiet-notes.app'));
  expect(await db.auditEntry.findMany({ where: { action: 'domain.assign' } })).toMatchObject([
    { subject: 'domain:quiet-notes.app', details: { before: null, after: owner.customerId } },
  ]);
});

test('a domain is not given away while somebody asks for something in the name of its owner', async () => {
  const domainId = await idOf('kamin-master.ru');
  const asking = signal();
  const asked = signal();
  const ownersChange = changeAs(owner)(async (change) => {
    const reply = await changeNameServers(change, { domainId, use: 'own', servers: elsewhere });
    asked.give();
    await asking.given;
    return reply;
  });
  await asked.given;
  const giving = transaction((tx) => assignOwners(byStaff(tx), [{ domainId, customerId: null }]));
  await untilSomebodyWaits();
  asking.give();
  expect(await ownersChange).toMatchObject({ ok: true });
  expect(await giving).toEqual(stillMoving('kamin-master.ru'));
});

test('what is asked for while a domain is given away is refused to its old owner', async () => {
  const domainId = await idOf('volga-freight.com');
  const going = signal();
  const gone = signal();
  const giving = transaction(async (tx) => {
    const assigned = await assignOwners(byStaff(tx), [{ domainId, customerId: null }]);
    gone.give();
    await going.given;
    return assigned;
  });
  await gone.given;
  const change = changeAs(owner)((one) => changeNameServers(one, { domainId, use: 'own', servers: elsewhere }));
  await untilSomebodyWaits();
  going.give();
  expect(await giving).toMatchObject({ ok: true });
  expect(await change).toEqual({ ok: false, error: 'notFound' });
});
