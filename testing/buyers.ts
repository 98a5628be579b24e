// Customers who buy: with money, a contact and a cart.
import type { CustomerActor } from '@/lib/people/access/actor';
import { topUp } from '@/lib/money/ledger/ledger';
import { checkNames } from '@/lib/registrar/account/availability';
import { addLine, changePeriods, openQuote } from '@/lib/shop/cart/quote';
import { digest, newToken } from '@/lib/base/crypto/token';
import { sealContact } from '@/lib/portfolio/contacts/sealed-contact';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { registrationOf } from '@/lib/portfolio/domains/sellables/registration';
import { parseDomainName } from '@/lib/base/values/domain-name';
import { customerId, newId, sessionId, userId } from '@/lib/base/values/ids';
import { money } from '@/lib/base/values/money';

/** What zones cost us, in roubles; customers pay a quarter more. */
export async function setPrices(
  prices: Readonly<Record<string, readonly [first: number, renew: number]>>,
): Promise<void> {
  for (const [tld, [first, renew]] of Object.entries(prices)) {
    const row = {
      currency: 'RUB',
      registerCost: BigInt(first * 100),
      renewCost: BigInt(renew * 100),
      readAt: new Date(),
    };
    await db.tldPrice.upsert({ where: { tld }, create: { tld, ...row }, update: row });
  }
}

export type Buyer = { readonly actor: CustomerActor; readonly token: string; readonly gtld: string };

/** A customer with money, a gTLD contact and a browser. */
export async function aBuyer(roubles: number): Promise<Buyer> {
  const id = customerId(newId('cus'));
  const gtld = newId('con');
  await db.customer.create({ data: { id, name: 'A. Ivanov', email: `${id}@example.net` } });
  await db.contact.create({
    data: {
      id: gtld,
      customerId: id,
      profile: 'gtld',
      label: 'Ivan Ivanov',
      sealed: sealContact({ latinFirstName: 'Ivan' }),
    },
  });
  const amount = money(roubles * 100, 'RUB');
  if (roubles > 0) await transaction((tx) => topUp(tx, { customerId: id, amount, memo: '', key: `top-up:${id}` }));
  const actor: CustomerActor = {
    kind: 'customer',
    userId: userId('usr_1'),
    customerId: id,
    sessionId: sessionId('ses_1'),
    seenBy: null,
  };
  return { actor, token: newToken(), gtld };
}

/** Puts names into the buyer’s cart, at these prices; its id. */
export async function fill(buyer: Buyer, names: readonly string[], years = 1): Promise<string> {
  const owner = { token: buyer.token, customerId: buyer.actor.customerId };
  await checkNames(names, { again: true });
  return transaction(async (tx) => {
    await tx.quote.create({
      data: {
        id: newId('quo'),
        tokenHash: digest(buyer.token),
        customerId: buyer.actor.customerId,
        currency: 'RUB',
        expiresAt: new Date(Date.now() + 60_000),
      },
    });
    const { id } = await openQuote(tx, owner);
    for (const written of names) {
      const name = parseDomainName(written);
      if (!name.ok) throw new Error(name.error.code);
      const added = await addLine(tx, id, registrationOf(name.value.ascii), null);
      if (!added.ok) throw new Error(added.error.reason);
      const line = await tx.quoteLine.findFirstOrThrow({
        where: { quoteId: id, subject: `domain:${name.value.ascii}` },
      });
      if (years > 1) await changePeriods(tx, id, line.id, years);
    }
    return id;
  });
}
