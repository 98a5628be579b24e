import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import { asTyped } from './owner-schema';
import type { KnownContact } from './prefill';
import { isProfileId } from './profiles/declarations';
import { openContact } from './sealed-contact';

/** A customer's contact as its form begins; null where another version took its place. */
export async function editableContact(
  tx: Tx,
  of: { readonly id: string; readonly customerId: string },
): Promise<(KnownContact & { readonly id: string }) | null> {
  const row = await tx.contact.findFirst({
    where: { ...of, replacedAt: null },
    select: { id: true, profile: true, sealed: true },
  });
  if (!row || !isProfileId(row.profile)) return null;
  return { id: row.id, profile: row.profile, values: asTyped(openContact(row.sealed)) };
}
