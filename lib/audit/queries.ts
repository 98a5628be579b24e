import 'server-only';
import type { Prisma } from '@/generated/prisma/client';
import type { StaffActor } from '@/lib/auth/actor';
import { may } from '@/lib/auth/policy';
import { db } from '@/lib/db/client';
import { likePattern } from '@/lib/values/like-pattern';

export const auditPageSize = 50;

export type AuditFilter = {
  readonly text?: string;
  readonly customerId?: string;
  readonly page: number;
  readonly pageSize?: number;
};

export type AuditRow = {
  readonly id: string;
  readonly at: Date;
  readonly action: string;
  readonly subject: string;
  /** Who did it; null for the system and for people who have no account. */
  readonly by: string | null;
  readonly customer: { readonly id: string; readonly name: string } | null;
  /** Done by staff who saw the panel as the customer. */
  readonly isSeenAs: boolean;
  readonly address: string;
  readonly details: string;
};

/** One page of what people did, newest first, by part of an action, a subject or an address. */
export async function auditLog(
  actor: StaffActor,
  { text = '', customerId, page, pageSize = auditPageSize }: AuditFilter,
): Promise<{ readonly rows: readonly AuditRow[]; readonly total: number }> {
  if (!may(actor, 'audit.view')) return { rows: [], total: 0 };
  const where: Prisma.AuditEntryWhereInput = { ...matching(text.trim()), ...(customerId ? { customerId } : {}) };
  const [total, entries] = await Promise.all([
    db.auditEntry.count({ where }),
    db.auditEntry.findMany({ where, orderBy: { id: 'desc' }, skip: (page - 1) * pageSize, take: pageSize }),
  ]);
  return { total, rows: await withNames(entries) };
}

function matching(text: string): Prisma.AuditEntryWhereInput {
  if (text === '') return {};
  const contains = { contains: likePattern(text), mode: 'insensitive' } as const;
  return { OR: [{ action: contains }, { subject: contains }, { address: text }] };
}

type Entry = Prisma.AuditEntryGetPayload<object>;

/** Names are looked up, not copied: an entry outlives whoever it is about. */
async function withNames(entries: readonly Entry[]): Promise<readonly AuditRow[]> {
  const [users, customers] = await Promise.all([
    db.user.findMany({ where: { id: { in: present(entries, 'userId') } }, select: { id: true, name: true } }),
    db.customer.findMany({ where: { id: { in: present(entries, 'customerId') } }, select: { id: true, name: true } }),
  ]);
  const userNames = new Map(users.map(({ id, name }) => [id, name]));
  const customerNames = new Map(customers.map(({ id, name }) => [id, name]));
  return entries.map((entry) => ({
    id: String(entry.id),
    at: entry.at,
    action: entry.action,
    subject: entry.subject,
    by: entry.userId && (userNames.get(entry.userId) ?? entry.userId),
    customer:
      entry.customerId === null
        ? null
        : { id: entry.customerId, name: customerNames.get(entry.customerId) ?? entry.customerId },
    isSeenAs: entry.actingUserId !== null,
    address: entry.address,
    details: detailsText(entry.details),
  }));
}

function present(entries: readonly Entry[], key: 'userId' | 'customerId'): string[] {
  return [...new Set(entries.flatMap((entry) => entry[key] ?? []))];
}

function detailsText(details: Prisma.JsonValue): string {
  if (details === null || typeof details !== 'object') return '';
  return Object.entries(details)
    .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(', ');
}
