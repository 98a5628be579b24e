import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import type { DomainState, OperationState, ZoneState } from '@/generated/prisma/enums';
import { now } from '@/lib/base/clock/clock';
import { db } from '@/lib/base/db/client';
import { dateOfDay, dayOf } from '@/lib/base/values/day';
import { countedTo, listTotal, type ListTotal } from '@/lib/base/values/list-total';
import { usesRegistrarDns } from './delegation/name-server';
import type { DomainSearch } from './schema';
import { noFolder } from './no-folder';
import { atRiskDays, expiresSoonDays, lapsesSoonDays } from './expires-soon';
import { identifyingZones } from './registrant/sets';
import { countedByFilter, domainPageSize } from './list-limits';
import { namePatterns } from './search';

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
  /** The owner's tags, or staff's in a list of all domains. */
  readonly tags: readonly string[];
  /** What is on its way, or waits for a person. */
  readonly pending: PendingOperation | null;
};

export type PendingOperation = { readonly id: string; readonly kind: string; readonly state: OperationState };

export type DomainList = ListTotal & {
  readonly rows: readonly DomainRow[];
  /** How many each filter would find; where something else is asked for already, nobody counts. */
  readonly counts: DomainCounts;
};

type DomainCounts = Readonly<Partial<Record<DomainSearch['show'], number>>>;

/** One page of the domains of an owner; `owner` null means every domain of the installation. */
export async function domainList(owner: string | null, search: DomainSearch): Promise<DomainList> {
  const where = conditions(owner, search);
  if (search.q !== '') return foundList(owner, where, search);
  const [rows, counted] = await Promise.all([pageOf(owner, where, search), countsOf(owner, where, search)]);
  return { rows: rows.map(rowOf), ...counted };
}

/**
 * The same for a text. Most texts find few names or none: what was found is counted already then, and the statement about
 * all that hangs on a domain takes longer to plan than the names to be found.
 */
async function foundList(owner: string | null, where: Prisma.Sql, search: DomainSearch): Promise<DomainList> {
  const skipped = (search.page - 1) * domainPageSize;
  const found = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM domain WHERE ${where} ORDER BY ${orderOf(search, Prisma.empty)} LIMIT ${domainPageSize} OFFSET ${skipped}`;
  const ids = found.map(({ id }) => id);
  const isLast = ids.length < domainPageSize && (ids.length > 0 || search.page === 1);
  const [rows, counted] = await Promise.all([
    ids.length > 0 ? pageOf(owner, Prisma.sql`id = ANY (${ids})`, { ...search, page: 1 }) : [],
    isLast ? { total: skipped + ids.length, isMore: false, counts: {} } : countsOf(owner, where, search),
  ]);
  return { rows: rows.map(rowOf), ...counted };
}

/** Which domains a search finds, by name: not more than `most`, and without those that are named. */
export async function domainIds(
  owner: string | null,
  search: Pick<DomainSearch, 'q' | 'show' | 'folder' | 'tag'>,
  { without, most }: { readonly without: readonly string[]; readonly most: number },
): Promise<readonly string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM domain WHERE ${conditions(owner, search)} AND id <> ALL (${[...without]}::text[])
    ORDER BY ascii_name LIMIT ${most}`;
  return rows.map(({ id }) => id);
}

/** The next of what a list finds, by name, after one of them. */
export async function foundAfter(
  owner: string | null,
  search: DomainSearch,
  { after, most }: { readonly after: string; readonly most: number },
): Promise<readonly string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM domain WHERE ${conditions(owner, search)} AND ascii_name > ${after} ORDER BY ascii_name LIMIT ${most}`;
  return rows.map(({ id }) => id);
}

/** How many of all domains there are; it counts every one, so it is for figures and not for lists. */
export async function domainCount(show: DomainSearch['show']): Promise<number> {
  const counted = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM domain WHERE ${filterOf(show)}`;
  return counted[0]?.count ?? 0;
}

type FoundRow = Omit<DomainRow, 'dns' | 'customer' | 'pending'> & {
  readonly hosts: readonly string[];
  readonly zoneState: ZoneState | null;
  readonly customerId: string | null;
  readonly customerName: string | null;
  readonly pendingId: string | null;
  readonly pendingKind: string | null;
  readonly pendingState: OperationState | null;
};

