import 'server-only';
import type { CustomerActor, StaffActor } from '@/lib/people/access/actor';
import { may } from '@/lib/people/access/policy';
import { rowsOf } from '@/lib/people/access/rows';
import { refusedFields } from '@/lib/portfolio/contacts/refusals';
import { newestVersion } from '@/lib/portfolio/contacts/versions';
import { editableContact } from '@/lib/portfolio/contacts/editable';
import type { ContactValues } from '@/lib/portfolio/contacts/profiles/field';
import type { ProfileId } from '@/lib/portfolio/contacts/profiles/profile';
import { db } from '@/lib/base/db/client';
import { askedWithContact } from './registrant/asked-with-contact';
import { fittingContacts, type FittingContact } from '@/lib/portfolio/contacts/fitting';
import { remedyOf } from '@/lib/queue/live/remedy';

/** The contacts that a refused registration, or change of registrant, may be sent again with. */
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
  const { data } = askedWithContact.safeParse(row?.input);
  if (!row || !data || remedyOf(row) !== 'contact') return null;
  const newest = await newestVersion(db, data.contactId);
  const choices = await fittingContacts(db, actor.customerId, { ...data, contactId: newest });
  return { newest, isEdited: newest !== data.contactId, choices: choices.filter(({ isReplaced }) => !isReplaced) };
}

/** The contact that a registration was refused for, as its form begins. */
export type ContactToMend = {
  /** Its newest version: whoever edited it since meant this order, too. */
  readonly id: string;
  readonly profile: ProfileId;
  readonly values: ContactValues;
  /** Field -> what the registrar said against it. */
  readonly refused: Readonly<Record<string, string>>;
};

/** null where the operation was not refused for a contact, or the actor may not correct it. */
export async function contactToMend(
  actor: CustomerActor | StaffActor,
  operationId: string,
): Promise<ContactToMend | null> {
  if (actor.kind === 'staff' && !may(actor, 'operations.retry')) return null;
  const row = await db.operation.findFirst({ where: { id: operationId, ...rowsOf(actor, 'operations.view') } });
  const { data } = askedWithContact.safeParse(row?.input);
  if (!row || row.customerId === null || !data || remedyOf(row) !== 'contact') return null;
  const id = await newestVersion(db, data.contactId);
  const contact = await editableContact(db, { id, customerId: row.customerId });
  if (!contact) return null;
  const { errorCode, errorText, errorParams } = row;
  const refusal = { code: errorCode ?? '', text: errorText ?? '', params: errorParams };
  return { ...contact, refused: refusedFields(contact.profile, refusal) };
}
