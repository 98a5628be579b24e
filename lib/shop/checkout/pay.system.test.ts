import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkNames } from '@/lib/registrar/account/availability';
import { cartOf } from '@/lib/shop/cart/cart';
import { addLine } from '@/lib/shop/cart/quote';
import { searchNames } from '@/lib/shop/search/search';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { payCart } from '@/lib/shop/checkout/pay';
import { orderView } from '@/lib/shop/orders/queries';
import type { PayInput } from '@/lib/shop/checkout/schema';
import { newId, userId } from '@/lib/base/values/ids';
import { aBuyer, fill, setPrices, type Buyer } from '@/testing/buyers';

// The configuration is read once, with the first import: by then it must say where this test's registrar is.
const registrar = await vi.hoisted(async () => {
  const { startSimulator } = await import('@/testing/simulator');
  const simulator = await startSimulator();
  Object.assign(process.env, simulator.env);
  return simulator;
});

beforeEach(async () => {
  await db.availabilityReading.deleteMany();
  await setPrices({ com: [1099, 1249], ru: [139, 209], fun: [3, 14] });
});

afterAll(async () => {
  await registrar.stop();
  await db.$disconnect();
});

async function pay(buyer: Buyer, quoteId: string, over: Partial<PayInput> = {}) {
  const lines = await db.quoteLine.findMany({ where: { quoteId } });
  const shownTotal = lines.reduce((sum, line) => sum + Number(line.priceMinor), 0);
  await checkNames(
    lines.map(({ subject }) => subject.replace('domain:', '')),
    { again: true },
  );
  const input = { quoteId, gtld: buyer.gtld, shownTotal, ...over };
  return transaction(async (tx) => {
    const paid = await payCart(tx, buyer.actor, input, '::1');
    if (!paid.ok) throw new Refused(paid.error.code);
    return paid.value;
  });
}

/** Rolls back like the action does. */
class Refused extends Error {}

async function wallet({ actor }: Buyer): Promise<{ wallet: number; held: number }> {
  const rows = await db.ledgerAccount.findMany({ where: { customerId: actor.customerId } });
  const of = (kind: string) => Number(rows.find((row) => row.kind === kind)?.balanceMinor ?? 0n) / 100;
  return { wallet: of('wallet'), held: of('held') };
}

/** A .com of theirs that ends in some months. */
const aDomain = ({ actor: { customerId: owner } }: Buyer) => {
  const asciiName = freshName();
  const serviceId = BigInt(names);
  const term = { createdOn: new Date('2020-01-01'), expiresOn: new Date(Date.now() + 90 * 86_400_000) };
  const row = { asciiName, unicodeName: asciiName, tld: 'com', serviceId, state: 'active', ...term } as const;
  return db.domain.create({ data: { id: newId('dom'), customerId: owner, ...row } });
};

let names = 0;
const freshName = (tld = 'com') => `pay-${(names += 1)}-${tld}.${tld}`;

