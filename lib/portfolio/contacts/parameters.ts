import 'server-only';
import { profiles } from '@/lib/portfolio/contacts/profiles';
import { isProfileId } from '@/lib/portfolio/contacts/profiles/declarations';
import { roleContacts } from '@/lib/portfolio/contacts/roles';
import { otherRoles } from '@/lib/portfolio/contacts/role-fields';
import { openContact } from '@/lib/portfolio/contacts/sealed-contact';
import { newestVersion } from '@/lib/portfolio/contacts/versions';
import { zoneIn } from '@/lib/base/values/domain-name';
import type { Tx } from '@/lib/base/db/client';

/**
 * REG.API's contact fields (8.7) of a saved contact, for a name that is registered to it. Throws when there is none: contacts
 * that are ordered with are kept.
 */
export async function contactParameters(tx: Tx, contactId: string, asciiName: string): Promise<Record<string, string>> {
  const contact = await tx.contact.findUniqueOrThrow({
    where: { id: contactId },
    select: { profile: true, sealed: true, roles: true, customerId: true },
  });
  if (!isProfileId(contact.profile)) throw new Error(`contact ${contactId} has the unknown profile ${contact.profile}`);
  const { wire } = profiles[contact.profile];
  const zone = zoneIn(asciiName);
  const parameters = { ...wire(openContact(contact.sealed), zone) };
  for (const [role, other] of await othersOf(tx, contact))
    for (const [name, value] of Object.entries(wire(openContact(other), zone)))
      if (name.startsWith(`${role}_`)) parameters[name] = value;
  return parameters;
}

type WithRoles = { readonly profile: string; readonly roles: unknown; readonly customerId: string };

/** The sealed contacts that stand for roles, as they are now; whoever is not there any more gives way to the owner. */
async function othersOf(tx: Tx, { profile, roles, customerId }: WithRoles): Promise<ReadonlyMap<string, string>> {
  const others = new Map<string, string>();
  const named = roleContacts.parse(roles ?? undefined);
  for (const role of otherRoles) {
    const id = named[role];
    if (id === undefined) continue;
    const newest = await newestVersion(tx, id);
    const other = await tx.contact.findFirst({
      where: { id: newest, customerId, profile },
      select: { sealed: true },
    });
    if (other) others.set(role, other.sealed);
  }
  return others;
}
