import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { money } from '@/lib/base/values/money';
import { topUp } from '@/lib/money/wallet/top-up';
import { takeBack } from '@/lib/money/wallet/take-back';
import { spendable } from '@/lib/portfolio/domains/unpaid-renewals';
import { must, office, person, staffActor, type Deed } from './life';
import type { CustomerKey } from './people';

const firstPayment = 1042;

/** Where the wallet holds less, a bank transfer came in, which Olga books: in whole thousands, and for a while to come. */
export async function haveMoney(key: CustomerKey, minor: number): Promise<void> {
  const { actor } = await person(key);
  if ((await spendable(db, actor.customerId, 'RUB')) >= minor) return;
  const olga = await staffActor('olga');
  const number = firstPayment + (await db.ledgerTransaction.count({ where: { kind: 'top_up' } }));
  const amount = money(Math.max(3, Math.ceil((2 * minor) / 100_000)) * 100_000, 'RUB');
  const asked = { customer: actor.customerId, amount, note: `Bank transfer ${number}`, key: `year-${number}` };
  must(await transaction((tx) => topUp(tx, olga, asked, office)));
}

/** The bank took the last payment of a customer back: what of it is left is taken from the wallet. */
export function paymentReturned(key: CustomerKey): Deed {
  return async () => {
    const { actor } = await person(key);
    const customer = actor.customerId;
    const wallet = { account: { customerId: customer, kind: 'wallet' } } as const;
    const last = await db.ledgerTransaction.findFirstOrThrow({
      where: { kind: 'top_up', entries: { some: wallet } },
      orderBy: { seq: 'desc' },
      include: { entries: { where: wallet } },
    });
    const given = Number(last.entries[0]?.amountMinor ?? 0n);
    const amount = money(Math.min(given, await spendable(db, customer, 'RUB')), 'RUB');
    const owner = await staffActor('owner');
    const asked = { customer, topUp: last.id, amount, note: `${last.memo}: returned by the bank`, key: `back-${key}` };
    must(await transaction((tx) => takeBack(tx, owner, asked, office)));
  };
}
