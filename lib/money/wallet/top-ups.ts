import 'server-only';
import { byHand } from '@/lib/money/ledger/ledger';
import type { StaffActor } from '@/lib/people/access/actor';
import { may } from '@/lib/people/access/policy';
import { db } from '@/lib/base/db/client';
import { currencyOf, minorFromDatabase, money, type Money } from '@/lib/base/values/money';

export type TopUpRow = {
  readonly id: string;
  readonly at: Date;
  readonly memo: string;
  readonly amount: Money;
  /** What of it has not been taken back. */
  readonly left: Money;
};

/** A customer's last top-ups by hand, newest first, for staff. */
export async function topUpsOf(actor: StaffActor, customer: string, limit = 20): Promise<readonly TopUpRow[]> {
  return may(actor, 'customers.view') ? read({ customer, limit }) : [];
}

/** One top-up of a customer's, for staff; null when there is none. */
export async function topUpOf(actor: StaffActor, customer: string, id: string): Promise<TopUpRow | null> {
  if (!may(actor, 'customers.view')) return null;
  const [found] = await read({ customer, id, limit: 1 });
  return found ?? null;
}

type Wanted = { readonly customer: string; readonly id?: string; readonly limit: number };

async function read({ customer, id, limit }: Wanted): Promise<readonly TopUpRow[]> {
  const wallet = { kind: 'wallet', customerId: customer } as const;
  const rows = await db.ledgerEntry.findMany({
    where: { account: wallet, transaction: { kind: 'top_up', ...byHand, ...(id === undefined ? {} : { id }) } },
    orderBy: { id: 'desc' },
    take: limit,
    select: {
      amountMinor: true,
      account: { select: { currency: true } },
      transaction: {
        select: {
          id: true,
          at: true,
          memo: true,
          reversals: { select: { entries: { where: { account: wallet }, select: { amountMinor: true } } } },
        },
      },
    },
  });
  return rows.map(({ amountMinor, account, transaction: { reversals, ...transaction } }) => {
    const currency = currencyOf(account.currency);
    const back = reversals.flatMap(({ entries }) => entries.map((entry) => entry.amountMinor));
    const left = back.reduce((sum, minor) => sum + minor, amountMinor);
    return {
      ...transaction,
      amount: money(minorFromDatabase(amountMinor), currency),
      left: money(minorFromDatabase(left), currency),
    };
  });
}
