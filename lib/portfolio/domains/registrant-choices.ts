import 'server-only';
import { db } from '@/lib/base/db/client';
import type { CustomerActor } from '@/lib/people/access/actor';
import { fittingContacts, type FittingContact } from '@/lib/portfolio/contacts/fitting';
import { planRegistrants, type NotThis, type RegistrantPlan } from './registrant-plan';
import type { Consequence } from './registrant/sets';

export type RegistrantChoices = {
  /** Contacts that the domain can be registered to now. */
  readonly contacts: readonly FittingContact[];
  /** Why none can be had, where that is the domain's own doing. */
  readonly why: NotThis | null;
  readonly consequences: readonly Consequence[];
};

/** To whom a domain of the customer's own can be registered, and what would come after. */
export async function registrantChoices(actor: CustomerActor, domainId: string): Promise<RegistrantChoices> {
  const { customerId } = actor;
  const domain = await db.domain.findFirst({ where: { id: domainId, customerId }, select: { asciiName: true } });
  if (!domain) return { contacts: [], why: null, consequences: [] };
  const { asciiName } = domain;
  const found = await Promise.all(
    (await fittingContacts(db, customerId, { asciiName, contactId: '' })).map(async (contact) => {
      const plan = await planRegistrants(db, actor, { contactId: contact.id, domainIds: [domainId] });
      return { contact, row: plan?.rows[0] };
    }),
  );
  const rows = found.flatMap(({ row }) => (row ? [row] : []));
  return {
    contacts: found.flatMap(({ contact, row }) => (row?.why === null ? [contact] : [])),
    why: rows.find(({ why }) => why !== null && why !== 'same')?.why ?? null,
    consequences: rows[0]?.consequences ?? [],
  };
}

/** Which domains of the customer's own a contact of theirs fits; null when it is not theirs, or was replaced. */
export async function registrantPlan(actor: CustomerActor, contactId: string): Promise<RegistrantPlan | null> {
  return planRegistrants(db, actor, { contactId });
}
