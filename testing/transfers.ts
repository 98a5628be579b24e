import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { checkTransfers } from '@/lib/registrar/account/transferability';
import { openQuote } from '@/lib/shop/cart/quote';
import { payCart } from '@/lib/shop/checkout/pay';
import { bringName, transferReader } from '@/lib/shop/transfers/bring';
import { customerActor } from './customer-actor';
import type { TestCustomer } from './shop';
import type { TestSimulator } from './simulator';

/** What a transfer costs the reseller: one year, 5,000 roubles. */
export async function sellTransfers(): Promise<void> {
  for (const tld of ['com', 'ru']) {
    const row = { currency: 'RUB', registerCost: 500_000n, renewCost: 500_000n, readAt: new Date() };
    await db.tldPrice.upsert({ where: { tld }, create: { tld, ...row }, update: row });
  }
}

export type OrderedTransfer = {
  readonly id: string;
  readonly operationId: string;
  readonly orderId: string;
  readonly price: number;
};

/** Names of other registrars at a simulator, and customers that bring them. */
export function testTransfers(registrar: TestSimulator, rightKey: string) {
  const outside = (dname: string, facts: object = {}) =>
    registrar.control('POST', 'outside', { names: [{ dname, authinfo: rightKey, ...facts }] });
  return { outside, bring, order, books: (name: string) => registrar.control('GET', `books?dname=${name}`) };

  async function bring(customer: TestCustomer, name: string, key: string) {
    await checkTransfers([name], { again: true });
    return transaction(async (tx) => {
      const quote = await openQuote(tx, { token: null, customerId: customer.id });
      const read = (await transferReader(tx))({ name, key });
      const brought = read.ok ? await bringName(tx, { quoteId: quote.id, customerId: customer.id }, read.value) : read;
      return brought.ok ? { quoteId: quote.id } : brought.error;
    });
  }

  /** Brings one name and pays for it. */
  async function order(customer: TestCustomer, name: string, key = rightKey): Promise<OrderedTransfer> {
    const brought = await bring(customer, name, key);
    if (typeof brought === 'string') throw new Error(brought);
    const lines = await db.quoteLine.findMany({ where: { quoteId: brought.quoteId } });
    const shownTotal = lines.reduce((sum, { priceMinor }) => sum + Number(priceMinor), 0);
    const paid = await transaction((tx) =>
      payCart(tx, customerActor(customer.id), { ...brought, gtld: customer.contactId, shownTotal }, '192.0.2.1'),
    );
    if (!paid.ok || paid.value.orderId === null) throw new Error('not paid');
    const transfer = await db.transfer.findFirstOrThrow({
      where: { customerId: customer.id, asciiName: name },
      orderBy: { createdAt: 'desc' },
    });
    return { id: transfer.id, operationId: transfer.operationId ?? '', orderId: paid.value.orderId, price: shownTotal };
  }
}
