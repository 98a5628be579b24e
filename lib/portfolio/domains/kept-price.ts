import 'server-only';
import type { CustomerActor } from '@/lib/people/access/actor';
import { holds, type PriceLock } from '@/lib/money/prices/price-lock';
import { now } from '@/lib/base/clock/clock';
import { db } from '@/lib/base/db/client';
import { lockOf } from './price-locks';

/** What the customer was promised for renewing a domain of their own; null where nothing is, or not any more. */
export async function keptPrice(
  { customerId }: CustomerActor,
  domainId: string,
): Promise<Pick<PriceLock, 'yearly' | 'until'> | null> {
  const lock = await db.priceLock.findFirst({ where: { domainId, domain: { customerId } } });
  if (!lock || !holds(lock, now())) return null;
  const { yearly, until } = lockOf(lock);
  return { yearly, until };
}
