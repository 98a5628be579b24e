import 'server-only';
import { z } from 'zod';
import type { Tx } from '@/lib/base/db/client';
import { now } from '@/lib/base/clock/clock';
import { contactParameters } from '@/lib/portfolio/contacts/parameters';
import type { OperationContext, OperationItem, Verdict } from '@/lib/queue/engine/define';
import { notKnown } from '@/lib/registrar/answers/find-service';
import type { ItemResults } from '@/lib/registrar/regapi/per-item';
import { callForAll } from '../delegation/list-call';
import { detailsOfAll, type DomainDetails } from './details';

/** A contact is named by id: the queue holds no personal data. */
export const contactsInput = z.object({
  domainId: z.string(),
  asciiName: z.string(),
  contactId: z.string(),
  /** Names of one set that get the same contact go out in one call. */
  set: z.string(),
  /** The contact that it went by before; null where nobody knew. */
  former: z.string().nullable(),
});
export type ContactsInput = z.output<typeof contactsInput>;

type Items = readonly OperationItem<ContactsInput>[];

/** One domain/update_contacts for names of one set (REG.API 8.15). It never agrees to a fee, so a zone that asks one refuses. */
export async function sendContacts(items: Items, { regapi, db }: OperationContext): Promise<ItemResults> {
  const [first] = items;
  if (!first) return { kind: 'done', answer: [] };
  const contacts = await contactParameters(db, first.input.contactId, first.input.asciiName);
  return callForAll(items, (domains, options) => regapi.domain.update_contacts({ domains, contacts }, options));
}

/** Reads the contacts of all back. Setting the same ones once more is harmless, so "not yet" may be sent again. */
export async function findContacts(items: Items, context: OperationContext): Promise<readonly Verdict[]> {
  const found = await detailsOfAll(items, context);
  return Promise.all(
    items.map(async ({ input }, index): Promise<Verdict> => {
      const shown = found[index];
      if (!shown) return { kind: 'not-known-yet', reason: 'service/get_details answered without the domain' };
      if (shown.kind !== 'done') return notKnown(shown);
      const sent = await contactParameters(context.db, input.contactId, input.asciiName);
      return areShown(sent, shown.answer) ? { kind: 'executed', answer: {} } : { kind: 'not-executed' };
    }),
  );
}

/** Spaces and letters of either case are the registrar's to change, and what it does not show says nothing. */
function areShown(sent: Readonly<Record<string, string>>, shown: DomainDetails): boolean {
  const written = Object.entries(sent).filter(([name]) => name in shown);
  return written.length > 0 && written.every(([name, value]) => plain(shown[name]) === plain(value));
}

const plain = (value: unknown): string =>
  (typeof value === 'string' || typeof value === 'number' ? String(value) : '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** Domains that now belong to another registrant: from today on they are locked, and their address is to be confirmed. */
export async function nameRegistrants(
  tx: Tx,
  changed: readonly Pick<ContactsInput, 'domainId' | 'contactId'>[],
): Promise<void> {
  for (const contactId of new Set(changed.map((input) => input.contactId))) {
    const ids = changed.filter((input) => input.contactId === contactId).map(({ domainId }) => domainId);
    const data = { contactId, registrantChangedAt: now(), emailState: null, isIdentified: null, documentsUrl: null };
    await tx.domain.updateMany({ where: { id: { in: ids } }, data });
  }
}

/** What gives a domain its former contact back; null where it goes by another by now, or nobody knows the former one. */
export async function formerContact(
  tx: Tx,
  input: ContactsInput,
  customerId: string | null,
): Promise<ContactsInput | null> {
  const { domainId, contactId, former } = input;
  if (former === null) return null;
  const isAsLeft = await tx.domain.count({ where: { id: domainId, customerId, contactId, missingSince: null } });
  const isTheirs = await tx.contact.count({ where: { id: former, customerId: customerId ?? '' } });
  return isAsLeft === 1 && isTheirs === 1 ? { ...input, contactId: former, former: contactId } : null;
}
