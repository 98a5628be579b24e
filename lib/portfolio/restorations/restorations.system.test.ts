// Both clocks stand past the days of the usual price: the names are given back for a fee that the registrar quotes nowhere.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { addYears, dateOfDay, dayOf } from '@/lib/base/values/day';
import { newId, userId } from '@/lib/base/values/ids';
import { money } from '@/lib/base/values/money';
import { learnRestorationFee, restorationFees } from '@/lib/money/prices/restoration';
import type { CustomerActor, StaffActor } from '@/lib/people/access/actor';
import { removeRenewalBill } from '@/lib/portfolio/domains/operations/delete-renewal-bill';
import { renewDomain } from '@/lib/portfolio/domains/operations/renew';
import { placeRenewal } from '@/lib/portfolio/domains/place-renewal';
import { domainView, renewalOffer } from '@/lib/portfolio/domains/queries';
import { cancelOperation } from '@/lib/queue/engine/by-hand';
import { billingTurn, generalTurn } from '@/lib/queue/engine/runners';
import type { RegapiClient } from '@/lib/registrar/regapi/client/client';
import { startTestClock, type TestClock } from '@/testing/clock';
import { customerActor, staffActor } from '@/testing/customer-actor';
import { engineOf, stateOf, stepsOf } from '@/testing/queue';
import { clientOf, setBalance } from '@/testing/registrar';
import { balanceOf, customerWithMoney, deposit, type TestCustomer } from '@/testing/shop';
import { startSimulator, type TestSimulator } from '@/testing/simulator';
import { orderRestoration } from './order-restoration';
import { ownRestoration } from './queries';

const dayMs = 24 * 60 * 60_000;
const options = { lane: 'person' } as const;
const address = '192.0.2.1';
const year = 1_562_00;
const price = year + 6_250_00;

let registrar: TestSimulator;
let regapi: RegapiClient;
let clock: TestClock;
let customer: TestCustomer;
let owner: CustomerActor;
let stranger: CustomerActor;
/** Of a zone that gives names back. */
let lapsed: { readonly id: string; readonly asciiName: string; readonly serviceId: number };
let endsOn: string;

beforeAll(async () => {
  registrar = await startSimulator();
  regapi = clientOf(registrar);
  await registrar.control('POST', 'seed', { domains: 10, username: registrar.env['REGAPI_USERNAME'] });
  await setBalance(registrar, 100_000);
  customer = await customerWithMoney();
  owner = customerActor(customer.id);
  stranger = customerActor((await customerWithMoney()).id);
  const listed = await regapi.service.get_list({ servtype: 'domain' }, options);
  const services = listed.kind === 'done' ? listed.answer.services : [];
  const found = services.find(({ dname }) => dname?.endsWith('.com'));
  if (!found?.dname || !found.expiration_date) throw new Error('the registrar has no domain');
  endsOn = found.expiration_date;
  lapsed = { id: newId('dom'), asciiName: found.dname, serviceId: found.service_id };
  const row = { ...lapsed, unicodeName: lapsed.asciiName, tld: 'com', customerId: customer.id };
  await db.domain.create({ data: { ...row, state: 'active', expiresOn: dateOfDay(endsOn) } });
  await db.tldPrice.deleteMany();
  const costs = { registerCost: 1_099_00n, renewCost: 1_249_00n, currency: 'RUB', readAt: new Date() };
  await db.tldPrice.create({ data: { tld: 'com', ...costs } });
  const days = { renewAfterDays: 31, restorationDays: 30 };
  await db.zoneRule.upsert({ where: { tld: 'com' }, create: { tld: 'com', ...days }, update: days });
  clock = await startTestClock(registrar);
  await clock.advance((dateOfDay(endsOn)?.getTime() ?? 0) - Date.now() + 40 * dayMs);
});
afterAll(async () => {
  await clock.stop();
  await regapi.close();
  await registrar.stop();
  await db.$disconnect();
});

const tell = (roubles: number | null) =>
  transaction((tx) => {
    const fee = roubles === null ? null : money(roubles * 100, 'RUB');
    return learnRestorationFee(tx, { tld: 'com', fee, userId: userId('usr_owner') });
  });

const order = (actor: CustomerActor | StaffActor, priceMinor: number) =>
  transaction((tx) => orderRestoration({ tx, actor, address }, { domainId: lapsed.id, priceMinor }));

