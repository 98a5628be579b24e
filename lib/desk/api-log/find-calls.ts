import 'server-only';
import { now } from '@/lib/base/clock/clock';
import { Prisma } from '@/generated/prisma/client';
import { countedByOutcome, readPosition, type CallOutcome, type CallSearch } from '@/lib/desk/api-log/search';
import { db } from '@/lib/base/db/client';
import { toAscii } from '@/lib/base/values/domain-name';
import { likePattern } from '@/lib/base/values/like-pattern';

/** Calls by what they came to, other than being done. */
export type UnusualCalls = Readonly<Record<Exclude<CallOutcome, 'done'>, number>>;

/** So many calls are read through for a text before its index is asked. */
const readThrough = 500;

/**
 * Ids of calls that match, the latest first. A text that occurs in many calls is on the latest of them, and looking it up
 * would be reading all; one that occurs in few is only found by looking it up.
 */
export async function findCalls(search: CallSearch, limit: number): Promise<readonly string[]> {
  const where = conditions(search);
  if (!search.text) return idsOf(Prisma.sql`SELECT id FROM registrar_call WHERE ${where} ${latest(limit)}`);
  const text = containing(search.text);
  const found = await idsOf(Prisma.sql`
    SELECT id FROM (SELECT * FROM registrar_call WHERE ${where} ${latest(readThrough)}) recent
    WHERE ${text} ${latest(limit)}`);
  return found.length === limit ? found : lookUp(text, where, limit);
}

/** How many calls there are of each outcome but done, up to one more than is counted; each from an index of its own. */
export async function countUnusual(): Promise<UnusualCalls> {
  const most = countedByOutcome + 1;
  const count = (of: Prisma.Sql) =>
    Prisma.sql`(SELECT count(*)::int FROM (SELECT FROM registrar_call WHERE ${of} LIMIT ${most}) few)`;
  const [counted] = await db.$queryRaw<UnusualCalls[]>`
    SELECT ${count(Prisma.sql`outcome = 'refused'`)} AS refused, ${count(Prisma.sql`outcome = 'unsent'`)} AS unsent,
      ${count(Prisma.sql`outcome = 'unknown'`)} AS unknown, ${count(Prisma.sql`outcome IS NULL`)} AS underway`;
  return counted ?? { refused: 0, unsent: 0, unknown: 0, underway: 0 };
}

// A call's text is indexed once, when its answer is there; the few without one have an index of their own. Materialized,
// because in the order of a page PostgreSQL would rather read all calls from the latest on until enough match.
async function lookUp(text: Prisma.Sql, where: Prisma.Sql, limit: number): Promise<readonly string[]> {
  return idsOf(Prisma.sql`
    WITH matching AS MATERIALIZED (
      SELECT id, sent_at FROM registrar_call WHERE outcome IS NOT NULL AND ${text} AND ${where}
      UNION ALL SELECT id, sent_at FROM registrar_call WHERE outcome IS NULL AND ${text} AND ${where})
    SELECT id FROM matching ${latest(limit)}`);
}

/** Calls that went out within an hour: a figure and the list that it opens ask the same. */
export const withinHour = (at: Date) =>
  Prisma.sql`(sent_at >= ${new Date(at.getTime() - hourMs)}::timestamptz AND outcome IS DISTINCT FROM 'unsent')`;
const hourMs = 60 * 60_000;

const latest = (limit: number) => Prisma.sql`ORDER BY sent_at DESC, id DESC LIMIT ${limit}`;

async function idsOf(statement: Prisma.Sql): Promise<readonly string[]> {
  return (await db.$queryRaw<{ id: string }[]>(statement)).map(({ id }) => id);
}

function containing(text: string): Prisma.Sql {
  // A name goes out in punycode whoever wrote it how.
  const ascii = toAscii(text.toLowerCase()) ?? text;
  const likes = [...new Set([text, ascii])].map(
    (part) => Prisma.sql`registrar_call_text(request, response) ILIKE ${`%${likePattern(part)}%`}`,
  );
  return Prisma.sql`(${Prisma.join(likes, ' OR ')})`;
}

// What is not searched for is null: PostgreSQL plans with the values, so those conditions cost nothing.
function conditions(search: CallSearch): Prisma.Sql {
  const { outcome = null, code = null, operationId = null, from = null, until = null } = search;
  const position = readPosition(search.after);
  const names = search.functionName ? `${likePattern(search.functionName)}%` : null;
  return Prisma.sql`(${names}::text IS NULL OR function_name LIKE ${names})
    AND (${outcome}::text IS NULL OR coalesce(outcome, 'underway') = ${outcome})
    AND (${code}::text IS NULL OR code = ${code})
    AND (${operationId}::text IS NULL OR operation_ids @> ARRAY[${operationId}::text])
    AND (${from}::timestamptz IS NULL OR sent_at >= ${from}::timestamptz)
    AND (${until}::timestamptz IS NULL OR sent_at < ${until}::timestamptz)
    AND ${search.within === 'hour' ? withinHour(now()) : Prisma.sql`TRUE`}
    AND (${position?.id ?? null}::text IS NULL
      OR (sent_at, id) < (${position?.sentAt ?? null}::timestamptz, ${position?.id ?? null}::text))`;
}
