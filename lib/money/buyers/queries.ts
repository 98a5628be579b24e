import 'server-only';
import { db } from '@/lib/base/db/client';
import type { Owner } from '@/lib/people/access/owner';
import { buyerOfCustomer } from './buyers';
import type { BuyerDetails } from './schema';

/** In whose name a customer pays; null while they have not said. */
export async function buyerOf({ customerId }: Owner): Promise<BuyerDetails | null> {
  return (await buyerOfCustomer(db, customerId))?.details ?? null;
}
