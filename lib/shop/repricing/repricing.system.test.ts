import { setTimeout as sleep } from 'node:timers/promises';
import { runMigrations } from 'graphile-worker';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CustomerActor } from '@/lib/people/access/actor';
import { issueInvoice } from '@/lib/money/invoices/invoices';
import { topUp } from '@/lib/money/ledger/ledger';
import { invoiceView } from '@/lib/money/invoices/queries';
import { callRecorder } from '@/lib/registrar/calls/log';
import { checkNames } from '@/lib/registrar/account/availability';
import { priceName } from '@/lib/portfolio/domains/registration-price';
import { freshMs, freshReadings, keepReadings } from '@/lib/registrar/account/readings';
import { allZones } from '@/lib/money/prices/zones';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { discardOperation } from '@/lib/portfolio/domains/discard';
import { registerDomain } from '@/lib/portfolio/domains/operations/register';
import { renewDomain } from '@/lib/portfolio/domains/operations/renew';
import { placeRenewal } from '@/lib/portfolio/domains/place-renewal';
import { renewalOffers } from '@/lib/portfolio/domains/renewal-offer';
import { billingTurn, generalTurn } from '@/lib/queue/engine/runners';
import { placeOrder } from '@/lib/shop/orders/place-order';
import { orderView } from '@/lib/shop/orders/queries';
import { correctOperation } from '@/lib/desk/operations/correct';
import { correctInput } from '@/lib/desk/operations/correct-form';
import { giveUp, sendAgain, type Decision } from '@/lib/desk/operations/decide';
import { operationDetail, ownOperation } from '@/lib/desk/operations/queries';
import { connect, type RegapiClient } from '@/lib/registrar/regapi/client/client';
import { newId, operationId, sessionId, userId } from '@/lib/base/values/ids';
import { money } from '@/lib/base/values/money';
import { becomes, engineOf } from '@/testing/queue';
import { customerWithMoney } from '@/testing/shop';
import { acceptProposal, declineProposal } from './answer';
import { chooseYears } from './own-years';
import { openProposals, ownYearsOffers } from './queries';

// The configuration is read once, with the first import: by then it must say where this test's registrar is.
const registrar = await vi.hoisted(async () => {
  const { startSimulator } = await import('@/testing/simulator');
  const simulator = await startSimulator();
  Object.assign(process.env, simulator.env);
  return simulator;
});

const { REGAPI_URL: url = '', REGAPI_USERNAME: username = '', REGAPI_PASSWORD: password = '' } = registrar.env;
let regapi: RegapiClient;

beforeAll(async () => {
  // Letters are queued where a worker has run once.
  await runMigrations({ connectionString: process.env['DATABASE_URL'] ?? '' });
  await registrar.control('POST', 'accounts', { username, balance: 5_000_000 });
  regapi = connect({ url, credentials: { kind: 'password', username, password }, recorder: callRecorder(1200) });
});
beforeEach(() => setPrice(4_000, 5_000));
afterAll(async () => {
  await regapi.close();
  await registrar.stop();
  await db.$disconnect();
});

/** Roubles that the registrar asks; the customer pays a quarter more: 5,000 the first year, 6,250 each further one. */
async function setPrice(first: number, renew: number): Promise<void> {
  const costs = {
    registerCost: BigInt(first * 100),
    renewCost: BigInt(renew * 100),
    currency: 'RUB',
    readAt: new Date(),
  };
  await db.tldPrice.upsert({ where: { tld: 'com' }, create: { tld: 'com', ...costs }, update: costs });
}

const session = { userId: userId('usr_1'), sessionId: sessionId('ses_1') };
const operator = { kind: 'staff', role: 'operator', ...session } as const;
const address = '192.0.2.1';
const first = 5_000;
const further = 6_250;

type Buyer = { readonly actor: CustomerActor; readonly contactId: string };

