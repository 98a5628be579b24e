import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import { stalestReadMs } from '@/lib/registrar/regapi/stale-reads';

/** What operations of ours say about a subject. */
export type AskedFor = {
  /** An operation is on its way: the row must not be written over. One that waits for a person is not. */
  readonly isPending: boolean;
  /** When the last one succeeded. */
  readonly succeededAt: Date | null;
};

const nothing: AskedFor = { isPending: false, succeededAt: null };

/** What was asked of the registrar about some subjects ("domain:example.ru"), by subject. */
export async function askedFor(tx: Tx, subjects: readonly string[]): Promise<(subject: string) => AskedFor> {
  const rows = await tx.$queryRaw<{ subject: string; pending: boolean; succeeded_at: Date | null }[]>`
    SELECT subject, bool_or(ended_at IS NULL AND state <> 'attention') AS pending,
      max(ended_at) FILTER (WHERE state = 'succeeded') AS succeeded_at
    FROM operation WHERE subject = ANY(${[...subjects]}::text[]) GROUP BY subject`;
  const bySubject = new Map(
    rows.map((row) => [row.subject, { isPending: row.pending, succeededAt: row.succeeded_at }] as const),
  );
  return (subject) => bySubject.get(subject) ?? nothing;
}

/** Whether a difference found now can be the work of an operation that ended since the row was last read. */
export function isExplained({ succeededAt }: AskedFor, readAt: Date | null): boolean {
  return succeededAt !== null && (readAt === null || succeededAt >= readAt);
}

/**
 * Whether what was read since `begunAt` may be older than what is known: an operation ended meanwhile, or a later
 * reading was quicker. It must change nothing then.
 */
export function isOutdated({ succeededAt }: AskedFor, readAt: Date | null, begunAt: Date): boolean {
  return (succeededAt !== null && succeededAt >= begunAt) || (readAt !== null && readAt > begunAt);
}

/**
 * Whether what was read since `begunAt` may show the registrar as it was before an operation of ours. Where it
 * contradicts that operation it is not taken over, nor counted as a reading, so that it is read again (`unsettled`).
 */
export function isInDoubt({ succeededAt }: AskedFor, begunAt: Date): boolean {
  return succeededAt !== null && begunAt.getTime() < succeededAt.getTime() + stalestReadMs;
}
