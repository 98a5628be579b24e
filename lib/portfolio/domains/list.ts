import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import type { DomainState, OperationState, ZoneState } from '@/generated/prisma/enums';
import { now } from '@/lib/base/clock/clock';
import { db } from '@/lib/base/db/client';
import { dayOf } from '@/lib/base/values/day';
import { usesRegistrarDns } from './delegation/name-server';
import type { DomainSearch } from './schema';
import { domainPageSize, expiresSoonDays, namePatterns } from './search';

/** Where the DNS of a domain is served, as far as it is known. */
export type DnsPlace = 'here' | 'elsewhere' | 'unknown';

export type DomainRow = {
  readonly id: string;
  readonly asciiName: string;
  readonly unicodeName: string;
  readonly state: DomainState;
  readonly expiresOn: Date | null;
  readonly autoRenews: boolean;
  readonly missingSince: Date | null;
  readonly dns: DnsPlace;
  readonly recordCount: number;
  readonly customer: { readonly id: string; readonly name: string } | null;
  /** What is on its way, or waits for a person. */
  readonly pending: PendingOperation | null;
};

export type PendingOperation = { readonly id: string; readonly kind: string; readonly state: OperationState };

export type DomainList = { readonly rows: readonly DomainRow[]; readonly total: number };

/** One page of the domains of an owner; `owner` null means every domain of the installation. */
export async function domainList(owner: string | null, search: DomainSearch): Promise<DomainList> {
  const where = conditions(owner, search);
  const [ids, total] = await Promise.all([pageOf(where, search), countOf(where)]);
  return { rows: await rowsOf(ids), total };
}

// Only ids are sorted and skipped: an index holds all that this needs.
async function pageOf(where: Prisma.Sql, { sort, dir, page }: DomainSearch): Promise<readonly string[]> {
  const column = sort === 'expires' ? Prisma.sql`expires_on` : Prisma.sql`ascii_name`;
  const direction = dir === 'desc' ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const found = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM domain WHERE ${where} ORDER BY ${column} ${direction}, ascii_name ${direction}
    LIMIT ${domainPageSize} OFFSET ${(page - 1) * domainPageSize}`;
  return found.map(({ id }) => id);
}

async function countOf(where: Prisma.Sql): Promise<number> {
  const counted = await db.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM domain WHERE ${where}`;
  return counted[0]?.total ?? 0;
}

function conditions(owner: string | null, { q, show }: DomainSearch): Prisma.Sql {
  const parts = [
    ...(owner === null ? [] : [Prisma.sql`customer_id = ${owner}`]),
    ...(q === '' ? [] : [nameLike(namePatterns(q))]),
    filterOf(show),
  ];
  return Prisma.join(parts, ' AND ');
}

function nameLike(patterns: readonly string[]): Prisma.Sql {
  const likes = patterns.flatMap((pattern) => [
    Prisma.sql`unicode_name LIKE ${pattern}`,
    Prisma.sql`ascii_name LIKE ${pattern}`,
  ]);
  return Prisma.sql`(${Prisma.join(likes, ' OR ')})`;
}

function filterOf(show: DomainSearch['show']): Prisma.Sql {
  switch (show) {
    case 'all':
      return Prisma.sql`TRUE`;
    case 'expiring':
      return Prisma.sql`expires_on BETWEEN ${dayOf(now(), -60)}::date
        AND ${dayOf(now(), expiresSoonDays)}::date AND state <> 'gone'`;
    case 'missing':
      return Prisma.sql`missing_since IS NOT NULL`;
    case 'unpriced':
      return Prisma.sql`auto_renews AND state <> 'gone' AND EXISTS (
        SELECT 1 FROM auto_renewal term WHERE term.domain_id = domain.id AND term.ends_on = domain.expires_on
        AND term.unpriced_at IS NOT NULL AND term.operation_id IS NULL)`;
    case 'registering':
    case 'suspended':
      return Prisma.sql`state = ${show}::domain_state`;
  }
}

async function rowsOf(ids: readonly string[]): Promise<readonly DomainRow[]> {
  const rows = await db.domain.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      asciiName: true,
      unicodeName: true,
      state: true,
      expiresOn: true,
      autoRenews: true,
      missingSince: true,
      customer: { select: { id: true, name: true } },
      nameServers: { select: { host: true, addresses: true } },
      zone: { select: { state: true, _count: { select: { records: true } } } },
    },
  });
  const pending = await pendingOperations(rows.map(({ asciiName }) => asciiName));
  const byId = new Map(
    rows.map(({ nameServers, zone, ...row }) => {
      const facts = { dns: dnsPlace(nameServers, zone?.state), recordCount: zone?._count.records ?? 0 };
      return [row.id, { ...row, ...facts, pending: pending.get(row.asciiName) ?? null }] as const;
    }),
  );
  return ids.flatMap((id) => byId.get(id) ?? []);
}

export function dnsPlace(
  servers: readonly { readonly host: string; readonly addresses: readonly string[] }[],
  zone: ZoneState | undefined,
): DnsPlace {
  if (zone === 'served' || usesRegistrarDns(servers)) return 'here';
  return zone === 'elsewhere' || servers.length > 0 ? 'elsewhere' : 'unknown';
}

/** The operation to be told of for each name: one that needs a person before one that is on its way. */
export async function pendingOperations(asciiNames: readonly string[]): Promise<ReadonlyMap<string, PendingOperation>> {
  const subjects = asciiNames.flatMap((name) => [`domain:${name}`, `zone:${name}`]);
  const rows = await db.operation.findMany({
    where: { subject: { in: subjects }, endedAt: null },
    orderBy: { seq: 'desc' },
    select: { id: true, kind: true, state: true, subject: true },
  });
  const byName = new Map<string, PendingOperation>();
  for (const { subject, ...operation } of rows) {
    const name = subject.slice(subject.indexOf(':') + 1);
    if (byName.get(name)?.state !== 'attention') byName.set(name, operation);
  }
  return byName;
}
