import 'server-only';
import type { OperationContext, OperationItem } from '@/lib/queue/engine/define';
import { addYears } from '@/lib/base/values/day';
import type { RenewInput } from './renewal';

type Item = OperationItem<RenewInput>;
type Row = { readonly id: string; readonly years: number };

/**
 * Whether a term is longer than what is known here explains: than it was when its renewal was asked for, and by all that
 * was renewed since. Then it has been renewed by hand, or by this very operation before an older backup was restored, and
 * nothing at the registrar tells which. What was asked for just now no backup holds, and what a person gave their word on
 * is not asked again.
 */
export async function movedTerms(
  items: readonly Item[],
  { db }: OperationContext,
): Promise<(item: Item, expiresOn: string | null) => boolean> {
  const dated = items.filter(({ input }) => input.endsOn);
  const rows =
    dated.length === 0
      ? []
      : await db.$queryRaw<Row[]>`
    SELECT o.id, COALESCE((
      SELECT sum((done.input ->> 'years')::int) FROM operation done
      WHERE done.subject = o.subject AND done.kind = o.kind AND done.state = 'succeeded' AND done.ended_at >= o.asked_at
    ), 0)::int AS years
    FROM operation o
    WHERE o.id = ANY(${dated.map(({ id }) => id)}::bpchar[]) AND o.asked_at < panel_now() - interval '1 minute'
      AND NOT EXISTS (
        SELECT 1 FROM operation_event said
        WHERE said.operation_id = o.id AND said."from" = 'attention' AND said.code = 'NOT_EXECUTED')`;
  const yearsOf = new Map(rows.map(({ id, years }) => [id, years]));
  return ({ id, input: { endsOn } }, expiresOn) => {
    const years = yearsOf.get(id);
    return !!endsOn && expiresOn !== null && years !== undefined && expiresOn > addYears(endsOn, years);
  };
}
