import 'server-only';
import { contactParameters } from '@/lib/portfolio/contacts/parameters';
import { isAboutContact } from '@/lib/portfolio/contacts/refusals';
import { defineOperation } from '@/lib/queue/engine/define';
import { contactsInput, findContacts, formerContact, nameRegistrants, sendContacts } from '../registrant/registrant';
import { contactsView } from './contacts.view';

/** Gives a domain another registrant, or the same one with other data (REG.API 8.15). In the billing lane: some zones charge for it. */
export const updateContacts = defineOperation({
  kind: 'domain.contacts',
  input: contactsInput,
  view: contactsView,
  billing: true,
  subject: ({ asciiName }) => `domain:${asciiName}`,
  aspect: 'registrant',
  batchKey: ({ contactId, set }) => `${set} ${contactId}`,
  // A contact counts by its values: the same ones under another id are the same request.
  sends: async ({ asciiName, contactId }, db) => ({
    asciiName,
    contact: await contactParameters(db, contactId, asciiName).catch(() => contactId),
  }),
  call: sendContacts,
  verify: findContacts,
  onSucceeded: (tx, { input }) => nameRegistrants(tx, [input]),
  onAllSucceeded: (tx, succeeded) =>
    nameRegistrants(
      tx,
      succeeded.map(({ item }) => item.input),
    ),
  onCancelled: async () => undefined,
  corrections: { domainId: 'fixed', asciiName: 'fixed', set: 'fixed', former: 'fixed', contactId: 'free' },
  refusalFields: { INVALID_CONTACTS: 'contactId', CONTACTS_NOT_FOUND: 'contactId', UNKNOWN_CONTYPE: 'contactId' },
  mendedBy: (code, params) => (isAboutContact({ code, params }) ? 'contact' : null),
  undo: { kind: 'domain.contacts', input: ({ input, customerId }, tx) => formerContact(tx, input, customerId) },
  refresh: ({ asciiName }) => [`registrant:${asciiName}`],
});
