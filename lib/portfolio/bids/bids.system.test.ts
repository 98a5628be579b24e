// Bids for names that will be free: both clocks go on together to the day on which the registry frees them.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { db } from '@/lib/base/db/client';
import { now } from '@/lib/base/clock/clock';
import { dayOf } from '@/lib/base/values/day';
import { newId } from '@/lib/base/values/ids';
import { money } from '@/lib/base/values/money';
import { sealContact } from '@/lib/portfolio/contacts/sealed-contact';
import { billingTurn, generalTurn } from '@/lib/queue/engine/runners';
import type { RegapiClient } from '@/lib/registrar/regapi/client/client';
import { readBids } from '@/lib/sync/reading/bids';
import { expiringNames } from '@/lib/sync/sources/expiring-names';
import { startTestClock, type TestClock } from '@/testing/clock';
import { ruPersonValues } from '@/testing/contact-values';
import { changeAs, staffActor } from '@/testing/customer-actor';
import { engineOf } from '@/testing/queue';
import { clientOf, setBalance } from '@/testing/registrar';
import { balanceOf, customerWithMoney, type TestCustomer } from '@/testing/shop';
import { startSimulator, type TestSimulator } from '@/testing/simulator';
import { placeBid } from './operations/place-bid';
import { placeBids } from './place-bids';
import { bidForm } from './schema';
import { bidRows } from './queries';

const minutesMs = 60_000;
const dayMs = 24 * 60 * minutesMs;
const purse = money(20_000_00, 'RUB');
const staff = staffActor('operator');
const as = changeAs(staff);

let registrar: TestSimulator;
let regapi: RegapiClient;
let clock: TestClock;
let customer: TestCustomer;
let round = 0;

beforeAll(async () => {
  registrar = await startSimulator();
  regapi = clientOf(registrar);
  clock = await startTestClock(registrar);
  // Out of the morning in which nothing is taken.
  const at = now();
  await clock.advance(12 * 60 * minutesMs - (at.getTime() % dayMs) + dayMs);
  await setBalance(registrar, 100_000);
});
beforeEach(async () => {
  round += 1;
  customer = await bidder();
  await registrar.control('POST', 'expiring', {
    names: ['one', 'two'].map((word) => ({ dname: nameOf(word), delete_date: dayOf(now(), 5) })),
  });
  await expiringNames.run({ regapi, db });
  await readBids({ regapi, db });
});
afterEach(() => registrar.control('DELETE', 'faults'));
afterAll(async () => {
  await clock.stop();
  await regapi.close();
  await registrar.stop();
  await db.$disconnect();
});

const nameOf = (word: string) => `${word}-${round}.ru`;

async function bidder(): Promise<TestCustomer> {
  const { id } = await customerWithMoney(purse);
  const contactId = newId('con');
  const contact = { id: contactId, customerId: id, profile: 'ru-person', label: 'Иванов' };
  await db.contact.create({ data: { ...contact, sealed: sealContact(ruPersonValues) } });
  return { id, contactId };
}

type Asked = Partial<Record<'names' | 'amount' | 'pays' | 'fee' | 'customer' | 'contact', string>>;

function bid(asked: Asked = {}) {
  const own = { customer: customer.id, contact: customer.contactId, names: nameOf('one'), amount: '590' };
  return as((change) => placeBids(change, bidForm.parse({ ...own, pays: 'customer', ...asked })));
}

/** Works until nothing moves by itself. */
async function work(): Promise<void> {
  const worker = engineOf(placeBid, undefined, { regapi });
  const moving = { endedAt: null, kind: placeBid.kind, state: { not: 'attention' } } as const;
  for (let turn = 0; turn < 500 && (await db.operation.count({ where: moving })) > 0; turn += 1)
    if (!(await billingTurn(worker)) && !(await generalTurn(worker))) await sleep(20);
}

const held = () => Promise.all([balanceOf(customer, 'wallet'), balanceOf(customer, 'held')]);
const states = async (name: string) =>
  (await db.bid.findMany({ where: { asciiName: name }, orderBy: { askedAt: 'asc' } })).map(({ state }) => state);
const standing = async (name: string) => (await bidRows(staff)).find((row) => row.asciiName === name)?.standing;
const rivalBids = (roubles: number) =>
  registrar.control('POST', 'expiring', { names: [{ dname: nameOf('one'), rival_bid: roubles }] });
const books = z.object({ violations: z.array(z.unknown()) });

test('several names are bid for in one call, and the money of the bids and of the fee is held', async () => {
  const before = await db.registrarCall.count({ where: { functionName: 'domain/set_rereg_bids' } });
  expect(await bid({ names: `${nameOf('one')}\n${nameOf('two').toUpperCase()}`, fee: '100' })).toEqual({
    ok: true,
    value: 2,
  });
  expect(await held()).toEqual([purse.minor - 2 * 690_00, 2 * 690_00]);
  expect(await standing(nameOf('one'))).toBe('asked');
  expect(await bid()).toMatchObject({ error: { code: 'inProgress' } });
  await work();
  expect(await db.registrarCall.count({ where: { functionName: 'domain/set_rereg_bids' } })).toBe(before + 1);
  await readBids({ regapi, db });
  expect(await standing(nameOf('one'))).toBe('leading');
  expect(await held()).toEqual([purse.minor - 2 * 690_00, 2 * 690_00]);
});

