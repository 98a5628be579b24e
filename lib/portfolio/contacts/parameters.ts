import 'server-only';
import { profiles } from '@/lib/portfolio/contacts/profiles';
import { isProfileId } from '@/lib/portfolio/contacts/profiles/declarations';
import { openContact } from '@/lib/portfolio/contacts/sealed-contact';
import { zoneIn } from '@/lib/base/values/domain-name';
import type { Tx } from '@/lib/base/db/client';

/**
 * REG.API's contact fields (8.7) of a saved contact, for a name that is registered to it. Throws when there is none: contacts
 * that are ordered with are kept.
 */
export async function contactParameters(tx: Tx, contactId: string, asciiName: string): Promise<Record<string, string>> {
  const contact = await tx.contact.findUniqueOrThrow({
    where: { id: contactId },
    select: { profile: true, sealed: true },
  });
  if (!isProfileId(contact.profile)) throw new Error(`contact ${contactId} has the unknown profile ${contact.profile}`);
  return { ...profiles[contact.profile].wire(openContact(contact.sealed), zoneIn(asciiName)) };
}