async function aBuyer(roubles: number): Promise<Buyer> {
  const { id, contactId } = await customerWithMoney(money(roubles * 100, 'RUB'));
  return { actor: { kind: 'customer', customerId: id, seenBy: null, ...session }, contactId };
}

const add = ({ actor }: Buyer, roubles: number) =>
  transaction((tx) =>
    topUp(tx, { customerId: actor.customerId, amount: money(roubles * 100, 'RUB'), memo: '', key: newId('top') }),
  );

let names = 0;

/** An order of two names, the first of which was refused for its period. */
async function refusedOrder(buyer: Buyer, years: number) {
  const ascii = `repriced-${(names += 1)}.com`;
  const other = `beside-${names}.com`;
  const zone = (await allZones()).find(({ tld }) => tld === 'com');
  const reading = { state: 'available', code: null, premiumCost: null } as const;
  const lines = [ascii, other].map((name) => {
    const sale = priceName(name, zone, reading, name === ascii ? years : 1);
    if (!sale.ok) throw new Error(sale.error.reason);
    return { quoteLineId: newId('qln'), kind: 'domain.register', subject: `domain:${name}`, offer: sale.value };
  });
  const quoteId = newId('quo');
  await db.quote.create({ data: { id: quoteId, tokenHash: quoteId, currency: 'RUB', expiresAt: new Date() } });
  const order = { buyer: { actor: buyer.actor, contacts: { gtld: buyer.contactId }, address }, quoteId, lines };
  const orderId = await transaction(async (tx) => {
    const placed = await placeOrder(tx, { ...order, currency: 'RUB' });
    if (!placed.ok || placed.value.order === null) throw new Error('not placed');
    await issueInvoice(tx, placed.value.order.invoice);
    return placed.value.order.id;
  });
  const { id } = await db.operation.findFirstOrThrow({ where: { subject: `domain:${ascii}` } });
  await refuse(id);
  return { id, ascii, orderId, contactId: buyer.contactId };
}

async function refuse(id: string, errorCode = 'INVALID_PERIOD'): Promise<void> {
  const data = {
    state: 'attention',
    attempts: 1,
    sentAt: new Date(),
    errorCode,
    errorText: 'no',
    runAfter: new Date(),
  } as const;
  await db.operation.update({ where: { id }, data: { ...data, fence: { increment: 1 } } });
}

type Refused = Awaited<ReturnType<typeof refusedOrder>>;

/** Staff correct the period, as the action does: the name is asked about first. */
async function correct({ id, ascii, contactId }: Refused, years: number) {
  await checkNames([ascii], { again: true });
  return sendForm(id, { contactId, years: String(years) });
}

function sendForm(id: string, fields: Readonly<Record<string, string>>) {
  const form = correctInput.parse({ operationId: id, ...fields });
  return decide((decision) => correctOperation(decision, form));
}

function decide<T>(body: (decision: Decision) => Promise<T>): Promise<T> {
  return transaction((tx) => body({ tx, actor: operator, address }));
}

class Undone extends Error {
  constructor(readonly reply: unknown) {
    super('undone');
  }
}

/** Rolls back what was refused, like an action. */
async function act<T extends { readonly ok: boolean }>(
  { actor }: Buyer,
  body: (change: Parameters<typeof acceptProposal>[0]) => Promise<T>,
): Promise<unknown> {
  return transaction(async (tx) => {
    const reply = await body({ tx, actor, address });
    if (!reply.ok) throw new Undone(reply);
    return reply;
  }).catch((error: unknown) => {
    if (error instanceof Undone) return error.reply;
    throw error;
  });
}

const accept = (buyer: Buyer, repricingId: string) => act(buyer, (change) => acceptProposal(change, { repricingId }));
const proposalOf = async (buyer: Buyer, id: string) => (await openProposals(buyer.actor, [id])).get(id);