describe('paying a cart', () => {
  it('renews what is bought by itself from that day on, unless that was refused', async () => {
    const [kept, refused] = [freshName(), freshName()];
    const [one, other] = [await aBuyer(10_000), await aBuyer(10_000)];
    await pay(one, await fill(one, [kept]), { autoRenews: true });
    await pay(other, await fill(other, [refused]));
    const renewed = async (asciiName: string) =>
      (await db.domain.findUniqueOrThrow({ where: { asciiName }, select: { autoRenews: true } })).autoRenews;
    expect([await renewed(kept), await renewed(refused)]).toEqual([true, false]);
  });

  it('makes one order with its invoice, hold and operation for each name', async () => {
    const buyer = await aBuyer(10_000);
    const cart = await fill(buyer, [freshName(), freshName('fun')]);
    const { orderId } = await pay(buyer, cart);
    const order = await orderView(buyer.actor, orderId ?? '');
    expect(order?.lines.map(({ stage, price }) => [stage, price.minor])).toEqual([
      ['waiting', 137_400],
      ['waiting', 400],
    ]);
    expect(await wallet(buyer)).toEqual({ wallet: 10_000 - 1378, held: 1378 });
    const invoice = await db.invoice.findUniqueOrThrow({ where: { orderId: orderId ?? '' }, include: { lines: true } });
    expect(invoice).toMatchObject({ state: 'open', totalMinor: 137_800n });
    const operations = await db.operation.findMany({ where: { customerId: buyer.actor.customerId } });
    expect(operations.map(({ heldMinor, costLimitMinor }) => [heldMinor, costLimitMinor])).toEqual(
      expect.arrayContaining([
        [137_400n, 109_900n],
        [400n, 300n],
      ]),
    );
    expect(operations).toHaveLength(2);
    const group = await db.operationGroup.findFirstOrThrow({ where: { order: { id: orderId ?? '' } } });
    expect(group).toMatchObject({ kind: 'domain.register', promisedCount: 2, promisedCostMinor: 110_200n });
    expect(operations.map(({ groupId }) => groupId)).toEqual([group.id, group.id]);
    expect(await db.domain.count({ where: { customerId: buyer.actor.customerId, state: 'registering' } })).toBe(2);
    expect(await cartOf({ token: buyer.token, customerId: buyer.actor.customerId })).toBeNull();
  });

  it('of one name is no group', async () => {
    const buyer = await aBuyer(10_000);
    await pay(buyer, await fill(buyer, [freshName()]));
    const operations = await db.operation.findMany({ where: { customerId: buyer.actor.customerId } });
    expect(operations.map(({ groupId }) => groupId)).toEqual([null]);
  });

  it('for two years costs one first year and one renewal', async () => {
    const buyer = await aBuyer(1000);
    await pay(buyer, await fill(buyer, [freshName('fun')], 2));
    expect((await wallet(buyer)).held).toBe(4 + 18);
  });

  it('sells another kind beside it: one order and one invoice, each line with an operation of its kind', async () => {
    const buyer = await aBuyer(10_000);
    const cart = await fill(buyer, [freshName()]);
    const domain = await aDomain(buyer);
    const line = { kind: 'domain.renew', subject: `domain:${domain.asciiName}`, input: { domainId: domain.id } };
    expect(await transaction((tx) => addLine(tx, cart, line, null))).toMatchObject({ ok: true });
    const { orderId } = await pay(buyer, cart);
    const lines = await db.orderLine.findMany({ where: { orderId: orderId ?? '' }, orderBy: { kind: 'asc' } });
    expect(lines).toMatchObject([
      { kind: 'domain.register', periods: 1, priceMinor: 137_400n, input: { isPremium: false, contactId: buyer.gtld } },
      { ...line, periods: 1, priceMinor: 156_200n, costMinor: 124_900n },
    ]);
    const operations = await db.operation.findMany({
      where: { id: { in: lines.map(({ operationId }) => operationId) } },
      orderBy: { kind: 'asc' },
    });
    expect(operations).toMatchObject([
      { kind: 'domain.register', heldMinor: 137_400n },
      { kind: 'domain.renew', heldMinor: 156_200n, input: { domainId: domain.id, years: 1 } },
    ]);
    expect((await wallet(buyer)).held).toBe(1374 + 1562);
  });

  it('leaves behind what is somebody else’s to renew', async () => {
    const [buyer, other] = [await aBuyer(10_000), await aBuyer(0)];
    const cart = await fill(buyer, [freshName('fun')]);
    const { id: domainId, asciiName } = await aDomain(other);
    const line = { kind: 'domain.renew', subject: `domain:${asciiName}`, input: { domainId } };
    await transaction((tx) => addLine(tx, cart, line, null));
    expect(await pay(buyer, cart)).toMatchObject({ left: 1 });
    expect((await wallet(buyer)).held).toBe(4);
  });

  it('twice at the same moment is one order and one charge', async () => {
    const buyer = await aBuyer(10_000);
    const cart = await fill(buyer, [freshName()]);
    const orders = await Promise.all(Array.from({ length: 6 }, () => pay(buyer, cart, { shownTotal: 137_400 })));
    expect(new Set(orders.map(({ orderId }) => orderId)).size).toBe(1);
    expect(await db.operation.count({ where: { customerId: buyer.actor.customerId } })).toBe(1);
    expect(await wallet(buyer)).toEqual({ wallet: 10_000 - 1374, held: 1374 });
  });

  it('without enough money changes nothing', async () => {
    const buyer = await aBuyer(1000);
    const cart = await fill(buyer, [freshName()]);
    await expect(pay(buyer, cart)).rejects.toThrow('insufficient-funds');
    expect(await wallet(buyer)).toEqual({ wallet: 1000, held: 0 });
    expect(await db.domain.count({ where: { customerId: buyer.actor.customerId } })).toBe(0);
    expect(await db.order.count({ where: { customerId: buyer.actor.customerId } })).toBe(0);
  });

  it('with a total that was tampered with is refused: the price is the server’s', async () => {
    const buyer = await aBuyer(10_000);
    const cart = await fill(buyer, [freshName()]);
    await expect(pay(buyer, cart, { shownTotal: 1 })).rejects.toThrow('stale');
    expect(await wallet(buyer)).toEqual({ wallet: 10_000, held: 0 });
  });

  it('of somebody else, or with somebody else’s contact, is refused', async () => {
    const [buyer, thief] = [await aBuyer(10_000), await aBuyer(10_000)];
    const cart = await fill(buyer, [freshName()]);
    await expect(pay(thief, cart)).rejects.toThrow('stale');
    await expect(pay(buyer, cart, { gtld: thief.gtld })).rejects.toThrow('contact');
    expect(await wallet(buyer)).toEqual({ wallet: 10_000, held: 0 });
  });
});

