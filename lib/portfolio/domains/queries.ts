import 'server-only';
import type { DomainState, OperationState } from '@/generated/prisma/enums';
import type { Actor, CustomerActor, StaffActor } from '@/lib/people/access/actor';
import type { Owner } from '@/lib/people/access/owner';
import { may } from '@/lib/people/access/policy';
import { rowsOf } from '@/lib/people/access/rows';
import { db } from '@/lib/base/db/client';
import { isDiscardable } from '@/lib/queue/live/discardable';
import { faultOf, type FaultView } from '@/lib/queue/live/fault';
import { liveOperationsOf } from '@/lib/queue/live/queries';
import type { Remedy } from '@/lib/queue/engine/remedies';
import { problemOf, proposalFields, remedyOf } from '@/lib/queue/live/remedy';
import type { LiveOperation } from '@/lib/queue/live/schema';
import type { Money } from '@/lib/base/values/money';
import { addYears, dateOfDay, dayOf } from '@/lib/base/values/day';
import { nameServersInput } from './delegation/delegation';
import { delegationOf } from './delegation/suspendable';
import { now } from '@/lib/base/clock/clock';
import { dutiesOf, type Duty } from './registrant/duties';
import { suspensionOf, type Suspension } from './suspended-for';
import { keepsHosts } from './registrant/keeps-hosts';
import { privacyOf } from './registrant/hideable';
import { identifies } from './registrant/sets';
import { dnsPlace, domainCount, domainList, type DnsPlace, type DomainList } from './list';
import type { NameServer } from './delegation/name-server';
import { nextTermOf, type NextTerm } from './next-term';
import { unpaidRenewals } from './unpaid-renewals';
import { momentOf, windowOf } from './renewal/renewal-moment';
import type { RenewalWindow } from './renewal/renewal-window';
import { renewalOffers, type RenewalOffer } from './renewal-offer';
import type { DomainSearch } from './schema';

export { serverLimits, type ServerLimits } from './delegation/server-limits';
export { expiryMonth, type EndingDay, type EndingDomain, type ExpiryMonth } from './expiry-month';
export { exportedDomains, type ExportedDomain } from './export';
export { keptPrice } from './kept-price';
export { contactToMend, mendContacts } from './mend-contacts';
export { registrantChoices, registrantPlan } from './registrant-choices';
export type { RegistrantChoices } from './registrant-choices';
export type { RegistrantPlan } from './registrant-plan';

/** One page of a customer's domains. */
export async function ownDomains({ customerId }: Owner, search: DomainSearch): Promise<DomainList> {
  return domainList(customerId, search);
}

/** One page of all domains, for staff. */
export async function allDomains(actor: StaffActor, search: DomainSearch): Promise<DomainList> {
  return may(actor, 'customers.view') ? domainList(null, search) : { rows: [], total: 0, isMore: false, counts: {} };
}

/** How many domains the list of staff shows with a filter. */
export async function allDomainsCount(actor: StaffActor, show: DomainSearch['show']): Promise<number> {
  return may(actor, 'customers.view') ? domainCount(show) : 0;
}

export type DomainView = {
  readonly id: string;
  readonly asciiName: string;
  readonly unicodeName: string;
  readonly tld: string;
  readonly state: DomainState;
  readonly createdOn: Date | null;
  readonly expiresOn: Date | null;
  readonly autoRenews: boolean;
  /** What the renewals that come up cost, its own among them, where the wallet cannot pay them. */
  readonly unpaidRenewal: Money | null;
  /** What the next year costs, and what our schedule would do about it. */
  readonly nextTerm: NextTerm;
  /** The day from which on it can be renewed, while that lies ahead. */
  readonly renewalOpensOn: Date | null;
  /** The days around the end of its term. */
  readonly window: RenewalWindow | null;
  readonly missingSince: Date | null;
  readonly readAt: Date | null;
  readonly nameServersReadAt: Date | null;
  /** Whether its delegation can be suspended, or has been; null where its zone knows no such thing. */
  readonly delegation: 'on' | 'off' | null;
  /** Why staff suspended it, where they did. */
  readonly suspension: Suspension | null;
  /** Whether WHOIS hides its registrant; `unknown` where nobody has asked, null where its registry shows everybody. */
  readonly privacy: 'on' | 'off' | 'unknown' | null;
  /** What its registrant owes the registry, the most urgent first. */
  readonly duties: readonly Duty[];
  /** Where documents about its registrant are uploaded, once that was asked; null where its registry wants none. */
  readonly documents: { readonly url: string | null } | null;
  /** Name servers inside it that its registry keeps; null where its registry keeps none. */
  readonly hosts: readonly { readonly host: string; readonly address: string }[] | null;
  /** The contact that it is registered to, where that was ordered here and was not edited since. */
  readonly contactId: string | null;
  readonly nameServers: readonly NameServer[];
  readonly dns: DnsPlace;
  /** Where it lies: in a folder of its owner's, for whom that is, or in one of the registrar, for staff. */
  readonly folder: { readonly id: string; readonly name: string } | null;
  readonly contact: string | null;
  /** What has not ended, in the order it was asked for. */
  readonly operations: readonly UnendedOperation[];
  /** What ended last. */
  readonly latest: EndedOperation | null;
};