async function purse({ actor }: Buyer): Promise<{ wallet: number; held: number }> {
  const rows = await db.ledgerAccount.findMany({ where: { customerId: actor.customerId } });
  const of = (kind: string) => Number(rows.find((row) => row.kind === kind)?.balanceMinor ?? 0n) / 100;
  return { wallet: of('wallet'), held: of('held') };
}

/** The kinds of letters that wait to be written. */
async function lettersAbout({ id }: Refused): Promise<readonly string[]> {
  const rows = await db.$queryRaw<{ kind: string }[]>`
    SELECT split_part(key, ':', 2) AS kind FROM graphile_worker.jobs WHERE key LIKE ${`letter:%:${id}:`} ORDER BY 1`;
  return rows.map(({ kind }) => kind);
}

const isRefusal = (error: string) => ({ ok: false, error });
const isMissing = (roubles: number) => ({ ok: false, error: { missing: money(roubles * 100, 'RUB') } });

async function work(): Promise<void> {
  const engine = engineOf(registerDomain, renewDomain, { regapi });
  for (let round = 0; round < 300; round += 1) {
    const moving = await db.operation.count({
      where: { endedAt: null, kind: { in: [registerDomain.kind, renewDomain.kind] }, state: { not: 'attention' } },
    });
    if (moving === 0) return;
    const turns = [await billingTurn(engine), await generalTurn(engine)];
    if (!turns.includes(true)) await sleep(20);
  }
}

const endsAYearFromNow = () => ({ expiration_date: expect.stringMatching(`^${new Date().getUTCFullYear() + 1}-`) });

const captured = async (id: string) => {
  const rows = await db.ledgerEntry.findMany({
    where: { transaction: { operationId: id, kind: 'capture' }, account: { kind: 'revenue' } },
  });
  return rows.map(({ amountMinor }) => Number(amountMinor) / 100);
};

describe('a cheaper correction', () => {
  test('three years paid and one delivered: the difference comes back at once, one year is taken', async () => {
    const buyer = await aBuyer(30_000);
    const order = await refusedOrder(buyer, 3);
    const three = first + 2 * further;
    expect(await purse(buyer)).toEqual({ wallet: 30_000 - three - first, held: three + first });
    expect(await correct(order, 1)).toMatchObject({ ok: true, value: 'sent' });
    expect(await purse(buyer)).toEqual({ wallet: 20_000, held: 10_000 });
    expect(await db.operation.findUniqueOrThrow({ where: { id: order.id } })).toMatchObject({
      state: 'queued',
      input: { years: 1, asciiName: order.ascii },
      heldMinor: BigInt(first * 100),
      costLimitMinor: 400_000n,
    });
    const view = await orderView(buyer.actor, order.orderId);
    expect(view?.lines.map(({ periods, price }) => [periods, price.minor / 100])).toEqual([
      [1, first],
      [1, first],
    ]);
    const invoice = await invoiceView(buyer.actor, view?.invoice?.id ?? '');
    expect(invoice).toMatchObject({ state: 'open', total: money(2 * first * 100, 'RUB') });
    await work();
    await becomes(order.id, 'succeeded');
    expect(await captured(order.id)).toEqual([first]);
    expect(await purse(buyer)).toEqual({ wallet: 20_000, held: 0 });
    const { registrations } = Object(await registrar.control('GET', `books?user_servid=${order.id}`));
    expect(registrations).toMatchObject([endsAYearFromNow()]);
    expect(await invoiceView(buyer.actor, view?.invoice?.id ?? '')).toMatchObject({ state: 'paid' });
  });

  test('pressed twice at the same moment gives the difference back once', async () => {
    const buyer = await aBuyer(30_000);
    const order = await refusedOrder(buyer, 3);
    const replies = await Promise.all([correct(order, 1), correct(order, 1)]);
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await purse(buyer)).toEqual({ wallet: 20_000, held: 10_000 });
  });

  test('beyond what the zone takes, or of a name that is taken meanwhile, is none', async () => {
    const buyer = await aBuyer(30_000);
    const order = await refusedOrder(buyer, 1);
    expect(await correct(order, 11)).toMatchObject({ error: { years: ['errors.tooLarge?max=10'] } });
    await registrar.control('POST', 'taken', { names: [order.ascii] });
    expect(await correct(order, 2)).toMatchObject({ error: 'notSoldNow' });
    expect(await purse(buyer)).toEqual({ wallet: 20_000, held: 10_000 });
  });

  test('given up afterwards, exactly what is held comes back', async () => {
    const buyer = await aBuyer(30_000);
    const order = await refusedOrder(buyer, 2);
    await correct(order, 1);
    await decide((decision) => giveUp(decision, order.id));
    expect(await purse(buyer)).toEqual({ wallet: 25_000, held: 5_000 });
  });
});