test.each(['cut-before', 'cut-after'])('after an answer that was %s, one bid is placed', async (fault) => {
  await registrar.control('POST', 'faults', { rules: [{ function: 'domain/set_rereg_bids', fault, times: 1 }] });
  await bid();
  await work();
  expect(await states(nameOf('one'))).toEqual(['placed']);
  const outcome = await regapi.domain.get_user_rereg_bids({}, { lane: 'person' });
  const listed = outcome.kind === 'done' ? outcome.answer.domains : [];
  expect(listed.filter(({ dname }) => dname === nameOf('one'))).toMatchObject([{ user_bid: '590' }]);
  expect(books.parse(await registrar.control('GET', 'books')).violations).toEqual([]);
});

test('a raise holds what is missing, and a bid that is outbid gives all of it back', async () => {
  await bid();
  await work();
  expect(await bid()).toMatchObject({ error: { code: 'tooLow' } });
  await bid({ amount: '750' });
  expect(await held()).toEqual([purse.minor - 750_00, 750_00]);
  await work();
  await rivalBids(2_500);
  await readBids({ regapi, db });
  // So soon after the bid the registrar may still tell what was before it.
  expect(await states(nameOf('one'))).toEqual(['placed', 'placed']);
  await clock.advance(5 * minutesMs);
  await readBids({ regapi, db });
  expect(await states(nameOf('one'))).toEqual(['lost', 'lost']);
  expect(await held()).toEqual([purse.minor, 0]);
  expect(await db.invoiceLine.count({ where: { state: 'delivered', invoice: { customerId: customer.id } } })).toBe(0);
});

test('a bid that comes too late ends, and its money goes back', async () => {
  await bid();
  await rivalBids(750);
  await work();
  expect(await states(nameOf('one'))).toEqual(['cancelled']);
  expect(await held()).toEqual([purse.minor, 0]);
});

test('a bid of another customer takes the place of a lower one', async () => {
  const first = customer;
  await bid();
  await work();
  customer = await bidder();
  await bid({ amount: '750', pays: 'us' });
  await work();
  expect(await states(nameOf('one'))).toEqual(['lost', 'placed']);
  expect(await balanceOf(first, 'wallet')).toBe(purse.minor);
  expect(await held()).toEqual([purse.minor, 0]);
});

test('a name that is won is its bidder’s and paid for, once; one that is lost is nobody’s', async () => {
  await bid({ names: `${nameOf('one')} ${nameOf('two')}`, fee: '10' });
  await work();
  await bid({ amount: '750', fee: '10' });
  await work();
  await registrar.control('POST', 'expiring', { names: [{ dname: nameOf('two'), rival_bid: 5_000 }] });
  await clock.advance(6 * dayMs);
  await readBids({ regapi, db });
  await readBids({ regapi, db });
  expect([await states(nameOf('one')), await states(nameOf('two'))]).toEqual([['won', 'won'], ['lost']]);
  expect(await held()).toEqual([purse.minor - 760_00, 0]);
  const domains = await db.domain.findMany({ where: { asciiName: { in: [nameOf('one'), nameOf('two')] } } });
  expect(domains).toMatchObject([
    { asciiName: nameOf('one'), customerId: customer.id, contactId: customer.contactId, state: 'active' },
  ]);
  const costs = await db.ledgerTransaction.findMany({
    where: { kind: 'registrar_charge', operation: { customerId: customer.id } },
    select: { entries: { select: { amountMinor: true } } },
  });
  expect(
    costs.map(({ entries }) => entries.map(({ amountMinor }) => Number(amountMinor)).toSorted((a, b) => a - b)),
  ).toEqual([[-750_00, 750_00]]);
});

test.each<[string, Asked, object]>([
  ['a customer whom nobody knows', { customer: 'cus_nobody' }, { code: 'customer' }],
  ['a contact of somebody else', { contact: 'con_nobody' }, { code: 'contact' }],
  ['no name', { names: 'a b c' }, { code: 'wrongName' }],
  ['a name without an auction', { names: 'nobody-sells.ru' }, { code: 'notExpiring' }],
  ['an amount that the zone does not take', { amount: '591' }, { code: 'step' }],
  ['less than leads', { amount: '225' }, { code: 'tooLow', least: 590 }],
  ['more than there is', { amount: '8000', names: 'one two', fee: '15000' }, { code: 'insufficientFunds' }],
])('nothing is asked of the registrar or of the wallet for %s', async (_what, asked, refused) => {
  if (asked.names === 'one two') asked.names = `${nameOf('one')} ${nameOf('two')}`;
  if (asked.amount === '225') await rivalBids(225);
  await expiringNames.run({ regapi, db });
  expect(await bid(asked)).toMatchObject({ ok: false, error: refused });
  expect(await states(nameOf('one'))).toEqual([]);
  expect(await held()).toEqual([purse.minor, 0]);
});

test('a contact of another customer, and a name of ours, are refused', async () => {
  const other = await bidder();
  expect(await bid({ contact: other.contactId })).toMatchObject({ error: { code: 'contact' } });
  const name = { asciiName: nameOf('one'), unicodeName: nameOf('one'), tld: 'ru' };
  await db.domain.create({ data: { id: newId('dom'), ...name, customerId: other.id, state: 'suspended' } });
  expect(await bid()).toMatchObject({ error: { code: 'ours', name: nameOf('one') } });
});