describe('an order', () => {
  it('leads to the domains that are still the customer’s, and nobody else sees it', async () => {
    const [buyer, other] = [await aBuyer(10_000), await aBuyer(0)];
    const cart = await fill(buyer, [freshName()]);
    const id = (await pay(buyer, cart)).orderId ?? '';
    const own = { customerId: buyer.actor.customerId };
    await db.operation.updateMany({ where: own, data: { state: 'succeeded', endedAt: new Date() } });
    await db.domain.updateMany({ where: own, data: { state: 'active' } });
    expect((await orderView(buyer.actor, id))?.lines).toMatchObject([
      { stage: 'done', page: expect.stringMatching(/^\/domains\/dom_/) },
    ]);
    expect(await orderView(other.actor, id)).toBeNull();
    await db.domain.updateMany({ where: own, data: { customerId: other.actor.customerId } });
    expect((await orderView(buyer.actor, id))?.lines).toMatchObject([{ stage: 'done', page: null }]);
  });
});

describe('what changed before Pay', () => {
  it('a dearer name fails alone and stays in a new cart with both prices', async () => {
    const buyer = await aBuyer(10_000);
    const [dear, same] = [freshName('fun'), freshName()];
    const cart = await fill(buyer, [dear, same]);
    await setPrices({ fun: [30, 140] });
    const { orderId, left, cartToken } = await pay(buyer, cart);
    expect(left).toBe(1);
    const order = await orderView(buyer.actor, orderId ?? '');
    expect(order?.lines.map(({ ascii }) => ascii)).toEqual([same]);
    const rest = await cartOf({ token: cartToken, customerId: buyer.actor.customerId });
    expect(rest?.lines).toMatchObject([
      { ascii: dear, total: { minor: 400 }, now: { kind: 'changed', total: { minor: 3800 } } },
    ]);
    expect((await wallet(buyer)).held).toBe(1374);
  });

  it('a price that the reseller raises is for new carts: a cart keeps its own while it is held, an order for good', async () => {
    const [buyer, late] = [await aBuyer(10_000), await aBuyer(10_000)];
    const cartOfBuyer = ({ token, actor }: Buyer) => cartOf({ token, customerId: actor.customerId });
    const [cart, over] = [await fill(buyer, [freshName('fun')]), await fill(late, [freshName('fun')])];
    await db.priceRule.create({ data: { tld: 'fun', marginBps: 10_000 } });

    expect((await cartOfBuyer(buyer))?.lines).toMatchObject([{ total: { minor: 400 }, now: { kind: 'same' } }]);
    const { orderId } = await pay(buyer, cart);
    const prices = { priceMinor: 400n, renewPriceMinor: 1800n, costMinor: 300n };
    expect(await db.orderLine.findMany({ where: { orderId: orderId ?? '' } })).toMatchObject([prices]);
    expect((await wallet(buyer)).held).toBe(4);

    await db.quote.update({ where: { id: over }, data: { expiresAt: new Date(0) } });
    expect((await cartOfBuyer(late))?.lines).toMatchObject([{ now: { kind: 'changed', total: { minor: 600 } } }]);
    expect(await pay(late, over)).toMatchObject({ orderId: null, left: 1 });
    await db.priceRule.delete({ where: { tld: 'fun' } });
  });

  it('a cheaper name is charged at its price of now', async () => {
    const buyer = await aBuyer(10_000);
    const cart = await fill(buyer, [freshName('fun')]);
    await setPrices({ fun: [2, 14] });
    await pay(buyer, cart);
    expect((await wallet(buyer)).held).toBe(3);
  });

  it('a name that another customer ordered meanwhile stays behind', async () => {
    const [first, second] = [await aBuyer(10_000), await aBuyer(10_000)];
    const name = freshName();
    const [cart, other] = [await fill(first, [name]), await fill(second, [name, freshName('fun')])];
    await pay(first, cart);
    expect(await pay(second, other)).toMatchObject({ left: 1 });
    expect((await wallet(second)).held).toBe(4);
  });

  it('when nothing can be ordered, the cart stays as it is', async () => {
    const buyer = await aBuyer(10_000);
    const cart = await fill(buyer, [freshName('fun')]);
    await setPrices({ fun: [30, 140] });
    expect(await pay(buyer, cart)).toEqual({ orderId: null, left: 1, cartToken: null });
    expect(await wallet(buyer)).toEqual({ wallet: 10_000, held: 0 });
  });

  it('while the registrar is silent nothing is sold', async () => {
    const buyer = await aBuyer(10_000);
    const cart = await fill(buyer, [freshName()]);
    await db.availabilityReading.deleteMany();
    await registrar.control('POST', 'faults', { rules: [{ function: 'domain/check', fault: 'http-503' }] });
    expect(await pay(buyer, cart)).toMatchObject({ orderId: null });
    await registrar.control('DELETE', 'faults');
  });
});