describe('a dearer correction', () => {
  test.each([3, 10])('of one year to %i is delivered to nobody for the price of one', async (years) => {
    const buyer = await aBuyer(10_000);
    const order = await refusedOrder(buyer, 1);
    expect(await correct(order, years)).toMatchObject({ value: 'proposed' });
    const id = (await proposalOf(buyer, order.id))?.id ?? '';
    expect(await accept(buyer, id)).toMatchObject({ ok: false, error: { code: 'insufficient-funds' } });
    expect(await decide((decision) => sendAgain(decision, order.id))).toMatchObject({ ok: true });
    await work();
    expect(await captured(order.id)).toEqual([first]);
    const { registrations } = Object(await registrar.control('GET', `books?user_servid=${order.id}`));
    expect(registrations).toMatchObject([endsAYearFromNow()]);
  });

  test('waits for the customer, holds nothing more until they say yes, and then takes exactly the new price', async () => {
    const buyer = await aBuyer(30_000);
    const order = await refusedOrder(buyer, 1);
    expect(await correct(order, 3)).toMatchObject({ ok: true, value: 'proposed' });
    expect(await purse(buyer)).toEqual({ wallet: 20_000, held: 10_000 });
    expect(await db.operation.findUniqueOrThrow({ where: { id: order.id } })).toMatchObject({
      state: 'attention',
      input: { years: 1 },
      costLimitMinor: 400_000n,
    });
    expect(await lettersAbout(order)).toEqual(['priceProposed']);
    const proposed = await proposalOf(buyer, order.id);
    expect(proposed).toMatchObject({ yearsBefore: 1, years: 3, more: money(2 * further * 100, 'RUB') });
    expect(await operationDetail(operator, order.id)).toMatchObject({ isAsked: true, asked: { kind: 'waiting' } });
    expect(await ownOperation(buyer.actor, order.id)).toMatchObject({ live: { remedy: 'price' }, proposal: proposed });
    expect((await orderView(buyer.actor, order.orderId))?.lines.map(({ proposal }) => proposal)).toEqual(
      expect.arrayContaining([proposed, null]),
    );
    // Prices rise meanwhile: what was shown holds.
    await setPrice(8_000, 9_000);
    expect(await accept(buyer, proposed?.id ?? '')).toMatchObject({ ok: true });
    expect(await purse(buyer)).toEqual({ wallet: 20_000 - 2 * further, held: 10_000 + 2 * further });
    expect(await db.operation.findUniqueOrThrow({ where: { id: order.id } })).toMatchObject({
      state: 'queued',
      input: { years: 3 },
      costLimitMinor: 1_400_000n,
    });
    const view = await orderView(buyer.actor, order.orderId);
    expect(view?.total).toEqual(money((2 * first + 2 * further) * 100, 'RUB'));
    expect(await invoiceView(buyer.actor, view?.invoice?.id ?? '')).toMatchObject({ total: view?.total });
    await work();
    expect(await captured(order.id)).toEqual([first + 2 * further]);
    expect(await purse(buyer)).toEqual({ wallet: 20_000 - 2 * further, held: 0 });
  });

  test('accepted in two tabs at once, and once more, is held once', async () => {
    const buyer = await aBuyer(50_000);
    const order = await refusedOrder(buyer, 1);
    await correct(order, 2);
    const id = (await proposalOf(buyer, order.id))?.id ?? '';
    const replies = await Promise.all([accept(buyer, id), accept(buyer, id), accept(buyer, id)]);
    expect(replies).toMatchObject([{ ok: true }, { ok: true }, { ok: true }]);
    expect(await purse(buyer)).toEqual({ wallet: 40_000 - further, held: 10_000 + further });
  });

  test('accepted, corrected and given up at the same moment, the money is where the operation says', async () => {
    const buyer = await aBuyer(100_000);
    const order = await refusedOrder(buyer, 1);
    await correct(order, 2);
    const id = (await proposalOf(buyer, order.id))?.id ?? '';
    await Promise.all([accept(buyer, id), correct(order, 3), decide((decision) => giveUp(decision, order.id))]);
    const { state, heldMinor } = await db.operation.findUniqueOrThrow({ where: { id: order.id } });
    const held = state === 'cancelled' ? 0 : Number(heldMinor) / 100;
    expect(await purse(buyer)).toEqual({ wallet: 95_000 - held, held: first + held });
  });

  test('without the money says what is missing, changes nothing, and can be accepted after a top-up', async () => {
    const buyer = await aBuyer(16_000);
    const order = await refusedOrder(buyer, 1);
    await correct(order, 2);
    const id = (await proposalOf(buyer, order.id))?.id ?? '';
    expect(await accept(buyer, id)).toMatchObject(isMissing(250));
    expect(await purse(buyer)).toEqual({ wallet: 6_000, held: 10_000 });
    expect(await db.operation.findUniqueOrThrow({ where: { id: order.id } })).toMatchObject({ state: 'attention' });
    await add(buyer, 250);
    expect(await accept(buyer, id)).toMatchObject({ ok: true });
    expect(await purse(buyer)).toEqual({ wallet: 0, held: 16_250 });
  });

  test('is not another customer’s to see or to answer', async () => {
    const [buyer, stranger] = [await aBuyer(30_000), await aBuyer(30_000)];
    const order = await refusedOrder(buyer, 1);
    await correct(order, 2);
    const id = (await proposalOf(buyer, order.id))?.id ?? '';
    expect(await proposalOf(stranger, order.id)).toBeUndefined();
    expect(await accept(stranger, id)).toMatchObject(isRefusal('notFound'));
    expect(await act(stranger, (change) => declineProposal(change, { repricingId: id }))).toMatchObject(
      isRefusal('notFound'),
    );
    expect(await purse(stranger)).toEqual({ wallet: 30_000, held: 0 });
    expect(await proposalOf(buyer, order.id)).toMatchObject({ id });
  });

  test('declined leaves the order as it was: it can be corrected otherwise or given up', async () => {
    const buyer = await aBuyer(30_000);
    const order = await refusedOrder(buyer, 1);
    await correct(order, 2);
    const id = (await proposalOf(buyer, order.id))?.id ?? '';
    expect(await act(buyer, (change) => declineProposal(change, { repricingId: id }))).toMatchObject({ ok: true });
    expect(await accept(buyer, id)).toMatchObject(isRefusal('proposalOver'));
    expect(await lettersAbout(order)).toEqual(['needsAttention', 'priceProposed']);
    expect(await operationDetail(operator, order.id)).toMatchObject({ isAsked: false, asked: { kind: 'declined' } });
    expect(await ownOperation(buyer.actor, order.id)).toMatchObject({ live: { remedy: 'years' }, proposal: null });
    expect(await purse(buyer)).toEqual({ wallet: 20_000, held: 10_000 });
    await act(buyer, (change) => discardOperation(change, { operationId: order.id }));
    expect(await purse(buyer)).toEqual({ wallet: 25_000, held: 5_000 });
  });

  test('is over once it was replaced, sent again, given up, or too old', async () => {
    const buyer = await aBuyer(200_000);
    const ids: string[] = [];
    const proposed = async (order: Refused, years: number) => {
      await correct(order, years);
      ids.push((await proposalOf(buyer, order.id))?.id ?? '');
    };
    const [again, cancelled, old, twice] = [
      await refusedOrder(buyer, 1),
      await refusedOrder(buyer, 1),
      await refusedOrder(buyer, 1),
      await refusedOrder(buyer, 1),
    ];
    await proposed(again, 2);
    await decide((decision) => sendAgain(decision, again.id));
    await refuse(again.id);
    await proposed(cancelled, 2);
    await decide((decision) => giveUp(decision, cancelled.id));
    await proposed(old, 2);
    await db.repricing.updateMany({ where: { operationId: old.id }, data: { expiresAt: new Date(0) } });
    await proposed(twice, 3);
    await correct(twice, 2);
    const before = await purse(buyer);
    for (const id of ids) expect(await accept(buyer, id)).toMatchObject(isRefusal('proposalOver'));
    expect(await purse(buyer)).toEqual(before);
    expect(await proposalOf(buyer, twice.id)).toMatchObject({ years: 2 });
    for (const { id } of [again, cancelled, old]) expect(await proposalOf(buyer, id)).toBeUndefined();
  });

  test('of a name that became a premium one asks the customer, whatever it costs', async () => {
    const buyer = await aBuyer(30_000);
    const order = await refusedOrder(buyer, 1);
    await refuse(order.id, 'BECAME_PREMIUM');
    const cost = { first: money(300_000, 'RUB'), renew: money(300_000, 'RUB') };
    await db.availabilityReading.deleteMany({ where: { asciiName: order.ascii } });
    await keepReadings([
      { asciiName: order.ascii, state: 'premium', code: null, premiumCost: cost, readAt: new Date() },
    ]);
    expect((await freshReadings(db, [order.ascii], freshMs)).size).toBe(1);
    const corrected = sendForm(order.id, { contactId: order.contactId, years: '1', pricedAnew: 'on' });
    expect(await operationDetail(operator, order.id)).toMatchObject({
      correction: { terms: { offers: expect.arrayContaining([{ years: 2, price: money(750_000, 'RUB') }]) } },
    });
    expect(await corrected).toMatchObject({
      value: 'proposed',
    });
    const id = (await proposalOf(buyer, order.id))?.id ?? '';
    expect(await accept(buyer, id)).toMatchObject({ ok: true });
    expect(await db.operation.findUniqueOrThrow({ where: { id: order.id } })).toMatchObject({
      input: { years: 1, isPremium: true },
      heldMinor: 375_000n,
    });
    expect(await db.orderLine.findUniqueOrThrow({ where: { operationId: order.id } })).toMatchObject({
      input: { isPremium: true, contactId: order.contactId },
      renewPriceMinor: 375_000n,
    });
  });
});

