import 'server-only';
import type { OperationGroupState, OperationState } from '@/generated/prisma/enums';
import type { Tx } from '@/lib/base/db/client';
import { isOutcomeOpen } from '@/lib/queue/engine/faults';
import type { GroupCounts, GroupStage } from './group-schema';
import { tabOf, type Tab } from './tabs';

/** How far groups have got, by id: one statement, read from an index alone. */
export async function groupCounts(tx: Tx, ids: readonly string[]): Promise<(id: string) => GroupCounts> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT group_id AS "groupId", state, error_code AS code, count(*)::int AS count
    FROM operation WHERE group_id = ANY(${[...ids]}::text[]) GROUP BY group_id, state, error_code`;
  return (id) => countsOf(rows.filter(({ groupId }) => groupId === id));
}

/** Where a group stands that has got so far. */
export function groupStageOf(state: OperationGroupState, counts: GroupCounts): GroupStage {
  if (state === 'cancelled') return 'cancelled';
  if (isMoving(counts)) return state;
  if (counts.refused > 0) return 'attention';
  return state === 'cancelling' ? 'cancelled' : 'done';
}

/** Whether anything of it will still happen by itself. */
export const isMoving = ({ waiting, retrying, running }: GroupCounts): boolean => waiting + retrying + running > 0;

type Row = {
  readonly groupId: string;
  readonly state: OperationState;
  readonly code: string | null;
  readonly count: number;
};

function countsOf(rows: readonly Row[]): GroupCounts {
  const sum = (isMeant: (row: Row) => boolean) => rows.filter(isMeant).reduce((all, { count }) => all + count, 0);
  const inTab = (tab: Tab) => sum(({ state, code }) => tabOf(state, code !== null) === tab);
  const inState = (meant: OperationState) => sum(({ state }) => state === meant);
  return {
    done: inState('succeeded'),
    cancelled: inState('cancelled'),
    waiting: inTab('waiting'),
    retrying: inTab('retrying'),
    running: inTab('running'),
    refused: inTab('attention'),
    refusals: rows
      .flatMap(({ state, code, count }) => (state === 'attention' && code !== null ? [{ code, count }] : []))
      .map((refusal) => ({ ...refusal, isOpen: isOutcomeOpen(refusal.code) }))
      .toSorted((one, other) => other.count - one.count || (one.code < other.code ? -1 : 1)),
  };
}
