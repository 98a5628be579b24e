import 'server-only';
import { zonesFor, type Zone } from '@/lib/money/prices/zones';
import { db } from '@/lib/base/db/client';
import type { CustomerId } from '@/lib/base/values/ids';
import { contactGroupOf } from '@/lib/portfolio/contacts/profiles/declarations';

/** Zones that a customer can order in, in the reseller's order, at the prices of whoever buys. */
export async function offeredZones(buyer: CustomerId | null): Promise<readonly Zone[]> {
  return (await zonesFor(db, buyer)).filter(isOffered);
}

/** Whether a zone is on sale and asks for a contact that can be given. */
export function isOffered({ tld, position }: Zone): boolean {
  return position !== null && contactGroupOf(tld) !== null;
}
