import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CustomerActor } from '@/lib/people/access/actor';
import { hold } from '@/lib/money/ledger/ledger';
import { priceName } from '@/lib/portfolio/domains/registration-price';
import { allZones } from '@/lib/money/prices/zones';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { enqueue } from '@/lib/queue/engine/enqueue';
import { billingTurn, generalTurn } from '@/lib/queue/engine/runners';
import { placeOrder } from '@/lib/shop/orders/place-order';
import type { RegapiClient } from '@/lib/registrar/regapi/client/client';
import { newId, newOperationId } from '@/lib/base/values/ids';
import { money, type Money } from '@/lib/base/values/money';
import { customerActor } from '@/testing/customer-actor';
import { engineOf, stateOf, stepsOf } from '@/testing/queue';
import { customerWithMoney, type TestCustomer } from '@/testing/shop';
import { clientOf, setBalance } from '@/testing/registrar';
import { startSimulator, type TestSimulator } from '@/testing/simulator';
import { registerDomain } from './operations/register';
import { renewDomain } from './operations/renew';
import { renewalOffer } from './queries';
import { domainSubject } from './subject';

// At the registrar this name costs 21,400 roubles a year; its zone is sold at 1 here.
const name = '007.academy';
const premiumCost = money(2_140_000, 'RUB');

let registrar: TestSimulator;
let regapi: RegapiClient;
let customer: TestCustomer;
let owner: CustomerActor;

beforeAll(async () => {
  registrar = await startSimulator();
  await setBalance(registrar, 500_000);
  regapi = clientOf(registrar);
  customer = await customerWithMoney();
  owner = customerActor(customer.id);
  const costs = { registerCost: 100n, renewCost: 100n, currency: 'RUB', readAt: new Date() };
  await db.tldPrice.upsert({ where: { tld: 'academy' }, create: { tld: 'academy', ...costs }, update: costs });
  await db.priceRule.create({ data: { tld: 'academy', marginBps: 0 } });
  await buyPremium();
});

afterAll(async () => {
  await regapi.close();
  await registrar.stop();
  await db.$disconnect();
});

async function buyPremium(): Promise<void> {
  const zone = (await allZones()).find(({ tld }) => tld === 'academy');
  const reading = { state: 'premium', code: null, premiumCost: { first: premiumCost, renew: premiumCost } } as const;
  const sale = priceName(name, zone, reading, 1);
  if (!sale.ok) throw new Error(sale.error.reason);
  const line = {
    quoteLineId: newId('qln'),
    kind: registerDomain.kind,
    subject: domainSubject(name),
    offer: sale.value,
  };
  const quoteId = newId('quo');
  await db.quote.create({ data: { id: quoteId, tokenHash: quoteId, currency: 'RUB', expiresAt: new Date() } });
  const buyer = { actor: owner, contacts: { gtld: customer.contactId }, address: '192.0.2.1' };
  const placed = await transaction((tx) => placeOrder(tx, { buyer, quoteId, currency: 'RUB', lines: [line] }));
  expect(placed).toMatchObject({ ok: true, value: { left: [] } });
  await work();
  expect(await db.domain.findUniqueOrThrow({ where: { asciiName: name } })).toMatchObject({ state: 'active' });
}

async function work(): Promise<void> {
  const engine = engineOf(registerDomain, renewDomain, { regapi });
  for (let round = 0; round < 300; round += 1) {
    const kind = { in: [registerDomain.kind, renewDomain.kind] };
    const moving = await db.operation.count({ where: { kind, endedAt: null, state: { not: 'attention' } } });
    if (moving === 0) return;
    const turns = [await billingTurn(engine), await generalTurn(engine)];
    if (!turns.includes(true)) await sleep(20);
  }
}

const domainNow = () => db.domain.findUniqueOrThrow({ where: { asciiName: name } });
const offers = async () => renewalOffer(owner, (await domainNow()).id);

async function askRenewal(costLimit: Money) {
  const { id: domainId, serviceId } = await domainNow();
  const id = newOperationId();
  const input = { domainId, asciiName: name, serviceId: Number(serviceId), years: 1 };
  await transaction(async (tx) => {
    expect(await hold(tx, { customerId: customer.id, amount: premiumCost, operationId: id })).toMatchObject({
      ok: true,
    });
    const options = { actor: { userId: null }, customerId: customer.id, held: premiumCost, costLimit, id };
    await enqueue(tx, renewDomain, input, options);
  });
  return { id, input };
}

test('a premium name renews for what was shown when it was bought, not for what its zone costs', async () => {
  const [one, two] = await offers();
  expect(one).toMatchObject({ years: 1, price: premiumCost, cost: premiumCost });
  expect(two).toMatchObject({ years: 2, price: money(4_280_000, 'RUB'), cost: money(4_280_000, 'RUB') });
  const { id } = await askRenewal(premiumCost);
  await work();
  expect(await stateOf(id)).toBe('succeeded');
});

test('a premium name is never renewed by a limit made from its zone', async () => {
  const { id } = await askRenewal(money(100, 'RUB'));
  await work();
  expect((await stepsOf(id)).at(-1)).toBe('leased>attention PRICE_ROSE');
});

test('a premium name whose renewal price is not known is not offered', async () => {
  await db.orderLine.updateMany({ data: { renewCostMinor: null } });
  expect(await offers()).toEqual([]);
  await db.orderLine.updateMany({ data: { renewCostMinor: BigInt(premiumCost.minor) } });
  expect(await offers()).not.toEqual([]);
});

test('a name that came from elsewhere and was found to be premium is not offered', async () => {
  const lines = await db.orderLine.findMany();
  await db.orderLine.updateMany({ data: { subject: domainSubject('another.academy') } });
  await db.availabilityReading.create({ data: { asciiName: name, state: 'premium', readAt: new Date() } });
  expect(await offers()).toEqual([]);
  await db.availabilityReading.deleteMany();
  for (const { id, subject } of lines) await db.orderLine.update({ where: { id }, data: { subject } });
});

test('a name that once cost more to renew than was reckoned with is not offered again', async () => {
  const { id, input } = await askRenewal(premiumCost);
  const renewedFor = (payment: string) =>
    transaction(async (tx) => {
      const item = {
        id,
        subject: `domain:${name}`,
        input,
        snapshot: null,
        attempt: 1,
        urgency: 'person' as const,
        sentAt: new Date(),
      };
      const paidBy = { customerId: customer.id, costLimit: premiumCost };
      await renewDomain.onSucceeded(tx, { ...item, ...paidBy }, { expiresOn: null, payment });
    });
  await renewedFor('30000.00');
  expect(await domainNow()).toMatchObject({ renewsAsQuoted: true });
  expect(await offers()).toEqual([]);
});
