import 'server-only';
import { nowMs } from '@/lib/base/clock/clock';
import type { StaffActor } from '@/lib/people/access/actor';
import { may } from '@/lib/people/access/policy';
import { db } from '@/lib/base/db/client';
import { allDomainsCount } from '@/lib/portfolio/domains/queries';
import { currentSettings } from '@/lib/people/settings/queries';
import { driftList, registrarBalance } from '@/lib/desk/registrar/queries';
import { minorFromDatabase, money, type Money } from '@/lib/base/values/money';

/** What needs a person now, counted; a zero needs nobody. */
export type Needs = {
  readonly attention: number;
  /** Asked of the registrar, and for a quarter of an hour nobody knows whether it was done. */
  readonly unclear: number;
  /** Waiting to be sent for longer than a quarter of an hour. */
  readonly late: number;
  /** Domains that expire within 30 days. */
  readonly expiring: number;
  readonly drift: number;
  /** Charged by the registrar, and explained by nothing of ours. */
  readonly losses: number;
  /** Domains that the registrar no longer lists. */
  readonly missing: number;
  /** Domains that we are to renew soon and for which nobody here knows the price. */
  readonly unpriced: number;
  /** The balance at the registrar, when it is below what the owner set. */
  readonly lowBalance: Money | null;
};

const quarterHourMs = 15 * 60_000;

/** Everything that waits for staff. */
export async function needsNow(actor: StaffActor, now = new Date(nowMs())): Promise<Needs> {
  const overdue = new Date(now.getTime() - quarterHourMs);
  const mayOperations = may(actor, 'operations.view');
  const [attention, unclear, late, expiring, missing, unpriced, drift, losses, lowBalance] = await Promise.all([
    mayOperations ? db.operation.count({ where: { state: 'attention' } }) : 0,
    mayOperations
      ? db.operation.count({ where: { state: { in: ['unknown', 'verifying'] }, sentAt: { lt: overdue } } })
      : 0,
    mayOperations
      ? db.operation.count({ where: { state: 'queued', askedAt: { lt: overdue }, runAfter: { lt: now } } })
      : 0,
    allDomainsCount(actor, 'expiring'),
    allDomainsCount(actor, 'missing'),
    allDomainsCount(actor, 'unpriced'),
    driftList(actor, 1),
    may(actor, 'registrar.view') ? db.loss.count({ where: { decision: null } }) : 0,
    lowBalanceOf(actor),
  ]);
  return { attention, unclear, late, expiring, missing, unpriced, drift: drift.count, losses, lowBalance };
}

/** Operations that wait for a person: the number beside the menu. */
export async function attentionCount(actor: StaffActor): Promise<number> {
  return may(actor, 'operations.view') ? db.operation.count({ where: { state: 'attention' } }) : 0;
}

export type MoneyNow = {
  /** What customers may spend. */
  readonly wallets: Money;
  /** Taken from wallets for operations that have not ended. */
  readonly held: Money;
  /** Earned since the first of the month (UTC). */
  readonly revenue: Money;
  /** What the registrar took for it. */
  readonly cost: Money;
};

/** The reseller's money in one line, in roubles. */
export async function moneyNow(actor: StaffActor, now = new Date(nowMs())): Promise<MoneyNow> {
  if (!may(actor, 'customers.view'))
    return { wallets: roubles(0n), held: roubles(0n), revenue: roubles(0n), cost: roubles(0n) };
  const monthStart = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1));
  const [balances, revenue, cost] = await Promise.all([
    db.ledgerAccount.groupBy({
      by: ['kind'],
      where: { currency: 'RUB', kind: { in: ['wallet', 'held'] } },
      _sum: { balanceMinor: true },
    }),
    movedSince('revenue', monthStart),
    movedSince('registrar_cost', monthStart),
  ]);
  const total = (kind: string) => roubles(balances.find((row) => row.kind === kind)?._sum.balanceMinor ?? 0n);
  // Cost grows with negative entries.
  return { wallets: total('wallet'), held: total('held'), revenue: roubles(revenue), cost: roubles(-cost) };
}

async function movedSince(kind: 'revenue' | 'registrar_cost', since: Date): Promise<bigint> {
  const moved = await db.ledgerEntry.aggregate({
    where: { account: { kind, currency: 'RUB' }, transaction: { at: { gte: since } } },
    _sum: { amountMinor: true },
  });
  return moved._sum.amountMinor ?? 0n;
}

async function lowBalanceOf(actor: StaffActor): Promise<Money | null> {
  const [{ lowBalanceRoubles }, reading] = await Promise.all([currentSettings(), registrarBalance(actor)]);
  if (!reading) return null;
  // The threshold is in roubles: of another currency it is only known that nothing is too little.
  const least = reading.balance.currency === 'RUB' ? Math.round(lowBalanceRoubles * 100) : 1;
  return reading.balance.minor < least ? reading.balance : null;
}

function roubles(minor: bigint): Money {
  return money(minorFromDatabase(minor), 'RUB');
}
