import 'server-only';
import type { Prisma } from '@/generated/prisma/client';
import { db } from '@/lib/base/db/client';
import type { Money } from '@/lib/base/values/money';
import type { Actor, StaffActor } from '@/lib/people/access/actor';
import { may } from '@/lib/people/access/policy';
import { groupCounts, groupStageOf, isMoving } from '@/lib/queue/live/group-counts';
import type { LiveGroup } from '@/lib/queue/live/group-schema';
import { moneyOf } from '@/lib/queue/live/row';
import { isUndoable } from '@/lib/queue/live/undoable';
import type { Tab } from '@/lib/queue/live/tabs';
import { queuePage, type QueuePage } from '@/lib/desk/operations/queries';
import type { GroupOperationsSearch, GroupSearch } from './schema';

export type GroupRow = {
  readonly id: string;
  /** The kind of its operations; null where they differ. */
  readonly kind: string | null;
  readonly order: { readonly id: string; readonly number: number } | null;
  readonly customer: { readonly id: string; readonly name: string } | null;
  readonly askedBy: string | null;
  readonly askedAt: Date;
  readonly promised: { readonly count: number; readonly calls: number; readonly cost: Money | null };
  /** The group that this one takes back. */
  readonly undoesId: string | null;
  readonly live: LiveGroup;
};

export type GroupPage = { readonly rows: readonly GroupRow[]; readonly next: string | null };

const pageSize = 25;

/** One page of groups, the latest first. */
export async function groupPage(actor: StaffActor, { after }: GroupSearch): Promise<GroupPage> {
  if (!may(actor, 'operations.view')) return { rows: [], next: null };
  const begins = after === undefined ? null : await db.operationGroup.findUnique({ where: { id: after } });
  const found = await db.operationGroup.findMany({
    where: begins ? behind(begins) : {},
    orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
    take: pageSize + 1,
    select: groupFields,
  });
  const page = found.slice(0, pageSize);
  const last = found.length > pageSize ? page.at(-1) : undefined;
  return { rows: await viewsOf(page), next: last?.id ?? null };
}

export type GroupDetail = GroupRow & {
  /** The group that takes this one back. */
  readonly undoneById: string | null;
  /** What it brought about can be taken back. */
  readonly isUndoable: boolean;
};

/** One group, for staff; null when there is none. */
export async function groupDetail(actor: StaffActor, id: string): Promise<GroupDetail | null> {
  if (!may(actor, 'operations.view')) return null;
  const found = await db.operationGroup.findUnique({
    where: { id },
    select: { ...groupFields, undoneBy: { select: { id: true } } },
  });
  const [view] = found ? await viewsOf([found]) : [];
  if (!found || !view) return null;
  const { counts } = view.live;
  const undoneById = found.undoneBy?.id ?? null;
  const isStanding = !isMoving(counts) && counts.done > 0 && undoneById === null;
  return { ...view, undoneById, isUndoable: isStanding && isUndoable(view.kind) };
}

/** One page of a group's operations: of the tab that was asked for, or of the first where there are any. */
export async function groupOperations(
  actor: StaffActor,
  { id, live }: Pick<GroupRow, 'id' | 'live'>,
  { tab = firstTabOf(live), after }: GroupOperationsSearch,
): Promise<QueuePage & { readonly tab: Tab }> {
  return { ...(await queuePage(actor, { tab, group: id, after, q: undefined, code: undefined })), tab };
}

function firstTabOf({ counts }: LiveGroup): Tab {
  if (counts.refused > 0) return 'attention';
  if (counts.running > 0) return 'running';
  if (counts.waiting > 0) return 'waiting';
  return counts.retrying > 0 ? 'retrying' : 'done';
}

/** How far a group has got, for staff alone. */
export async function liveGroupFor(actor: Actor | null, id: string): Promise<LiveGroup | null> {
  if (!may(actor, 'operations.view')) return null;
  const found = await db.operationGroup.findUnique({ where: { id }, select: { state: true } });
  if (!found) return null;
  const counts = (await groupCounts(db, [id]))(id);
  return { counts, stage: groupStageOf(found.state, counts) };
}

const groupFields = {
  id: true,
  kind: true,
  state: true,
  askedByUserId: true,
  askedAt: true,
  promisedCount: true,
  promisedCalls: true,
  promisedCostMinor: true,
  currency: true,
  undoesId: true,
  customer: { select: { id: true, name: true } },
  order: { select: { id: true, number: true } },
} as const satisfies Prisma.OperationGroupSelect;

type Found = Prisma.OperationGroupGetPayload<{ select: typeof groupFields }>;

async function viewsOf(found: readonly Found[]): Promise<readonly GroupRow[]> {
  const ids = found.map(({ id }) => id);
  const [countsOf, people] = await Promise.all([
    groupCounts(db, ids),
    db.user.findMany({
      where: { id: { in: found.map(({ askedByUserId }) => askedByUserId) } },
      select: { id: true, name: true },
    }),
  ]);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return found.map(({ id, kind, state, customer, order, askedAt, undoesId, ...row }) => {
    const counts = countsOf(id);
    const cost = row.promisedCostMinor > 0n ? moneyOf(row.promisedCostMinor, row.currency) : null;
    return {
      id,
      kind,
      customer,
      order,
      askedAt,
      undoesId,
      askedBy: names.get(row.askedByUserId) ?? null,
      promised: { count: row.promisedCount, calls: row.promisedCalls, cost },
      live: { counts, stage: groupStageOf(state, counts) },
    };
  });
}

function behind({ askedAt, id }: { readonly askedAt: Date; readonly id: string }): Prisma.OperationGroupWhereInput {
  return { OR: [{ askedAt: { lt: askedAt } }, { askedAt, id: { lt: id } }] };
}
