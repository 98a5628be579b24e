import 'server-only';
import type { CustomerActor } from '@/lib/people/access/actor';
import { isProfileId } from '@/lib/portfolio/contacts/profiles';
import { refusedFields } from '@/lib/portfolio/contacts/refusals';
import { newestVersion } from '@/lib/portfolio/contacts/versions';
import { db } from '@/lib/base/db/client';
import { registerInput } from './registration/registration';
import { fittingContacts, type FittingContact } from '@/lib/portfolio/contacts/fitting';
import { faultOf, type FaultView } from '@/lib/queue/live/fault';
import { remedyOf } from '@/lib/queue/live/remedy';

/** The contacts that a refused registration may be sent again with. */
export type MendContacts = {
  /** The last version of the one that was refused. */
  readonly newest: string;
  /** It was edited after it was refused. */
  readonly isEdited: boolean;
  readonly choices: readonly FittingContact[];
};

/** Of an operation of the actor's own; null where no contact was refused with it. */
export async function mendContacts(actor: CustomerActor, operationId: string): Promise<MendContacts | null> {
  const row = await db.operation.findFirst({ where: { id: operationId, customerId: actor.customerId } });
  const { data } = registerInput.safeParse(row?.input);
  if (!row || !data || remedyOf(row) !== 'contact') return null;
  const newest = await newestVersion(db, data.contactId);
  const choices = await fittingContacts(db, actor.customerId, { ...data, contactId: newest });
  return { newest, isEdited: newest !== data.contactId, choices: choices.filter(({ isReplaced }) => !isReplaced) };
}

/** What the registrar said against a contact when it refused a registration with it. */
export type RefusedContact = {
  readonly operationId: string;
  readonly asciiName: string;
  readonly fault: FaultView;
  /** Field of the contact -> what was said of it. */
  readonly fields: Readonly<Record<string, string>>;
};

/** For the form of that contact; null where the operation is not the actor's own or was not refused for it. */
export async function refusedContact(
  actor: CustomerActor,
  { operationId, contactId }: { readonly operationId: string; readonly contactId: string },
): Promise<RefusedContact | null> {
  const row = await db.operation.findFirst({ where: { id: operationId, customerId: actor.customerId } });
  if (!row || remedyOf(row) !== 'contact') return null;
  const { data } = registerInput.safeParse(row.input);
  const fault = faultOf(row);
  if (!data || !fault || (await newestVersion(db, data.contactId)) !== contactId) return null;
  const refused = await db.contact.findFirst({
    where: { id: data.contactId, customerId: actor.customerId },
    select: { profile: true },
  });
  const { code, text } = fault;
  const fields =
    refused && isProfileId(refused.profile)
      ? refusedFields(refused.profile, { code, text, params: row.errorParams })
      : {};
  return { operationId, asciiName: data.asciiName, fault, fields };
}
