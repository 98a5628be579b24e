import { afterAll, expect, test } from 'vitest';
import { cartOwnerOf } from '@/lib/shop/cart/cart-owner';
import { mergeCarts } from '@/lib/shop/cart/merge-carts';
import { findQuote, mostLines, openQuote } from '@/lib/shop/cart/quote';
import { digest, newToken } from '@/lib/base/crypto/token';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { customerId, newId, sessionId, userId, type CustomerId } from '@/lib/base/values/ids';

afterAll(() => db.$disconnect());

const minuteMs = 60_000;

async function aCustomer(): Promise<CustomerId> {
  const id = customerId(newId('cus'));
  await db.customer.create({ data: { id, name: 'A. Ivanov', email: `${id}@example.net` } });
  return id;
}

type Holding = { readonly customer?: CustomerId; readonly heldMinutes?: number; readonly priceMinor?: bigint };

/** An open cart with these names; answers its browser's token. */
async function cartWith(names: readonly string[], holding: Holding = {}): Promise<string> {
  const { customer = null, heldMinutes = 30, priceMinor = 100n } = holding;
  const token = newToken();
  const line = {
    kind: 'domain.register',
    periods: 1,
    input: { isPremium: false },
    costMinor: 1n,
    pricedAt: new Date(),
  };
  const prices = { priceMinor, firstPriceMinor: priceMinor, renewPriceMinor: priceMinor };
  await db.quote.create({
    data: {
      id: newId('quo'),
      tokenHash: digest(token),
      customerId: customer,
      currency: 'RUB',
      expiresAt: new Date(Date.now() + heldMinutes * minuteMs),
      lines: { create: names.map((name) => ({ id: newId('qln'), subject: `domain:${name}`, ...line, ...prices })) },
    },
  });
  return token;
}

async function cartSeenBy(customer: CustomerId, token: string | null) {
  const id = await findQuote(db, { token, customerId: customer });
  return db.quote.findUniqueOrThrow({ where: { id: id ?? '' }, include: { lines: { orderBy: { subject: 'asc' } } } });
}

const namesOf = (cart: Awaited<ReturnType<typeof cartSeenBy>>) =>
  cart.lines.map(({ subject }) => subject.replace('domain:', ''));
const signIn = (customer: CustomerId, token: string | null) =>
  transaction((tx) => mergeCarts(tx, { token, customerId: customer }));

test('what was put together before signing in and what was left earlier become one cart, on every device', async () => {
  const customer = await aCustomer();
  const phone = await cartWith(['old.ru', 'both.ru'], { customer, heldMinutes: -5, priceMinor: 70n });
  const laptop = await cartWith(['new.ru', 'both.ru']);
  await signIn(customer, laptop);
  const cart = await cartSeenBy(customer, laptop);
  expect(namesOf(cart)).toEqual(['both.ru', 'new.ru', 'old.ru']);
  expect(cart.lines.map(({ priceMinor }) => priceMinor)).toEqual([100n, 100n, 70n]);
  expect((await cartSeenBy(customer, phone)).id).toBe(cart.id);
  // Prices that are held no longer are not said to be.
  expect(cart.expiresAt.getTime()).toBeLessThan(Date.now());
});

test('without a cart of its own, a browser shows the one that was left', async () => {
  const customer = await aCustomer();
  await cartWith(['left.ru'], { customer });
  await signIn(customer, null);
  expect(namesOf(await cartSeenBy(customer, null))).toEqual(['left.ru']);
});

test("another customer's cart, found in a shared browser, stays theirs; an ordered one stays ordered", async () => {
  const [customer, other] = [await aCustomer(), await aCustomer()];
  const theirs = await cartWith(['theirs.ru'], { customer: other });
  await cartWith(['bought.ru'], { customer });
  await db.quote.updateMany({ where: { customerId: customer }, data: { orderedAt: new Date() } });
  await signIn(customer, theirs);
  expect(await findQuote(db, { token: theirs, customerId: customer })).toBeNull();
  expect(namesOf(await cartSeenBy(other, theirs))).toEqual(['theirs.ru']);
});

test('a cart takes no more than it holds, and nothing is lost', async () => {
  const customer = await aCustomer();
  await cartWith(['a.ru', 'b.ru', 'c.ru'], { customer });
  const token = await cartWith(Array.from({ length: mostLines - 1 }, (_, index) => `n${index}.ru`));
  await signIn(customer, token);
  expect((await cartSeenBy(customer, token)).lines).toHaveLength(mostLines);
  expect(await db.quoteLine.count({ where: { quote: { customerId: customer } } })).toBe(mostLines + 2);
});

test('signing in on two devices at once makes one cart', async () => {
  const customer = await aCustomer();
  const tokens = [await cartWith(['one.ru']), await cartWith(['two.ru'])];
  await cartWith(['three.ru'], { customer });
  await Promise.all(tokens.map((token) => signIn(customer, token)));
  await signIn(customer, tokens[0] ?? null);
  expect(namesOf(await cartSeenBy(customer, tokens[0] ?? null))).toEqual(['one.ru', 'three.ru', 'two.ru']);
});

test('staff who see as a customer neither show them nor give them the cart of the staff browser', async () => {
  const customer = await aCustomer();
  const browser = await cartWith(['staff.ru']);
  const seen = {
    kind: 'customer',
    userId: userId('usr_1'),
    customerId: customer,
    sessionId: sessionId('ses_1'),
  } as const;
  const owner = cartOwnerOf(browser, { ...seen, seenBy: userId('usr_staff') });
  expect(await findQuote(db, owner)).toBeNull();
  await transaction((tx) => openQuote(tx, owner));
  expect(await db.quote.findUnique({ where: { tokenHash: digest(browser) } })).toMatchObject({ customerId: null });
  const inPerson = cartOwnerOf(browser, { ...seen, seenBy: null });
  expect(inPerson.token).toBe(browser);
});
