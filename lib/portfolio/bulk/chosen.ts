import 'server-only';
import type { Prisma } from '@/generated/prisma/client';
import type { Tx } from '@/lib/base/db/client';
import type { Actor } from '@/lib/people/access/actor';
import { domainIds } from '@/lib/portfolio/domains/list';
import { nameIn } from '@/lib/portfolio/domains/subject';
import { mostOf } from './limits';
import { ownedBy } from './owned-by';
import { namesPasted } from './pasted';
import type { BulkSearch } from './schema';

const chosenFields = {
  id: true,
  asciiName: true,
  unicodeName: true,
  tld: true,
  state: true,
  serviceId: true,
  customerId: true,
  createdOn: true,
  expiresOn: true,
  autoRenews: true,
  missingSince: true,
  nameServersReadAt: true,
  customerFolderId: true,
  folderId: true,
  undelegatedAt: true,
  hidesContacts: true,
  contact: { select: { profile: true } },
  nameServers: { orderBy: { position: 'asc' }, select: { host: true, addresses: true } },
} as const satisfies Prisma.DomainSelect;

/** A domain that a change is meant for. */
export type ChosenDomain = Prisma.DomainGetPayload<{ select: typeof chosenFields }>;

export type Choice = {
  /** By name, at most `mostOf` such a change. */
  readonly domains: readonly ChosenDomain[];
  /** The filter finds more than can be changed at once. */
  readonly isCut: boolean;
};

/** The domains that an address means, of those that the actor may change: a customer's own, or any for staff. */
export async function chosenDomains(
  tx: Tx,
  actor: Actor,
  search: BulkSearch,
  most = mostOf(search.do),
): Promise<Choice> {
  const owner = ownedBy(actor);
  if (!owner) return { domains: [], isCut: false };
  const meant = await meantBy(tx, actor, search, most);
  const found = await tx.domain.findMany({
    where: { AND: [owner, meant] },
    orderBy: { asciiName: 'asc' },
    take: most + 1,
    select: chosenFields,
  });
  return { domains: found.slice(0, most), isCut: found.length > most };
}

/** Domains of some names (ASCII), of those that the actor may change; nothing of others. */
export async function domainsNamed(tx: Tx, actor: Actor, names: readonly string[]): Promise<readonly ChosenDomain[]> {
  const owner = ownedBy(actor);
  if (!owner) return [];
  return tx.domain.findMany({ where: { AND: [owner, { asciiName: { in: [...names] } }] }, select: chosenFields });
}

/** Keeps whose they are until the transaction ends: what is asked for a domain is asked in the name of its owner. */
export async function keepOwners(tx: Tx, actor: Actor, domains: readonly ChosenDomain[]): Promise<void> {
  const ids = domains.map(({ id }) => id);
  const owner = actor.kind === 'customer' ? actor.customerId : null;
  await tx.$queryRaw`
    SELECT id FROM domain WHERE id = ANY(${ids}::text[]) AND (${owner}::text IS NULL OR customer_id = ${owner})
    ORDER BY id FOR SHARE`;
}

/** Whether the registrar has it for us, so that something can be asked for it. */
export function isHere({ serviceId, state }: ChosenDomain): boolean {
  return serviceId !== null && (state === 'active' || state === 'suspended');
}

async function meantBy(tx: Tx, actor: Actor, search: BulkSearch, most: number): Promise<Prisma.DomainWhereInput> {
  const { id, found, not, group, code, list } = search;
  if (list !== '') return { asciiName: { in: [...(await namesPasted(tx, actor, list))] } };
  if (group !== '') return { asciiName: { in: [...(await refusedIn(tx, actor, { group, code }))] } };
  if (!found) return { id: { in: id } };
  const owner = actor.kind === 'customer' ? actor.customerId : null;
  return { id: { in: [...(await domainIds(owner, search, { without: not, most: most + 1 }))] } };
}

async function refusedIn(
  tx: Tx,
  actor: Actor,
  { group, code }: { readonly group: string; readonly code: string },
): Promise<readonly string[]> {
  const rows = await tx.operation.findMany({
    where: {
      groupId: group,
      state: 'attention',
      errorCode: code,
      subject: { startsWith: 'domain:' },
      ...(actor.kind === 'customer' && { customerId: actor.customerId }),
    },
    select: { subject: true },
  });
  return rows.map(({ subject }) => nameIn(subject));
}