// Only ids are sorted and skipped: an index holds all that this needs. What hangs on a domain is looked up for the page
// alone: as a relation's `_count`, the records of all zones were grouped to count those of fifty. Of its operations, one
// that needs a person is told before one that is on its way, of those the latest, of these the first.
async function pageOf(owner: string | null, where: Prisma.Sql, search: DomainSearch): Promise<readonly FoundRow[]> {
  return db.$queryRaw<FoundRow[]>`
    SELECT d.id, d.ascii_name AS "asciiName", d.unicode_name AS "unicodeName", d.state::text AS state,
      d.expires_on AS "expiresOn", d.auto_renews AS "autoRenews", d.missing_since AS "missingSince",
      c.id AS "customerId", c.name AS "customerName", z.state::text AS "zoneState",
      ARRAY(SELECT t.name FROM tagged_domain g JOIN tag t ON t.id = g.tag_id
        WHERE g.domain_id = d.id AND t.customer_id IS NOT DISTINCT FROM ${owner} ORDER BY lower(t.name)) AS tags,
      ARRAY(SELECT s.host FROM domain_name_server s WHERE s.domain_id = d.id) AS hosts,
      (SELECT count(*)::int FROM zone_record r WHERE r.domain_id = z.domain_id) AS "recordCount",
      o.id AS "pendingId", o.kind AS "pendingKind", o.state::text AS "pendingState"
    FROM (SELECT id FROM domain WHERE ${where} ORDER BY ${orderOf(search, Prisma.empty)}
      LIMIT ${domainPageSize} OFFSET ${(search.page - 1) * domainPageSize}) page
    JOIN domain d ON d.id = page.id
    LEFT JOIN customer c ON c.id = d.customer_id
    LEFT JOIN zone z ON z.domain_id = d.id
    LEFT JOIN LATERAL (
      SELECT id, kind, state FROM operation
      WHERE subject IN ('domain:' || d.ascii_name, 'zone:' || d.ascii_name) AND ended_at IS NULL
      ORDER BY state = 'attention' DESC, CASE WHEN state = 'attention' THEN -seq ELSE seq END LIMIT 1) o ON TRUE
    ORDER BY ${orderOf(search, Prisma.sql`d.`)}`;
}

/** The order of a list; the most urgent first as the indexes domain_urgency say it. */
function orderOf({ sort, dir }: DomainSearch, of: Prisma.Sql): Prisma.Sql {
  if (sort === 'urgent') return Prisma.sql`(${of}state = 'gone'), ${of}expires_on, ${of}ascii_name`;
  const column = sort === 'expires' ? Prisma.sql`expires_on` : Prisma.sql`ascii_name`;
  const direction = dir === 'desc' ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  return Prisma.sql`${of}${column} ${direction}, ${of}ascii_name ${direction}`;
}

/** Filters with an index of their own: what they find is counted from it, as far as anybody reads. */
const countedFilters = ['expiring', 'registering', 'suspended', 'missing'] as const;
const countedForStaff = ['unpriced', 'unpaid', 'lapsing', 'renewing', 'unidentified', 'unverified'] as const;

/** How far the list goes, and what its filters would find. */
async function countsOf(
  owner: string | null,
  where: Prisma.Sql,
  { q, ends, folder, tag, page }: DomainSearch,
): Promise<ListTotal & Pick<DomainList, 'counts'>> {
  const most = countedTo(page, domainPageSize);
  const offered = owner === null ? [...countedFilters, ...countedForStaff] : countedFilters;
  const filters = q === '' && ends === undefined && folder === '' && tag === '' ? offered : [];
  const counts = filters.map((show) => {
    const found = conditions(owner, { q, show, ends, folder, tag });
    return Prisma.sql`, (SELECT count(*)::int FROM (SELECT FROM domain WHERE ${found} LIMIT ${countedByFilter + 1}) few)
      AS ${Prisma.raw(show)}`;
  });
  const [counted] = await db.$queryRaw<Counted[]>`
    SELECT (SELECT count(*)::int FROM (SELECT FROM domain WHERE ${where} LIMIT ${most}) ahead) AS total
      ${counts.length > 0 ? Prisma.join(counts, ' ') : Prisma.empty}`;
  const { total = 0, ...found } = counted ?? {};
  return { ...listTotal(total, most), counts: found };
}

type Counted = DomainCounts & { readonly total?: number };

type Conditions = Pick<DomainSearch, 'q' | 'show' | 'folder' | 'tag'> & { readonly ends?: string | undefined };

function conditions(owner: string | null, { q, show, ends, folder, tag }: Conditions): Prisma.Sql {
  const parts = [
    ...(owner === null ? [] : [Prisma.sql`customer_id = ${owner}`]),
    ...(q === '' ? [] : [nameLike(namePatterns(q))]),
    filterOf(show),
    ...(ends === undefined ? [] : [endingIn(ends)]),
    ...(folder === '' ? [] : [lyingIn(owner, folder)]),
    ...(tag === '' ? [] : [taggedWith(owner, tag)]),
  ];
  return Prisma.join(parts, ' AND ');
}

/** Staff look at the registrar's folders, a customer at their own: `owner` is a condition of its own beside this. */
function lyingIn(owner: string | null, folder: string): Prisma.Sql {
  const column = owner === null ? Prisma.sql`folder_id` : Prisma.sql`customer_folder_id`;
  return folder === noFolder ? Prisma.sql`${column} IS NULL` : Prisma.sql`${column} = ${folder}`;
}

