import 'server-only';
import type { Prisma } from '@/generated/prisma/client';
import type { StaffActor } from '@/lib/people/access/actor';
import { may } from '@/lib/people/access/policy';
import { db } from '@/lib/base/db/client';
import { toUnicode } from '@/lib/base/values/domain-name';
import { likePattern } from '@/lib/base/values/like-pattern';
import { countedTo, listTotal, type ListTotal } from '@/lib/base/values/list-total';

export const auditPageSize = 50;

export type AuditFilter = {
  readonly text?: string | undefined;
  readonly customerId?: string | undefined;
  /** A domain and its zone, by the name as machines write it. */
  readonly domain?: string | undefined;
  /** Part of the name or e-mail of whoever did it. */
  readonly person?: string | undefined;
  /** Part of the name or e-mail of the customer whom it concerns. */
  readonly customer?: string | undefined;
  /** What the action is about: the first part of its name. */
  readonly area?: string | undefined;
  /** First and last day ("2026-11-24"), in UTC. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly page: number;
  readonly pageSize?: number;
};

export type AuditGroup = {
  /** The kind of its operations; null where they differ. */
  readonly kind: string | null;
  readonly order: { readonly number: number } | null;
  /** How many operations it began with. */
  readonly count: number;
};

export type AuditRow = {
  readonly id: string;
  readonly at: Date;
  readonly action: string;
  readonly subject: string;
  /** What it was done to, as people call it. */
  readonly object: string;
  /** What it was done to, where that is many operations that run as one. */
  readonly group: AuditGroup | null;
  /** Who did it; null for the system and for people who have no account. */
  readonly by: string | null;
  readonly customer: { readonly id: string; readonly name: string } | null;
  /** Done by staff who saw the panel as the customer. */
  readonly isSeenAs: boolean;
  readonly address: string;
  readonly details: Readonly<Record<string, string>>;
};

/** One page of what people did, newest first, by part of an action, a subject or an address. */
export async function auditLog(
  actor: StaffActor,
  { page, pageSize = auditPageSize, ...filter }: AuditFilter,
): Promise<ListTotal & { readonly rows: readonly AuditRow[] }> {
  if (!may(actor, 'audit.view')) return { rows: [], total: 0, isMore: false };
  const where = { AND: await conditions(filter) };
  const most = countedTo(page, pageSize);
  const [counted, entries] = await Promise.all([
    db.auditEntry.count({ where, take: most }),
    db.auditEntry.findMany({ where, orderBy: { id: 'desc' }, skip: (page - 1) * pageSize, take: pageSize }),
  ]);
  return { ...listTotal(counted, most), rows: await withNames(entries) };
}

async function conditions({
  text = '',
  customerId,
  domain,
  person = '',
  customer = '',
  area,
  from,
  until,
}: Omit<AuditFilter, 'page'>): Promise<Prisma.AuditEntryWhereInput[]> {
  const [people, customers] = await Promise.all([
    person === '' ? null : db.user.findMany({ where: called(person), select: { id: true }, take: mostNamed }),
    customer === '' ? null : db.customer.findMany({ where: called(customer), select: { id: true }, take: mostNamed }),
  ]);
  const ids = (found: readonly { readonly id: string }[]) => ({ in: found.map(({ id }) => id) });
  return [
    await matching(text.trim()),
    ...(customerId ? [{ customerId }] : []),
    ...(domain ? [{ subject: { in: [`domain:${domain}`, `zone:${domain}`] } }] : []),
    ...(people ? [{ OR: [{ userId: ids(people) }, { actingUserId: ids(people) }] }] : []),
    ...(customers ? [{ customerId: ids(customers) }] : []),
    ...(area ? [{ action: { startsWith: `${area}.` } }] : []),
    ...(from ? [{ at: { gte: new Date(`${from}T00:00:00Z`) } }] : []),
    ...(until ? [{ at: { lt: new Date(Date.parse(`${until}T00:00:00Z`) + dayMs) } }] : []),
  ];
}

const mostNamed = 500;
const dayMs = 24 * 60 * 60_000;

function called(part: string) {
  const contains = { contains: likePattern(part), mode: 'insensitive' } as const;
  return { OR: [{ name: contains }, { email: contains }] };
}

