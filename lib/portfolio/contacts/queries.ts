import 'server-only';
import type { CustomerActor } from '@/lib/people/access/actor';
import type { Owner } from '@/lib/people/access/owner';
import { editableContact } from '@/lib/portfolio/contacts/editable';
import { furtherValues, profileIn } from '@/lib/portfolio/contacts/owner-fields';
import { asTyped, standingOf } from '@/lib/portfolio/contacts/owner-schema';
import { partsOfName } from '@/lib/portfolio/contacts/person-name';
import { prefill, type KnownContact } from '@/lib/portfolio/contacts/prefill';
import {
  marksOf,
  type ContactChoice,
  type ContactSummary,
  type OfferedRoles,
  type OwnerChoice,
  type SavedOwner,
} from '@/lib/portfolio/contacts/choices';
import { profiles } from '@/lib/portfolio/contacts/profiles';
import { isProfileId, profilesOf } from '@/lib/portfolio/contacts/profiles/declarations';
import type { ContactValues } from '@/lib/portfolio/contacts/profiles/field';
import { profileIds, type GroupId, type ProfileId } from '@/lib/portfolio/contacts/profiles/profile';
import type { AskedContacts } from '@/lib/portfolio/contacts/schema';
import { rolesOf } from '@/lib/portfolio/contacts/roles';
import { savedContacts } from '@/lib/portfolio/contacts/saved-contacts';
import { openContact } from '@/lib/portfolio/contacts/sealed-contact';
import { spelledAgain, spellingsIn, type Spellings } from '@/lib/portfolio/contacts/spellings';
import { zoneStandings, type ZoneStanding } from '@/lib/portfolio/contacts/zone-standing';
import { zonesOnSale } from '@/lib/money/prices/zones-on-sale';
import { db } from '@/lib/base/db/client';

/** A customer's contacts that have not been replaced, newest first. */
export { roleChoices, type RoleChoices } from './role-choices';
export async function contactsOf({ customerId }: Owner): Promise<readonly ContactSummary[]> {
  const rows = await db.contact.findMany({
    where: { customerId, replacedAt: null },
    select: {
      id: true,
      profile: true,
      label: true,
      sealed: true,
      createdAt: true,
    },
    orderBy: { createdAt: 'desc' },
  });
  // A relation's `_count` would count the domains of every contact there is.
  const used = await db.domain.groupBy({
    by: ['contactId'],
    where: { contactId: { in: rows.map(({ id }) => id) }, customerId },
    _count: true,
  });
  const domains = new Map(used.map(({ contactId, _count }) => [contactId, _count]));
  return rows.flatMap(({ profile, sealed, ...row }) =>
    isProfileId(profile)
      ? [{ ...row, profile, marks: marksOf(openContact(sealed)), domains: domains.get(row.id) ?? 0 }]
      : [],
  );
}

/** All fields of one contact of this customer, for its form; null when it is not theirs or was replaced. */
export async function contactForEdit(
  actor: CustomerActor,
  id: string,
): Promise<(KnownContact & { id: string }) | null> {
  return editableContact(db, { id, customerId: actor.customerId });
}

/** Where a contact of this customer can own names, and what other zones on sale ask first; null when it is not theirs. */
export async function zonesOfContact(actor: CustomerActor, id: string): Promise<readonly ZoneStanding[] | null> {
  const [known, onSale] = await Promise.all([contactForEdit(actor, id), zonesOnSale(db)]);
  return known && zoneStandings(known, onSale);
}

/** What the form of a new contact starts with: facts of the customer's newest contact, so that each is asked once. */
export async function newContactValues(actor: CustomerActor, profile: ProfileId): Promise<ContactValues> {
  const known = await knownValues(actor, profile);
  // What is suggested from these is suggested while somebody types, and here nobody has.
  const suggested = profiles[profile].fields.flatMap(({ name, suggest }) =>
    suggest && !known[name] ? [[name, suggest(known)] as const] : [],
  );
  return spelledAgain({ ...known, ...Object.fromEntries(suggested) }, await spellingsOf(actor));
}

/** How this customer's contacts write words in Latin letters otherwise than they are transliterated. */
export async function spellingsOf(actor: CustomerActor): Promise<Spellings> {
  return spellingsIn(await savedContacts(db, actor));
}