describe('searching', () => {
  const states = async (typed: string) => {
    const result = await searchNames(typed);
    if (result.kind === 'error') return result.code;
    if (result.kind === 'list') return result.names.map((name) => `${name.unicode} ${name.state}`);
    return [result.exact, ...result.others].flatMap((name) => (name ? [`${name.unicode} ${name.state}`] : []));
  };

  it('tells apart what can be bought and what cannot, with one call for all zones', async () => {
    const before = await db.registrarCall.count();
    expect(await states('Yandex.com')).toEqual(['yandex.com taken', 'yandex.ru taken', 'yandex.fun available']);
    expect(await db.registrarCall.count()).toBe(before + 1);
    await states('yandex.com');
    expect(await db.registrarCall.count()).toBe(before + 1);
    expect(await states('nic.ru')).toContain('nic.ru reserved');
    expect(await states('пример.ru')).toContain('пример.ru not_allowed');
    expect(await states('дом.нет')).toContain('дом.нет not_allowed');
    expect(await states('qqйй.com')).toBe('mixed-scripts');
  });

  it.each([' ', '\t', '\n', ', ', ';'])('reads two names apart by %j as two', async (between) => {
    const before = await db.registrarCall.count();
    expect(await states(`example-lavka.ru${between}example-lavka.com`)).toEqual([
      'example-lavka.ru available',
      'example-lavka.com available',
    ]);
    expect(await db.registrarCall.count()).toBe(before + 1);
  });

  it('asks for a word of a list in the first zones, and says what of it is no name', async () => {
    const result = await searchNames('some-lavka, -wrong.ru, some-lavka.com; дом.нет');
    expect(result).toMatchObject({
      kind: 'list',
      wrong: [{ typed: '-wrong.ru', code: 'hyphen-at-edge' }],
      left: 0,
      names: [
        { unicode: 'some-lavka.ru', state: 'available' },
        { unicode: 'some-lavka.com' },
        { unicode: 'some-lavka.fun' },
        { unicode: 'дом.нет', code: 'ZONE_NOT_OFFERED' },
      ],
    });
    const long = await searchNames(Array.from({ length: 60 }, (_, index) => `n${index}.com`).join(' '));
    expect(long).toMatchObject({ kind: 'list', left: 10 });
  });

  it('refuses a question that is too long instead of reading a part of it', async () => {
    expect(await states(`${'lavka.com '.repeat(100)}lavka.com`)).toBe('question-too-long');
    expect(await states(`${'a'.repeat(300)}.com`)).toBe('label-too-long');
  });

  it('names the letter that a zone does not have', async () => {
    await setPrices({ рф: [139, 209] });
    const result = await searchNames('київ.рф');
    expect(result.kind === 'names' && result.exact).toMatchObject({ code: 'LETTERS_NOT_IN_ZONE', letters: ['ї'] });
    await db.tldPrice.delete({ where: { tld: 'рф' } });
  });

  it('says that renewals are premium only where they cost more than those of the zone', async () => {
    await setPrices({ online: [299, 2999], site: [299, 999] });
    const exact = async (typed: string) => {
      const result = await searchNames(typed);
      return result.kind === 'names' ? result.exact : null;
    };
    expect(await exact('gold.online')).toMatchObject({ state: 'premium', renewsAsPremium: false });
    expect(await exact('art.site')).toMatchObject({ state: 'premium', renewsAsPremium: true });
    await db.tldPrice.deleteMany({ where: { tld: { in: ['online', 'site'] } } });
  });

  it('asked by many at once is one call', async () => {
    const before = await db.registrarCall.count();
    await Promise.all(Array.from({ length: 8 }, () => searchNames('many-at-once')));
    expect(await db.registrarCall.count()).toBe(before + 1);
  });

  it('never says free when no answer came', async () => {
    await registrar.control('POST', 'faults', { rules: [{ function: 'domain/check', fault: 'garble', times: 9 }] });
    expect(await states('silence.com')).toEqual(['silence.com unknown', 'silence.ru unknown', 'silence.fun unknown']);
    await registrar.control('DELETE', 'faults');
    expect(await states('silence.com')).toContain('silence.com available');
  });
});

it('a contact that the registrar keeps is named by staff alone, and only where the zones take its kind', async () => {
  const buyer = await aBuyer(5_000);
  const staff = { ...buyer, actor: { ...buyer.actor, seenBy: userId('usr_staff') } };
  const name = freshName();
  const quoteId = await fill(buyer, [name]);
  const kept = { keptType: 'GTLD', keptName: 'office' } as const;
  await expect(pay(buyer, quoteId, kept)).rejects.toThrow('kept');
  await expect(pay(staff, quoteId, { ...kept, keptType: 'TJ' })).rejects.toThrow('kept');
  await pay(staff, quoteId, kept);
  const { input } = await db.operation.findFirstOrThrow({ where: { subject: `domain:${name}` } });
  expect(input).toMatchObject({ profile: { type: 'GTLD', name: 'office' } });
});