describe('a customer whose period was refused', () => {
  const choose = (buyer: Buyer, { id, ascii }: Refused, years: number, roubles: number) =>
    checkNames([ascii], { again: true }).then(() =>
      act(buyer, (change) => chooseYears(change, { operationId: id, years, priceMinor: roubles * 100 })),
    );

  test('chooses another one, dearer or cheaper, for the price that was shown', async () => {
    const buyer = await aBuyer(40_000);
    const order = await refusedOrder(buyer, 3);
    const offers = await ownYearsOffers(buyer.actor, order.id);
    expect(offers.map(({ years }) => years)).toEqual([1, 2, 4, 5, 6, 7, 8, 9, 10]);
    expect(offers[1]).toMatchObject({ years: 2, more: money(-further * 100, 'RUB') });
    expect(await choose(buyer, order, 2, 1)).toMatchObject(isRefusal('priceChanged'));
    expect(await choose(buyer, order, 4, first + 3 * further)).toMatchObject({ ok: true });
    expect(await purse(buyer)).toEqual({ wallet: 40_000 - 2 * first - 3 * further, held: 2 * first + 3 * further });
    await refuse(order.id);
    expect(await choose(buyer, order, 1, first)).toMatchObject({ ok: true });
    expect(await purse(buyer)).toEqual({ wallet: 30_000, held: 10_000 });
    expect(await choose(buyer, order, 2, first + further)).toMatchObject(isRefusal('stale'));
    await work();
    expect(await captured(order.id)).toEqual([first]);
  });

  test('without the money is told what is missing, and a stranger has no say', async () => {
    const [buyer, stranger] = [await aBuyer(11_000), await aBuyer(90_000)];
    const order = await refusedOrder(buyer, 1);
    expect(await choose(buyer, order, 2, first + further)).toMatchObject(isMissing(5_250));
    expect(await choose(stranger, order, 2, first + further)).toMatchObject(isRefusal('stale'));
    expect(await ownYearsOffers(stranger.actor, order.id)).toEqual([]);
    expect(await purse(buyer)).toEqual({ wallet: 1_000, held: 10_000 });
    await refuse(order.id, 'INVALID_CONTACTS');
    expect(await ownYearsOffers(buyer.actor, order.id)).toEqual([]);
    expect(await choose(buyer, order, 2, first + further)).toMatchObject(isRefusal('stale'));
  });
});

