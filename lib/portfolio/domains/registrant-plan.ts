import 'server-only';
import type { Prisma } from '@/generated/prisma/client';
import type { Tx } from '@/lib/base/db/client';
import type { Actor } from '@/lib/people/access/actor';
import { contactGroupOf, isProfileId, profilesOf } from '@/lib/portfolio/contacts/profiles/declarations';
import type { ProfileId } from '@/lib/portfolio/contacts/profiles/profile';
import { versionsUntil } from '@/lib/portfolio/contacts/versions';
import { updateContacts } from './operations/contacts';
import { contactConsequences, mostRegistrants, type Consequence } from './registrant/sets';

/** Why a domain cannot get the contact. `type`: its registry takes no organisation for a person, and no person for one. */
export type NotThis = 'missing' | 'inProgress' | 'fee' | 'type' | 'same';

export type RegistrantRow = {
  readonly id: string;
  readonly asciiName: string;
  readonly unicodeName: string;
  readonly tld: string;
  readonly customerId: string | null;
  /** The contact that it goes by now, as far as it was ordered here. */
  readonly now: { readonly id: string; readonly label: string } | null;
  /** It goes by an earlier version of the very contact. */
  readonly isFormer: boolean;
  readonly why: NotThis | null;
  readonly consequences: readonly Consequence[];
};

export type RegistrantPlan = {
  readonly contact: { readonly id: string; readonly label: string; readonly profile: ProfileId };
  /** Names whose zones take the contact, those of its earlier versions first. */
  readonly rows: readonly RegistrantRow[];
  readonly isCut: boolean;
};

/**
 * What giving a contact to its owner's domains would do; null when the contact is not the actor's to use. Without
 * `domainIds` all of the owner's whose zones take it.
 */
export async function planRegistrants(
  tx: Tx,
  actor: Actor,
  { contactId, domainIds }: { readonly contactId: string; readonly domainIds?: readonly string[] },
): Promise<RegistrantPlan | null> {
  const contact = await tx.contact.findFirst({
    where: { id: contactId, replacedAt: null, ...(actor.kind === 'customer' && { customerId: actor.customerId }) },
    select: { id: true, label: true, profile: true, customerId: true },
  });
  if (!contact || !isProfileId(contact.profile)) return null;
  const { id, label, profile, customerId } = contact;
  const versions = await versionsUntil(tx, contactId);
  const found = await fittingDomains(tx, { customerId, profile, versions, domainIds });
  const shown = found.slice(0, mostRegistrants);
  const busy = await underWay(tx, shown);
  const verifies = await verifiedZones(tx);
  const rows = shown.map(({ missingSince, contact: now, ...domain }): RegistrantRow => {
    const consequences = contactConsequences(domain.tld, verifies.has(domain.tld));
    const isOtherKind = now !== null && now.profile !== profile && now.profile.startsWith('ru-');
    const why = ((): NotThis | null => {
      if (missingSince) return 'missing';
      if (now?.id === contactId) return 'same';
      if (busy.has(domain.asciiName)) return 'inProgress';
      if (consequences.includes('fee')) return 'fee';
      return isOtherKind ? 'type' : null;
    })();
    const isFormer = now !== null && now.id !== contactId && versions.includes(now.id);
    return { ...domain, now: now && { id: now.id, label: now.label }, isFormer, why, consequences };
  });
  const rank = (row: RegistrantRow) => (row.why === null ? (row.isFormer ? 0 : 1) : 2);
  return {
    contact: { id, label, profile },
    rows: rows.toSorted((one, other) => rank(one) - rank(other)),
    isCut: found.length > shown.length,
  };
}

type Wanted = {
  readonly customerId: string;
  readonly profile: ProfileId;
  readonly versions: readonly string[];
  readonly domainIds: readonly string[] | undefined;
};

/** One more than fit; those of earlier versions of the contact are never the ones that are left out. */
async function fittingDomains(tx: Tx, { customerId, profile, versions, domainIds }: Wanted) {
  const owned = { customerId, serviceId: { not: null }, state: { in: ['active', 'suspended'] } } satisfies Where;
  const zones = await tx.domain.findMany({ where: owned, distinct: ['tld'], select: { tld: true } });
  const tlds = zones.map(({ tld }) => tld).filter((tld) => takes(tld, profile));
  const theirs = { ...owned, tld: { in: tlds }, ...(domainIds && { id: { in: [...domainIds] } }) } satisfies Where;
  const ofVersions = { contactId: { in: [...versions] } };
  const others = { OR: [{ contactId: null }, { NOT: ofVersions }] };
  const find = (where: Where) =>
    tx.domain.findMany({
      where: { AND: [theirs, where] },
      orderBy: { asciiName: 'asc' },
      take: mostRegistrants + 1,
      select: {
        id: true,
        asciiName: true,
        unicodeName: true,
        tld: true,
        customerId: true,
        missingSince: true,
        contact: { select: { id: true, label: true, profile: true } },
      },
    });
  return [...(await find(ofVersions)), ...(await find(others))];
}

type Where = Prisma.DomainWhereInput;

function takes(tld: string, profile: ProfileId): boolean {
  const group = contactGroupOf(tld);
  return group !== null && profilesOf(group).includes(profile);
}

async function underWay(tx: Tx, domains: readonly { readonly asciiName: string }[]): Promise<ReadonlySet<string>> {
  const rows = await tx.operation.findMany({
    where: {
      subject: { in: domains.map(({ asciiName }) => `domain:${asciiName}`) },
      kind: updateContacts.kind,
      endedAt: null,
    },
    select: { subject: true },
  });
  return new Set(rows.map(({ subject }) => subject.slice('domain:'.length)));
}

/** Zones whose registrants confirm their e-mail address. */
async function verifiedZones(tx: Tx): Promise<ReadonlySet<string>> {
  const rows = await tx.zoneRule.findMany({ where: { verifiesEmail: true }, select: { tld: true } });
  return new Set(rows.map(({ tld }) => tld));
}
