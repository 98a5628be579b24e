import 'server-only';
import { db } from '@/lib/base/db/client';
import type { StoredOperation } from './stored';
import type { Timing } from './timing';

/**
 * From when on the registrar's answers surely show what was paid for before on the subject of each of some operations
 * (the same kind, or anything with a cost limit); null where they do now. A snapshot that was read earlier might lack
 * it, and what came of the earlier payment would be taken for the work of the later one.
 */
export async function readableFrom(
  rows: readonly StoredOperation[],
  { settledMs }: Timing,
): Promise<(row: StoredOperation) => Date | null> {
  const found = await db.$queryRaw<{ subject: string; readable_from: Date }[]>`
    SELECT o.subject, MAX(o.sent_at) + ${settledMs}::float8 * interval '1 millisecond' AS readable_from
    FROM operation o
    WHERE o.subject = ANY(${rows.map(({ subject }) => subject)}::text[]) AND o.billing
      AND (o.cost_limit_minor IS NOT NULL OR o.kind = ANY(${rows.map(({ kind }) => kind)}::text[]))
      AND NOT o.id = ANY(${rows.map(({ id }) => id)}::bpchar[])
      AND o.sent_at > panel_now() - ${settledMs}::float8 * interval '1 millisecond'
    GROUP BY o.subject`;
  const bySubject = new Map(found.map(({ subject, readable_from: from }) => [subject, from]));
  return ({ subject }) => bySubject.get(subject) ?? null;
}