test('a renewal is repriced by its own offers, its invoice too', async () => {
  const buyer = await aBuyer(50_000);
  const { actor } = buyer;
  const domain = { id: newId('dom'), asciiName: `renewed-${(names += 1)}.com`, serviceId: 7 };
  const expiresOn = new Date(Date.now() + 30 * 86_400_000);
  const row = { ...domain, unicodeName: domain.asciiName, tld: 'com', serviceId: 7n, customerId: actor.customerId };
  const stored = await db.domain.create({ data: { ...row, state: 'active', expiresOn } });
  const offer = (await renewalOffers(db, stored)).find(({ years }) => years === 2);
  if (!offer) throw new Error('no offer');
  const placed = await transaction((tx) =>
    placeRenewal(tx, { domain, customerId: actor.customerId, userId: null, offer }),
  );
  const id = operationId(placed.ok ? placed.value : '');
  expect(await purse(buyer)).toEqual({ wallet: 50_000 - 2 * further, held: 2 * further });
  await refuse(id);
  expect(await sendForm(id, { years: '10' })).toMatchObject({
    error: 'periodNotSold',
  });
  expect(await sendForm(id, { years: '1' })).toMatchObject({
    ok: true,
    value: 'sent',
  });
  expect(await purse(buyer)).toEqual({ wallet: 50_000 - further, held: further });
  const invoice = { where: { lines: { some: { operationId: id } } } };
  expect(await db.invoice.findFirstOrThrow(invoice)).toMatchObject({ totalMinor: BigInt(further * 100) });
  await refuse(id);
  await sendForm(id, { years: '3' });
  expect(await accept(buyer, (await proposalOf(buyer, id))?.id ?? '')).toMatchObject({ ok: true });
  expect(await purse(buyer)).toEqual({ wallet: 50_000 - 3 * further, held: 3 * further });
  expect(await db.invoice.findFirstOrThrow(invoice)).toMatchObject({ totalMinor: BigInt(3 * further * 100) });
  expect(await db.operation.findUniqueOrThrow({ where: { id } })).toMatchObject({ input: { years: 3, serviceId: 7 } });
  const { id: invoiceId } = await db.invoice.findFirstOrThrow(invoice);
  expect((await invoiceView(actor, invoiceId))?.lines).toMatchObject([{ periods: 3, kind: 'domain.renew' }]);
  await db.operation.update({ where: { id }, data: { state: 'cancelled', endedAt: new Date() } });
});