async function matching(text: string): Promise<Prisma.AuditEntryWhereInput> {
  if (text === '') return {};
  const contains = { contains: likePattern(text), mode: 'insensitive' } as const;
  // A subject holds the name as machines write it.
  const domains = await db.domain.findMany({
    where: { unicodeName: contains },
    select: { asciiName: true },
    take: mostNamed,
  });
  const named = domains.flatMap(({ asciiName }) => [`domain:${asciiName}`, `zone:${asciiName}`]);
  return { OR: [{ action: contains }, { subject: contains }, { subject: { in: named } }, { address: text }] };
}

type Entry = Prisma.AuditEntryGetPayload<object>;

/** Names are looked up, not copied: an entry outlives whoever it is about. */
async function withNames(entries: readonly Entry[]): Promise<readonly AuditRow[]> {
  const [users, customers, contacts, orders, groups] = await Promise.all([
    db.user.findMany({
      where: { id: { in: [...present(entries, 'userId'), ...subjectsOf(entries, 'user')] } },
      select: { id: true, name: true },
    }),
    db.customer.findMany({
      where: { id: { in: [...present(entries, 'customerId'), ...subjectsOf(entries, 'customer')] } },
      select: { id: true, name: true },
    }),
    db.contact.findMany({
      where: { id: { in: subjectsOf(entries, 'contact') } },
      select: { id: true, label: true },
    }),
    db.order.findMany({
      where: { id: { in: subjectsOf(entries, 'order') } },
      select: { id: true, number: true },
    }),
    groupsById(subjectsOf(entries, 'group')),
  ]);
  const userNames = new Map(users.map(({ id, name }) => [id, name]));
  const customerNames = new Map(customers.map(({ id, name }) => [id, name]));
  const names = new Map([
    ...userNames,
    ...customerNames,
    ...contacts.map(({ id, label }) => [id, label] as const),
    ...orders.map(({ id, number }) => [id, String(number)] as const),
  ]);
  return entries.map((entry) => ({
    id: String(entry.id),
    at: entry.at,
    action: entry.action,
    subject: entry.subject,
    object: objectOf(entry.subject, names),
    group: groups.get(idIn(entry.subject)) ?? null,
    by: entry.userId && (userNames.get(entry.userId) ?? entry.userId),
    customer:
      entry.customerId === null
        ? null
        : { id: entry.customerId, name: customerNames.get(entry.customerId) ?? entry.customerId },
    isSeenAs: entry.actingUserId !== null,
    address: entry.address,
    details: detailTexts(entry.details),
  }));
}

async function groupsById(ids: string[]): Promise<ReadonlyMap<string, AuditGroup>> {
  const groups = await db.operationGroup.findMany({
    where: { id: { in: ids } },
    select: { id: true, kind: true, promisedCount: true, order: { select: { number: true } } },
  });
  return new Map(groups.map(({ id, kind, order, promisedCount }) => [id, { kind, order, count: promisedCount }]));
}

function present(entries: readonly Entry[], key: 'userId' | 'customerId'): string[] {
  return [...new Set(entries.flatMap((entry) => entry[key] ?? []))];
}

function subjectsOf(entries: readonly Entry[], kind: string): string[] {
  return entries.flatMap(({ subject }) => (subject.startsWith(`${kind}:`) ? [idIn(subject)] : []));
}

function idIn(subject: string): string {
  return subject.slice(subject.indexOf(':') + 1);
}

function objectOf(subject: string, names: ReadonlyMap<string, string>): string {
  const id = idIn(subject);
  return names.get(id) ?? toUnicode(id);
}

function detailTexts(details: Prisma.JsonValue): Readonly<Record<string, string>> {
  if (details === null || typeof details !== 'object' || Array.isArray(details)) return {};
  return Object.fromEntries(
    Object.entries(details).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map(textOf).join(', ') : textOf(value),
    ]),
  );
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? withUnicodeNames(value) : (JSON.stringify(value) ?? '');
}

/** A sentence names domains as people read them; the row keeps what machines do. */
function withUnicodeNames(text: string): string {
  return text.replaceAll(/xn--[a-z0-9-]+/g, toUnicode);
}