export type EndedOperation = Pick<DomainOperation, 'id' | 'kind' | 'state' | 'endedAt'>;

export type DomainOperation = {
  readonly id: string;
  readonly kind: string;
  readonly state: OperationState;
  readonly askedAt: Date;
  readonly endedAt: Date | null;
  /** What the registrar said against it; to a customer where they can do something about it. */
  readonly problem: FaultView | null;
  /** What its owner corrects, so that it can be sent again. */
  readonly remedy: Remedy | null;
  /** Refused name servers, as they were asked for. */
  readonly typedServers: readonly NameServer[] | null;
  /** Its owner may give it up now. */
  readonly isDiscardable: boolean;
};

export type UnendedOperation = DomainOperation & { readonly live: LiveOperation };

/** One domain of the customer's own (any, for staff); null when it is not theirs. */
export async function domainView(actor: Actor, id: string): Promise<DomainView | null> {
  const where = { id, ...rowsOf(actor, 'customers.view') };
  const named = await db.domain.findFirst({ where, select: { asciiName: true } });
  if (!named) return null;
  // Before the row: what an operation brought about that has ended by then, the row shows.
  const operations = await unendedOf(named.asciiName, actor);
  const latest = await latestOf(named.asciiName, actor);
  const row = await db.domain.findFirst({
    where,
    select: {
      id: true,
      asciiName: true,
      unicodeName: true,
      tld: true,
      state: true,
      createdOn: true,
      expiresOn: true,
      autoRenews: true,
      missingSince: true,
      readAt: true,
      nameServersReadAt: true,
      undelegatedAt: true,
      hidesContacts: true,
      emailState: true,
      isIdentified: true,
      registrantChangedAt: true,
      documentsUrl: true,
      customerId: true,
      folder: { select: { id: true, name: true } },
      customerFolder: { select: { id: true, name: true } },
      contact: { select: { id: true, label: true, profile: true, replacedAt: true } },
      nameServers: { orderBy: { position: 'asc' }, select: { host: true, addresses: true } },
      hosts: { orderBy: [{ host: 'asc' }, { address: 'asc' }], select: { host: true, address: true } },
      zone: { select: { state: true } },
    },
  });
  if (!row) return null;
  const { folder, customerFolder, contact, zone, undelegatedAt, hidesContacts, customerId: owner, ...rest } = row;
  const { emailState, isIdentified, registrantChangedAt, documentsUrl, ...domain } = rest;
  const moment = await momentOf(db, domain);
  return {
    ...domain,
    unpaidRenewal: await isUnpaid(owner, domain.unicodeName),
    nextTerm: await nextTermOf(db, domain, owner),
    renewalOpensOn: moment.kind === 'opens' ? dateOfDay(moment.on) : null,
    window: await windowOf(db, domain),
    dns: dnsPlace(domain.nameServers, zone?.state),
    delegation: delegationOf(domain.tld, undelegatedAt),
    suspension: await suspensionOf(db, actor, domain),
    privacy: privacyOf(domain.tld, contact?.profile ?? null, hidesContacts),
    duties: dutiesOf(
      {
        ...domain,
        emailState,
        isIdentified,
        createdOn: domain.createdOn && dayOf(domain.createdOn),
        expiresOn: domain.expiresOn && dayOf(domain.expiresOn),
        registrantChangedOn: registrantChangedAt && dayOf(registrantChangedAt),
      },
      dayOf(now()),
    ),
    documents: identifies(domain.tld) ? { url: documentsUrl } : null,
    contactId: contact && contact.replacedAt === null ? contact.id : null,
    hosts: keepsHosts(domain.tld) ? domain.hosts : null,
    folder: actor.kind === 'customer' ? customerFolder : folder,
    contact: contact?.label ?? null,
    operations,
    latest,
  };
}

