import 'server-only';
import type { CustomerActor } from '@/lib/auth/actor';
import { spacedPhone } from '@/lib/contacts/phone';
import { prefill, type KnownContact } from '@/lib/contacts/prefill';
import { isProfileId } from '@/lib/contacts/profiles';
import type { ContactValues } from '@/lib/contacts/profiles/field';
import type { ProfileId } from '@/lib/contacts/profiles/profile';
import { openContact } from '@/lib/contacts/sealed-contact';
import { db, type Tx } from '@/lib/db/client';

export type ContactSummary = {
  readonly id: string;
  readonly profile: ProfileId;
  readonly label: string;
  readonly createdAt: Date;
  /** Domains registered to it here. */
  readonly domains: number;
};

/** The customer's contacts that have not been replaced, newest first. */
export async function contactsOf(actor: CustomerActor): Promise<readonly ContactSummary[]> {
  const rows = await db.contact.findMany({
    where: { customerId: actor.customerId, replacedAt: null },
    select: { id: true, profile: true, label: true, createdAt: true, _count: { select: { domains: true } } },
    orderBy: { createdAt: 'desc' },
  });
  return rows.flatMap(({ profile, _count, ...row }) =>
    isProfileId(profile) ? [{ ...row, profile, domains: _count.domains }] : [],
  );
}

/** All fields of one contact of this customer, for its form; null when it is not theirs or was replaced. */
export async function contactForEdit(
  actor: CustomerActor,
  id: string,
): Promise<(KnownContact & { id: string }) | null> {
  const row = await db.contact.findFirst({
    where: { id, customerId: actor.customerId, replacedAt: null },
    select: { id: true, profile: true, sealed: true },
  });
  if (!row || !isProfileId(row.profile)) return null;
  return { id: row.id, profile: row.profile, values: asTyped(openContact(row.sealed)) };
}

/** What the form of a new contact starts with: facts of the customer's newest contact, so that each is asked once. */
export async function newContactValues(actor: CustomerActor, profile: ProfileId): Promise<ContactValues> {
  const newest = await db.contact.findFirst({
    where: { customerId: actor.customerId, replacedAt: null, profile: { not: profile } },
    select: { profile: true, sealed: true },
    orderBy: { createdAt: 'desc' },
  });
  if (newest && isProfileId(newest.profile)) {
    return prefill(profile, { profile: newest.profile, values: asTyped(openContact(newest.sealed)) });
  }
  const customer = await db.customer.findUnique({
    where: { id: actor.customerId },
    select: { email: true, phone: true, country: true },
  });
  return {
    ...prefill(profile, null),
    ...(customer && { email: customer.email, phone: customer.phone ?? '', country: customer.country }),
  };
}

/** As a person would write it: stored phones are digits alone. */
function asTyped(values: ContactValues): ContactValues {
  return values['phone'] ? { ...values, phone: spacedPhone(values['phone']) } : values;
}

/** The profile of a contact that this customer may order with now; null for any other. */
export async function usableContact(tx: Tx, actor: CustomerActor, id: string): Promise<ProfileId | null> {
  const row = await tx.contact.findFirst({
    where: { id, customerId: actor.customerId, replacedAt: null },
    select: { profile: true },
  });
  return row && isProfileId(row.profile) ? row.profile : null;
}
