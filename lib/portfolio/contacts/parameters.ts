import 'server-only';
import { isProfileId, profiles } from '@/lib/portfolio/contacts/profiles';
import { openContact } from '@/lib/portfolio/contacts/sealed-contact';
import type { Tx } from '@/lib/base/db/client';

/** REG.API's contact fields of a saved contact (8.7). Throws when there is none: contacts that are ordered with are kept. */
export async function contactParameters(tx: Tx, contactId: string): Promise<Record<string, string>> {
  const contact = await tx.contact.findUniqueOrThrow({
    where: { id: contactId },
    select: { profile: true, sealed: true },
  });
  if (!isProfileId(contact.profile)) throw new Error(`contact ${contactId} has the unknown profile ${contact.profile}`);
  return { ...profiles[contact.profile].wire(openContact(contact.sealed)) };
}