async function isUnpaid(owner: string | null, name: string): Promise<Money | null> {
  const unpaid = owner === null ? null : await unpaidRenewals(db, owner);
  return unpaid?.names.includes(name) ? unpaid.total : null;
}

/** Renewals of a customer that the wallet cannot pay; null where there is none. */
export async function ownUnpaidRenewals(
  owner: Owner,
): Promise<{ readonly total: Money; readonly names: readonly string[] } | null> {
  return unpaidRenewals(db, owner.customerId);
}

async function unendedOf(asciiName: string, actor: Actor): Promise<readonly UnendedOperation[]> {
  const operations = await operationsOf(asciiName, actor, { endedAt: null });
  const live = await liveOperationsOf(
    actor,
    operations.map(({ id }) => id),
  );
  return operations.flatMap((operation) => {
    const state = live.get(operation.id);
    // What ended between the two reads is told as what ended last.
    return state?.endedAt === null ? [{ ...operation, live: state }] : [];
  });
}

async function latestOf(asciiName: string, actor: Actor): Promise<EndedOperation | null> {
  return db.operation.findFirst({
    where: { ...askedFor(asciiName, actor), endedAt: { not: null } },
    orderBy: { seq: 'desc' },
    select: { id: true, kind: true, state: true, endedAt: true },
  });
}

// A name may have had another owner before: only what a customer asked for is theirs to see.
const askedFor = (asciiName: string, actor: Actor) => ({
  subject: { in: [`domain:${asciiName}`, `zone:${asciiName}`] },
  ...rowsOf(actor, 'operations.view'),
});

async function operationsOf(
  asciiName: string,
  actor: Actor,
  only: { readonly endedAt?: null },
  limit = 100,
): Promise<readonly DomainOperation[]> {
  const rows = await db.operation.findMany({
    where: { ...askedFor(asciiName, actor), ...only },
    orderBy: { seq: 'desc' },
    take: limit,
    select: {
      id: true,
      kind: true,
      state: true,
      sentAt: true,
      askedAt: true,
      endedAt: true,
      errorCode: true,
      errorText: true,
      errorParams: true,
      input: true,
      ...proposalFields,
    },
  });
  return rows
    .map((row) => {
      const { id, kind, state, askedAt, endedAt } = row;
      const remedy = remedyOf(row);
      return {
        id,
        kind,
        state,
        askedAt,
        endedAt,
        remedy,
        typedServers:
          remedy === 'nameServers' ? (nameServersInput.safeParse(row.input).data?.nameServers ?? null) : null,
        isDiscardable: isDiscardable(row),
        problem: actor.kind === 'customer' ? problemOf(row) : endedAt ? null : faultOf(row),
      };
    })
    .toReversed();
}

export type RenewalOfferView = RenewalOffer & { readonly until: Date | null };

/** What renewing a domain of the customer's own costs, for each number of years; empty where it cannot be ordered. */
export async function renewalOffer(actor: CustomerActor, id: string): Promise<readonly RenewalOfferView[]> {
  const domain = await db.domain.findFirst({
    where: {
      id,
      customerId: actor.customerId,
      serviceId: { not: null },
      missingSince: null,
      state: { in: ['active', 'suspended'] },
    },
    select: { asciiName: true, tld: true, createdOn: true, expiresOn: true },
  });
  if (!domain) return [];
  const { expiresOn } = domain;
  const offers = await renewalOffers(db, domain);
  return offers.map((offer) => ({ ...offer, until: expiresOn && dateOfDay(addYears(dayOf(expiresOn), offer.years)) }));
}