/** A tag of somebody else finds nothing. */
function taggedWith(owner: string | null, tag: string): Prisma.Sql {
  return Prisma.sql`id IN (SELECT g.domain_id FROM tagged_domain g JOIN tag t ON t.id = g.tag_id
    WHERE g.tag_id = ${tag} AND t.customer_id IS NOT DISTINCT FROM ${owner})`;
}

/** Days that no calendar has are nobody's. */
function endingIn(days: string): Prisma.Sql {
  const [from, to] = days.split('..').map((day) => dateOfDay(day));
  const isDay = (at: Date | null | undefined): at is Date => at instanceof Date && !Number.isNaN(at.getTime());
  return isDay(from) && isDay(to) ? Prisma.sql`expires_on BETWEEN ${from}::date AND ${to}::date` : Prisma.sql`FALSE`;
}

function nameLike(patterns: readonly string[]): Prisma.Sql {
  const likes = patterns.flatMap((pattern) => [
    Prisma.sql`unicode_name LIKE ${pattern}`,
    Prisma.sql`ascii_name LIKE ${pattern}`,
  ]);
  return Prisma.sql`(${Prisma.join(likes, ' OR ')})`;
}

/** As the index domain_renewable says it. */
const renewable = Prisma.sql`state IN ('active', 'suspended') AND missing_since IS NULL`;

function filterOf(show: DomainSearch['show']): Prisma.Sql {
  switch (show) {
    case 'all':
      return Prisma.sql`TRUE`;
    case 'expiring':
      return Prisma.sql`expires_on BETWEEN ${dayOf(now(), -60)}::date
        AND ${dayOf(now(), expiresSoonDays)}::date AND state <> 'gone'`;
    case 'missing':
      return Prisma.sql`missing_since IS NOT NULL`;
    // As the index domain_unowned says it.
    case 'unowned':
      return Prisma.sql`customer_id IS NULL AND state <> 'gone'`;
    case 'unpriced':
      return Prisma.sql`auto_renews AND state <> 'gone' AND (id, expires_on) IN (
        SELECT domain_id, ends_on FROM auto_renewal WHERE unpriced_at IS NOT NULL AND operation_id IS NULL)`;
    case 'unpaid':
      return Prisma.sql`auto_renews AND (id, expires_on) IN (
        SELECT domain_id, ends_on FROM auto_renewal
        WHERE warned_at IS NOT NULL AND operation_id IS NULL AND ends_on >= ${dayOf(now())}::date)`;
    case 'lapsing':
      return Prisma.sql`${renewable} AND NOT auto_renews AND customer_id IS NOT NULL
        AND expires_on BETWEEN ${dayOf(now())}::date AND ${dayOf(now(), lapsesSoonDays)}::date`;
    case 'renewing':
      // As the index domain_renewing says it.
      return Prisma.sql`${renewable} AND customer_id IS NOT NULL AND auto_renews`;
    case 'uncosted':
      return Prisma.sql`${renewable} AND customer_id IS NOT NULL
        AND tld NOT IN (SELECT tld FROM tld_price WHERE currency = 'RUB')`;
    // As the index domain_unidentified says it.
    case 'unidentified':
      return Prisma.sql`${renewable} AND customer_id IS NOT NULL AND is_identified = FALSE
        AND tld = ANY (${[...identifyingZones]}::text[])
        AND expires_on BETWEEN ${dayOf(now())}::date AND ${dayOf(now(), atRiskDays)}::date`;
    // As the index domain_unverified says it.
    case 'unverified':
      return Prisma.sql`${renewable} AND customer_id IS NOT NULL AND email_state = 'unverified'`;
    case 'registering':
    case 'suspended':
      return Prisma.sql`state = ${show}::domain_state`;
  }
}

function rowOf(found: FoundRow): DomainRow {
  const { hosts, zoneState, customerId, customerName, pendingId, pendingKind, pendingState, ...row } = found;
  const isPending = pendingId !== null && pendingKind !== null && pendingState !== null;
  return {
    ...row,
    dns: dnsPlace(
      hosts.map((host) => ({ host, addresses: [] })),
      zoneState ?? undefined,
    ),
    customer: customerId === null ? null : { id: customerId, name: customerName ?? '' },
    pending: isPending ? { id: pendingId, kind: pendingKind, state: pendingState } : null,
  };
}

export function dnsPlace(
  servers: readonly { readonly host: string; readonly addresses: readonly string[] }[],
  zone: ZoneState | undefined,
): DnsPlace {
  if (zone === 'served' || usesRegistrarDns(servers)) return 'here';
  return zone === 'elsewhere' || servers.length > 0 ? 'elsewhere' : 'unknown';
}