async function knownValues(actor: CustomerActor, profile: ProfileId): Promise<ContactValues> {
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
    select: { name: true, email: true, phone: true, country: true },
  });
  if (!customer) return prefill(profile, null);
  const { name, email, phone, country } = customer;
  const asPerson: KnownContact = {
    profile: 'ru-person',
    values: { ...partsOfName(name), email, phone: phone ?? '', country },
  };
  return prefill(profile, asPerson);
}

/** What the checkout asks about each group of zones in a cart; the newest contact is chosen until another is. */
export async function contactChoices(
  actor: CustomerActor,
  groups: readonly GroupId[],
  asked: AskedContacts,
): Promise<readonly ContactChoice[]> {
  const [contacts, spellings] = await Promise.all([contactsOf(actor), spellingsOf(actor)]);
  return Promise.all(
    groups.map(async (group) => {
      const taken = profilesOf(group);
      const saved = contacts.filter(({ profile }) => taken.includes(profile));
      const wanted = taken.find((profile) => profile === asked.new) ?? null;
      const profile = wanted ?? (saved.length === 0 ? (taken[0] ?? null) : null);
      const form = profile && { profile, values: await newContactValues(actor, profile), spellings };
      const chosen = saved.find(({ id }) => id === asked.byGroup[group])?.id ?? saved[0]?.id ?? null;
      return { group, profiles: taken, saved, chosen, form };
    }),
  );
}

/** Who may own everything in a cart, one for all of its groups of zones; somebody new until there is one. */
export async function ownerChoice(
  actor: CustomerActor,
  groups: readonly GroupId[],
  asked: AskedContacts,
): Promise<OwnerChoice> {
  const all = await savedContacts(db, actor);
  const contacts = await contactsOf(actor);
  const saved = contacts.flatMap((summary): readonly SavedOwner[] => {
    const known = all.find(({ id }) => id === summary.id);
    const standing = known ? standingOf(known, groups, all) : null;
    if (standing === null) return [];
    return [
      { ...summary, spelled: standing.kind === 'whole' ? standing.spelled : '', lacks: standing.kind === 'lacks' },
    ];
  });
  // Whoever can own names of the most demanding zones is asked for the rest beside it.
  const offered = profileIds.map((id) => profiles[id].group).find((group) => groups.includes(group));
  const taken = offered === undefined ? [] : profilesOf(offered);
  const able = saved.filter(({ lacks }) => !lacks);
  const spellings = spellingsIn(all);
  const begun =
    completing(all, saved.find(({ id }) => id === asked.completes)?.id, groups) ??
    (await somebodyNew(
      actor,
      taken.find((profile) => profile === asked.new) ?? (saved.length === 0 ? taken[0] : undefined),
      groups,
    ));
  const form = begun && {
    ...begun,
    values: spelledAgain(begun.values, spellings),
    spellings,
    roles: offeredRoles(begun, groups, contacts),
  };
  return { groups, profiles: taken, saved, chosen: able[0]?.id ?? null, form };
}

/** Of the first kind of contact that comes of a form, has roles, and of which there is another to name. */
function offeredRoles(
  { profile, values, completes }: Begun,
  groups: readonly GroupId[],
  contacts: readonly ContactSummary[],
): OfferedRoles | null {
  const further = groups.flatMap((group) => profileIn(group, { profile, values }) ?? []);
  const made = new Set(completes === null ? [profile, ...further] : further.filter((other) => other !== profile));
  for (const one of made) {
    const roles = rolesOf(one);
    const others = contacts.filter((contact) => contact.profile === one).map(({ id, label }) => ({ id, label }));
    if (roles.length > 0 && others.length > 0) return { profile: one, roles, others };
  }
  return null;
}

type Begun = Omit<NonNullable<OwnerChoice['form']>, 'spellings' | 'roles'>;

async function somebodyNew(
  actor: CustomerActor,
  profile: ProfileId | undefined,
  groups: readonly GroupId[],
): Promise<Begun | null> {
  if (profile === undefined) return null;
  const values = await newContactValues(actor, profile);
  return { profile, values: { ...furtherValues(profile, groups, values), ...values }, completes: null };
}

/** What is still asked of a saved owner, begun with what follows from what is known of them. */
function completing(
  all: readonly (KnownContact & { readonly id: string })[],
  id: string | undefined,
  groups: readonly GroupId[],
): Begun | null {
  const known = all.find((contact) => contact.id === id);
  if (!known) return null;
  const values = furtherValues(known.profile, groups, asTyped(known.values));
  return { profile: known.profile, values, completes: known.id };
}
