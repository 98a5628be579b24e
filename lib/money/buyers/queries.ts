import 'server-only';
import { db } from '@/lib/base/db/client';
import type { Owner } from '@/lib/people/access/owner';
import { checkOf, type VatIdCheck } from '@/lib/money/vat-ids/checks';
import { buyerOfCustomer } from './buyers';
import type { BuyerDetails } from './schema';

export type { VatIdCheck } from '@/lib/money/vat-ids/checks';

/** In whose name a customer pays; null while they have not said. */
export async function buyerOf({ customerId }: Owner): Promise<BuyerDetails | null> {
  return (await buyerOfCustomer(db, customerId))?.details ?? null;
}

/** What VIES said of the VAT id of a customer; null where they have none. */
export async function ownCheck(owner: Owner): Promise<VatIdCheck | null> {
  const buyer = await buyerOf(owner);
  return buyer?.kind === 'eu' ? checkOf(db, buyer.vatId) : null;
}
