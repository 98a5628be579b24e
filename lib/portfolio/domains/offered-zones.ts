import 'server-only';
import { allZones, type Zone } from '@/lib/money/prices/zones';
import { contactGroupOf } from '@/lib/portfolio/contacts/profiles/declarations';

/** Zones that a customer can order in, in the reseller's order. */
export async function offeredZones(): Promise<readonly Zone[]> {
  return (await allZones()).filter(isOffered);
}

/** Whether a zone is on sale and asks for a contact that can be given. */
export function isOffered({ tld, position }: Zone): boolean {
  return position !== null && contactGroupOf(tld) !== null;
}
