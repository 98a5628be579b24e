import 'server-only';
import type { OperationState } from '@/generated/prisma/enums';
import { db } from '@/lib/base/db/client';
import type { CustomerActor } from '@/lib/people/access/actor';
import type { FaultView } from '@/lib/queue/live/fault';
import type { GroupCounts } from '@/lib/queue/live/group-schema';
import { problemOf, proposalFields } from '@/lib/queue/live/remedy';
import { subjectOf, type Subject } from '@/lib/queue/live/subject';
import { ownNamesPageSize, ownTabs, type OwnGroupSearch, type OwnTab } from './schema';

const statesIn: Readonly<Record<OwnTab, readonly OperationState[]>> = {
  refused: ['attention'],
  waiting: ['queued', 'leased', 'sent', 'unknown', 'verifying'],
  done: ['succeeded'],
  cancelled: ['cancelled'],
};

export type OwnName = {
  readonly operationId: string;
  readonly subject: Subject;
  readonly state: OperationState;
  /** What the registrar said against it, where its owner can do something about it. */
  readonly problem: FaultView | null;
};

export type OwnNames = {
  readonly tab: OwnTab;
  readonly rows: readonly OwnName[];
  readonly counts: Readonly<Record<OwnTab, number>>;
};

/** One page of the names of a customer's group: of the tab that was asked for, or of the first where there are any. */
export async function ownNames(
  { customerId }: CustomerActor,
  { id, counts }: { readonly id: string; readonly counts: GroupCounts },
  search: OwnGroupSearch,
): Promise<OwnNames> {
  const inTab = {
    refused: counts.refused,
    waiting: counts.waiting + counts.retrying + counts.running,
    done: counts.done,
    cancelled: counts.cancelled,
  };
  const tab = search.tab ?? ownTabs.find((one) => inTab[one] > 0) ?? 'waiting';
  const rows = await db.operation.findMany({
    where: { groupId: id, customerId, state: { in: [...statesIn[tab]] } },
    orderBy: { seq: 'asc' },
    skip: (search.page - 1) * ownNamesPageSize,
    take: ownNamesPageSize,
    select: {
      id: true,
      kind: true,
      subject: true,
      state: true,
      errorCode: true,
      errorText: true,
      errorParams: true,
      ...proposalFields,
    },
  });
  return {
    tab,
    counts: inTab,
    rows: rows.map((row) => ({
      operationId: row.id,
      subject: subjectOf(row.subject),
      state: row.state,
      problem: problemOf(row),
    })),
  };
}
