import type pg from 'pg';
import { digest } from '@/lib/base/crypto/token';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { customerId, newId } from '@/lib/base/values/ids';
import { money } from '@/lib/base/values/money';
import { topUp } from '@/lib/money/ledger/ledger';

export type Cart = { readonly customerId: string; readonly quoteId: string };

/** What a name in a cart costs its buyer, minor units: 3 roubles and 25 %, in whole roubles. */
export const price = 400;
const costs = { registerCost: 300n, renewCost: 1400n };

/** Customers that can order names in .fun, and wallets of a bare table beside theirs. */
export async function openWallets(bare: pg.Pool, wallets: number): Promise<void> {
  const ids = Array.from({ length: wallets }, (_, index) => `cus_${index}`);
  await db.tldPrice.create({
    data: { tld: 'fun', currency: 'RUB', ...costs, maxYears: 10, readAt: new Date() },
  });
  await db.customer.createMany({ data: ids.map((id) => ({ id, name: id, email: `${id}@example.net` })) });
  await db.contact.createMany({
    data: ids.map((id) => ({ id: `con_${id}`, customerId: id, profile: 'gtld', label: id, sealed: '' })),
  });
  await bare.query('CREATE TABLE bare_wallet (id text PRIMARY KEY, balance bigint NOT NULL)');
  await bare.query('INSERT INTO bare_wallet SELECT unnest($1::text[]), 0', [ids]);
}

export type Burst = { readonly wallets: number; readonly carts: number; readonly affordable: number };

/**
 * A cart with one name for each attempt, in turn of the wallets, and money for so many of each wallet's. What is read just
 * before Pay is read already, and stays so however long the burst takes.
 */
export async function fillCarts(asked: Burst): Promise<Cart[]> {
  const customers = await db.customer.findMany({ select: { id: true }, orderBy: { id: 'asc' }, take: asked.wallets });
  const enough = asked.affordable * price;
  for (const { id } of customers) await fillWallet(id, enough);
  await db.$executeRaw`UPDATE bare_wallet SET balance = ${enough}`;
  const later = new Date(Date.now() + 3_600_000);
  const carts = Array.from({ length: asked.carts }, (_, index) => {
    const owner = customers[index % customers.length]?.id ?? '';
    return { customerId: owner, quoteId: newId('quo'), name: `n${newId('x').slice(2)}.fun`.toLowerCase() };
  });
  await db.availabilityReading.createMany({
    data: carts.map(({ name }) => ({ asciiName: name, state: 'available', readAt: later })),
  });
  await db.quote.createMany({
    data: carts.map(({ customerId: owner, quoteId }) => ({
      id: quoteId,
      customerId: owner,
      tokenHash: digest(quoteId),
      currency: 'RUB',
      expiresAt: later,
    })),
  });
  await db.quoteLine.createMany({
    data: carts.map(({ quoteId, name }) => ({
      id: newId('qln'),
      quoteId,
      kind: 'domain.register',
      subject: `domain:${name}`,
      periods: 1,
      input: { isPremium: false },
      costMinor: costs.registerCost,
      priceMinor: BigInt(price),
      firstPriceMinor: BigInt(price),
      renewPriceMinor: 1800n,
      pricedAt: new Date(),
    })),
  });
  await db.$executeRaw`ANALYZE`;
  return carts.map(({ customerId: owner, quoteId }) => ({ customerId: owner, quoteId }));
}

async function fillWallet(id: string, enough: number): Promise<void> {
  const wallet = await db.ledgerAccount.findFirst({ where: { customerId: id, kind: 'wallet' } });
  const missing = enough - Number(wallet?.balanceMinor ?? 0n);
  if (missing <= 0) return;
  const amount = money(missing, 'RUB');
  await transaction((tx) => topUp(tx, { customerId: customerId(id), amount, memo: '', key: newId('top') }));
}
