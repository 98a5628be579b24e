import 'server-only';
import { now } from '@/lib/base/clock/clock';
import type { Tx } from '@/lib/base/db/client';
import { lock } from '@/lib/base/db/locks';
import { operationId } from '@/lib/base/values/ids';
import { moneyFromDatabase } from '@/lib/base/values/money';
import { cancelInvoiceLine, deliverInvoiceLine } from '@/lib/money/invoices/invoice-lines';
import { capture, release } from '@/lib/money/ledger/ledger';
import { post } from '@/lib/people/mail/post';
import { registered } from '@/lib/portfolio/domains/letters/registered';
import { bidLost } from '../letters/bid-lost';
import { takeWonName } from './won-name';

/** Bids for one name change under this lock. */
export const bidLockOf = (asciiName: string): string => `change:bid:${asciiName}`;

type Placed = { readonly bidId: string; readonly asciiName: string; readonly serviceId: number | null };

/** The registrar has the bid; what another customer bid for the name is outbid by it, and the registrar gave that back. */
export async function beginBid(tx: Tx, { bidId, asciiName, serviceId }: Placed): Promise<void> {
  await lock(tx, bidLockOf(asciiName));
  const data = {
    state: 'placed',
    placedAt: now(),
    ...(serviceId !== null && { serviceId: BigInt(serviceId) }),
  } as const;
  const { customerId } = await tx.bid.update({ where: { id: bidId }, data, select: { customerId: true } });
  const others = { asciiName, state: 'placed', customerId: { not: customerId } } as const;
  await loseAll(tx, await tx.bid.findMany({ where: others, select: chosen }));
}

/** It was never placed. */
export async function abandonBid(tx: Tx, bidId: string): Promise<void> {
  await tx.bid.updateMany({ where: { id: bidId, state: 'asked' }, data: { state: 'cancelled', endedAt: now() } });
}

/** How the auction of a name stands for us. */
export type Standing = { readonly kind: 'lost' } | { readonly kind: 'won'; readonly serviceId: number };

/**
 * Ends the bids of a name whose auction is over, or that somebody has outbid: won, the money is earned and the name is its
 * bidder's; lost, the money goes back. Not while a raise is on its way, for that holds only what these do not.
 */
export async function settleBids(tx: Tx, asciiName: string, standing: Standing, placedBefore: Date): Promise<void> {
  await lock(tx, bidLockOf(asciiName));
  if ((await tx.bid.count({ where: { asciiName, state: 'asked' } })) > 0) return;
  const bids = await tx.bid.findMany({
    where: { asciiName, state: 'placed' },
    orderBy: [{ placedAt: 'asc' }, { id: 'asc' }],
    select: chosen,
  });
  const last = bids.at(-1);
  // What was placed since that was read is not what it tells of.
  if (!last || (last.placedAt && last.placedAt > placedBefore)) return;
  if (standing.kind === 'lost') return loseAll(tx, bids);
  for (const bid of bids) {
    // The registrar gave back what was bid before: the last bid is what the name cost.
    const cost = bid === last ? { cost: moneyFromDatabase(bid.amountMinor, 'RUB') } : {};
    await capture(tx, operationId(bid.operationId), cost);
    await deliverInvoiceLine(tx, operationId(bid.operationId));
  }
  await end(tx, bids, 'won');
  await takeWonName(tx, { ...last, serviceId: standing.serviceId });
  await post(tx, registered, { operationId: last.operationId });
}

const chosen = {
  id: true,
  asciiName: true,
  customerId: true,
  contactId: true,
  amountMinor: true,
  operationId: true,
  placedAt: true,
} as const;

type Ending = { readonly id: string; readonly operationId: string };

async function loseAll(tx: Tx, bids: readonly Ending[]): Promise<void> {
  for (const { operationId: id } of bids) {
    await release(tx, operationId(id));
    await cancelInvoiceLine(tx, operationId(id));
  }
  await end(tx, bids, 'lost');
  const last = bids.at(-1);
  if (last) await post(tx, bidLost, { bidId: last.id });
}

async function end(tx: Tx, bids: readonly Ending[], state: 'won' | 'lost'): Promise<void> {
  await tx.bid.updateMany({ where: { id: { in: bids.map(({ id }) => id) } }, data: { state, endedAt: now() } });
}