async function workUntil(id: string, state: string): Promise<void> {
  const worker = engineOf(renewDomain, removeRenewalBill, { regapi });
  for (let round = 0; round < 500 && (await stateOf(id)) !== state; round += 1) {
    if (!(await billingTurn(worker)) && !(await generalTurn(worker))) await sleep(20);
  }
  expect({ state: await stateOf(id), steps: await stepsOf(id) }).toMatchObject({ state });
}

const purse = async () => [await balanceOf(customer, 'wallet'), await balanceOf(customer, 'held')];

test('while nobody has said what it costs, none is offered', async () => {
  expect(await ownRestoration(owner, lapsed.id)).toBeNull();
  expect(await renewalOffer(owner, lapsed.id)).toEqual([]);
  expect(await order(owner, price)).toEqual({ ok: false, error: 'notRestorable' });
});

test('a renewal at the usual price that comes too late goes to a person, and its money back', async () => {
  const offer = { years: 1, price: money(year, 'RUB'), cost: money(1_249_00, 'RUB') };
  const late = { domain: lapsed, offer, customerId: customer.id, userId: null };
  await tell(5_000);
  const placed = await transaction((tx) => placeRenewal(tx, late));
  if (!placed.ok) throw new Error('no money');
  await workUntil(placed.value, 'attention');
  expect(await db.operation.findUniqueOrThrow({ where: { id: placed.value } })).toMatchObject({ attempts: 0 });
  await transaction((tx) => cancelOperation(tx, placed.value, { userId: 'usr_staff' }));
  expect(await purse()).toEqual([deposit.minor, 0]);
});

test('it is shown with its parts, to its owner alone, and ordered for the price that was shown', async () => {
  const parts = { year: money(year, 'RUB'), fee: money(price - year, 'RUB'), price: money(price, 'RUB') };
  expect(await ownRestoration(owner, lapsed.id)).toMatchObject(parts);
  expect((await domainView(owner, lapsed.id))?.nextTerm).toMatchObject({ price: null, restoration: parts.price });
  expect(await ownRestoration(stranger, lapsed.id)).toBeNull();
  expect(await order(stranger, price)).toEqual({ ok: false, error: 'notFound' });
  expect(await order(owner, price - 1)).toEqual({ ok: false, error: 'priceChanged' });
  expect(await purse()).toEqual([deposit.minor, 0]);
});

test('it is carried out once and paid for, and what it was charged is the price of the next', async () => {
  // Staff order it, and its owner pays.
  expect(await ownRestoration(staffActor('viewer'), lapsed.id)).toBeNull();
  expect(await ownRestoration(staffActor('operator'), lapsed.id)).toMatchObject({ price: money(price, 'RUB') });
  expect(await order(staffActor('viewer'), price)).toEqual({ ok: false, error: 'notFound' });
  const ordered = await order(staffActor('operator'), price);
  if (!ordered.ok) throw new Error(ordered.error);
  const { operationId } = ordered.value;
  expect(await purse()).toEqual([deposit.minor - price, price]);
  expect(await order(owner, price)).toEqual({ ok: false, error: 'inProgress' });
  await workUntil(operationId, 'succeeded');
  const info = await regapi.service.get_info({ service_id: lapsed.serviceId }, options);
  const [service] = info.kind === 'done' ? info.answer.services : [];
  expect(service?.ok && service.item.expiration_date).toBe(addYears(endsOn, 1));
  expect(await purse()).toEqual([deposit.minor - price, 0]);
  expect(await db.invoiceLine.count({ where: { operationId, state: 'delivered' } })).toBe(1);
  const domain = await db.domain.findUniqueOrThrow({ where: { id: lapsed.id } });
  expect(domain).toMatchObject({ state: 'active', renewsAsQuoted: false });
  expect(domain.expiresOn && dayOf(domain.expiresOn)).toBe(addYears(endsOn, 1));
  // The simulator takes 6,000 for it.
  expect((await restorationFees(db)).get('com')).toEqual(money(6_000_00, 'RUB'));
  expect(await db.restorationFee.findFirst({ orderBy: { id: 'desc' } })).toMatchObject({ byUserId: null });
});

test('once the registrar is said to take nothing that anybody knows, it is sold no more', async () => {
  await tell(null);
  expect((await restorationFees(db)).size).toBe(0);
});
