import 'server-only';
import { likePattern } from '@/lib/base/values/like-pattern';
import { Prisma } from '@/generated/prisma/client';
import { db } from '@/lib/base/db/client';
import { inSlice, inTab } from './parts';
import { readPosition, writePosition, type Position } from '@/lib/queue/live/position';
import type { QueueSearch } from '@/lib/desk/operations/schema';
import type { QueueCounts } from '@/lib/queue/live/schema';
import type { Tab } from '@/lib/queue/live/tabs';

type Found = { readonly ids: readonly string[]; readonly next: string | null };

/** Ids of one page. What needs a person comes by money times age, what has ended by the latest, everything else in its turn. */
export async function findOperations(search: QueueSearch, pageSize: number, now: Date): Promise<Found> {
  const position = readPosition(search.after);
  const isByWeight = search.tab === 'attention';
  const at = position?.weighed?.at ?? now;
  const weight = Prisma.sql`GREATEST(o.held_minor, 1) * EXTRACT(EPOCH FROM ${at}::timestamptz - o.asked_at)`;
  const part = search.only ? inSlice(search.only, now) : inTab[search.tab];
  const page = {
    where: Prisma.sql`${part} AND ${matching(search)} AND ${behind(search.tab, position, weight)}`,
    weight,
    order: isByWeight ? Prisma.sql`${weight} DESC, o.seq ASC` : inTurn(search.tab),
    limit: pageSize + 1,
  };
  const rows = await (search.tab === 'done' && search.q ? findEnded(search.q, page) : findWaiting(search.q, page));
  const shown = rows.slice(0, pageSize);
  const last = rows.length > pageSize ? shown.at(-1) : undefined;
  const weighed = isByWeight && last ? { at, weight: last.weight } : null;
  return { ids: shown.map(({ id }) => id), next: last ? writePosition({ seq: last.seq, weighed }) : null };
}

type Row = { id: string; seq: bigint; weight: string };

type Page = {
  readonly where: Prisma.Sql;
  readonly weight: Prisma.Sql;
  readonly order: Prisma.Sql;
  readonly limit: number;
};

/** What has not ended is little, whatever is looked for in it. */
function findWaiting(q: string | undefined, { where, weight, order, limit }: Page): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    SELECT o.id, o.seq, (${weight})::text AS weight
    FROM operation o LEFT JOIN customer c ON c.id = o.customer_id
    WHERE ${where} AND ${q ? containing(q) : Prisma.sql`TRUE`} ORDER BY ${order} LIMIT ${limit}`;
}

/** So many that have ended are read through for a text before its indexes are asked. */
const readThrough = 500;

/**
 * What has ended is all that ever was. A text that many have is among the latest of them, and looking it up would be reading
 * all; one that few have is only found by looking it up.
 */
async function findEnded(q: string, { where, weight, order, limit }: Page): Promise<readonly Row[]> {
  const recent = await db.$queryRaw<Row[]>`
    SELECT o.id, o.seq, (${weight})::text AS weight
    FROM (SELECT * FROM operation o WHERE ${where} ORDER BY ${order} LIMIT ${readThrough}) o
      LEFT JOIN customer c ON c.id = o.customer_id
    WHERE ${containing(q)} ORDER BY ${order} LIMIT ${limit}`;
  if (recent.length === limit) return recent;
  const pattern = `%${likePattern(q)}%`;
  const named = Prisma.sql`split_part(o.subject, ':', 2)`;
  // Materialized, and each by its id: in the order of a page PostgreSQL would rather read all until enough match.
  return db.$queryRaw<Row[]>`
    WITH found AS MATERIALIZED (
      SELECT o.id FROM operation o WHERE o.ended_at IS NOT NULL AND o.subject ILIKE ${pattern}
      UNION SELECT o.id FROM operation o WHERE o.id = ${q}
      UNION SELECT o.id FROM customer c JOIN operation o ON o.customer_id = c.id
        WHERE c.name ILIKE ${pattern} OR c.email ILIKE ${pattern}
      UNION SELECT o.id FROM domain d JOIN operation o ON o.ended_at IS NOT NULL AND ${named} = d.ascii_name
        WHERE d.unicode_name ILIKE ${pattern})
    SELECT o.id, o.seq, (${weight})::text AS weight
    FROM found CROSS JOIN LATERAL (SELECT * FROM operation same WHERE same.id = found.id LIMIT 1) o
    WHERE ${where} ORDER BY ${order} LIMIT ${limit}`;
}

/** How many have not ended, by tab. */
export async function countOperations(): Promise<QueueCounts> {
  const [counts] = await db.$queryRaw<QueueCounts[]>`
    SELECT (count(*) FILTER (WHERE ${inTab.attention}))::int AS attention,
      (count(*) FILTER (WHERE ${inTab.waiting}))::int AS waiting,
      (count(*) FILTER (WHERE ${inTab.running}))::int AS running,
      (count(*) FILTER (WHERE ${inTab.retrying}))::int AS retrying
    FROM operation o WHERE o.state IN ('queued', 'leased', 'sent', 'unknown', 'verifying', 'attention')`;
  return counts ?? { attention: 0, waiting: 0, running: 0, retrying: 0 };
}

function matching({ code, kind, group, paid }: QueueSearch): Prisma.Sql {
  const ofMonth = paid ? paidIn(paid) : Prisma.sql`TRUE`;
  const ofGroup = group ? Prisma.sql`${ofMonth} AND o.group_id = ${group}` : ofMonth;
  const ofKind = kind ? Prisma.sql`${ofGroup} AND o.kind = ${kind}` : ofGroup;
  return code ? Prisma.sql`${ofKind} AND o.error_code = ${code}` : ofKind;
}

/** Money is taken in the transaction in which an operation ends, so its month is the one of the ledger. */
function paidIn(month: string): Prisma.Sql {
  const first = new Date(`${month}-01T00:00:00Z`);
  const next = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 1));
  return Prisma.sql`(o.state = 'succeeded' AND o.held_minor > 0 AND o.held_currency = 'RUB'
    AND o.ended_at >= ${first}::timestamptz AND o.ended_at < ${next})`;
}

/** Its name, or whose it is; `c` is its customer. */
function containing(q: string): Prisma.Sql {
  const pattern = `%${likePattern(q)}%`;
  return Prisma.sql`(o.id = ${q} OR o.subject ILIKE ${pattern} OR c.name ILIKE ${pattern} OR c.email ILIKE ${pattern}
    OR split_part(o.subject, ':', 2) IN (SELECT d.ascii_name FROM domain d WHERE d.unicode_name ILIKE ${pattern}))`;
}

function behind(tab: Tab, position: Position | null, weight: Prisma.Sql): Prisma.Sql {
  if (!position) return Prisma.sql`TRUE`;
  const { seq, weighed } = position;
  if (tab === 'done') return Prisma.sql`o.seq < ${seq}`;
  if (tab !== 'attention' || !weighed) return Prisma.sql`o.seq > ${seq}`;
  return Prisma.sql`(${weight} < ${weighed.weight}::numeric OR (${weight} = ${weighed.weight}::numeric AND o.seq > ${seq}))`;
}

const inTurn = (tab: Tab) => (tab === 'done' ? Prisma.sql`o.seq DESC` : Prisma.sql`o.seq ASC`);

/** The refusals that most operations in front of a person suffer from. */
export async function countFaults(most: number): Promise<readonly { readonly code: string; readonly count: number }[]> {
  return db.$queryRaw<{ code: string; count: number }[]>`
    SELECT o.error_code AS code, count(*)::int AS count FROM operation o
    WHERE o.state = 'attention' AND o.error_code IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${most}`;
}
