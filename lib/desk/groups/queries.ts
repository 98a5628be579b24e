import 'server-only';
import type { Prisma } from '@/generated/prisma/client';
import { nowMs } from '@/lib/base/clock/clock';
import { db } from '@/lib/base/db/client';
import type { Money } from '@/lib/base/values/money';
import type { Actor, CustomerActor, StaffActor } from '@/lib/people/access/actor';
import { may } from '@/lib/people/access/policy';
import { groupCounts, groupStageOf, isMoving } from '@/lib/queue/live/group-counts';
import type { LiveGroup } from '@/lib/queue/live/group-schema';
import { moneyOf } from '@/lib/queue/live/row';
import { isUndoable } from '@/lib/queue/live/undoable';
import { subjectOf, type Subject } from '@/lib/queue/live/subject';
import type { Tab } from '@/lib/queue/live/tabs';
import { queuePage, type QueuePage } from '@/lib/desk/operations/queries';
import { findGroups, type FoundGroups } from './list';
import { countsForOwner, decidable } from './own';
import type { GroupOperationsSearch, GroupSearch } from './schema';

export { ownNames } from './own-names';

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

export type GroupPage = Omit<FoundGroups, 'ids'> & { readonly rows: readonly GroupRow[] };

/** One page of groups, what waits for a person first: all of them for staff, a customer's own but for their orders. */
export async function groupPage(actor: Actor, search: GroupSearch): Promise<GroupPage> {
  if (actor.kind === 'staff' && !may(actor, 'operations.view'))
    return { rows: [], waiting: 0, total: 0, isMore: false };
  const { ids, ...counted } = await findGroups(actor.kind === 'staff' ? null : actor.customerId, search);
  const found = await db.operationGroup.findMany({
    where: { AND: [decidable(actor), { id: { in: [...ids] } }] },
    select: groupFields,
  });
  const byId = new Map(found.map((group) => [group.id, group]));
  const rows = await viewsOf(
    actor,
    ids.flatMap((id) => byId.get(id) ?? []),
  );
  return { ...counted, rows };
}

/** How long a group that ended is still worth a line. */
const freshMs = 24 * 60 * 60_000;

/** The customer's own groups of the last day that are under way or wait for a decision, the latest first. */
export async function unfinishedGroups(actor: CustomerActor): Promise<readonly GroupRow[]> {
  const found = await db.operationGroup.findMany({
    where: { ...decidable(actor), OR: [{ toldAt: null }, { toldAt: { gte: new Date(nowMs() - freshMs) } }] },
    orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
    take: 5,
    select: groupFields,
  });
  const rows = await viewsOf(actor, found);
  return rows.filter(({ live: { stage } }) => stage !== 'done' && stage !== 'cancelled');
}

export type GroupDetail = GroupRow & {
  /** The group that takes this one back. */
  readonly undoneById: string | null;
  /** What it brought about can be taken back. */
  readonly isUndoable: boolean;
  /** Calls so far that were about its operations. */
  readonly usedCalls: number;
  /** Of a group that takes another back: what that one brought about and this one leaves as it is now. */
  readonly left: readonly Subject[];
};

/** One group, for staff and for its owner; null when there is none. */
export async function groupDetail(actor: Actor, id: string): Promise<GroupDetail | null> {
  if (actor.kind === 'staff' && !may(actor, 'operations.view')) return null;
  const found = await db.operationGroup.findFirst({
    where: { id, ...(actor.kind === 'customer' && { customerId: actor.customerId }) },
    select: { ...groupFields, undoneBy: { select: { id: true } } },
  });
  const [view] = found ? await viewsOf(actor, [found]) : [];
  if (!found || !view) return null;
  const { counts } = view.live;
  const undoneById = found.undoneBy?.id ?? null;
  const isStanding = !isMoving(counts) && counts.done > 0 && undoneById === null;
  const [usedCalls, left] = await Promise.all([callsOf(id), view.undoesId === null ? [] : leftBy(id, view.undoesId)]);
  return { ...view, undoneById, isUndoable: isStanding && isUndoable(view.kind), usedCalls, left };
}

async function callsOf(groupId: string): Promise<number> {
  const counted = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM registrar_call
    WHERE operation_ids && ARRAY(SELECT id::text FROM operation WHERE group_id = ${groupId})`;
  return counted[0]?.count ?? 0;
}

async function leftBy(groupId: string, undoesId: string): Promise<readonly Subject[]> {
  const rows = await db.$queryRaw<{ subject: string }[]>`
    SELECT done.subject FROM operation done
    WHERE done.group_id = ${undoesId} AND done.state = 'succeeded' AND NOT EXISTS (
      SELECT 1 FROM operation back WHERE back.group_id = ${groupId} AND back.subject = done.subject)
    ORDER BY done.subject`;
  return rows.map(({ subject }) => subjectOf(subject));
}

/** One page of a group's operations: of the tab that was asked for, or of the first where there are any. */
export async function groupOperations(
  actor: StaffActor,
  { id, live }: Pick<GroupRow, 'id' | 'live'>,
  { tab = firstTabOf(live), after }: GroupOperationsSearch,
): Promise<QueuePage & { readonly tab: Tab }> {
  return {
    ...(await queuePage(actor, { tab, group: id, after, q: undefined, code: undefined, kind: undefined })),
    tab,
  };
}

function firstTabOf({ counts }: LiveGroup): Tab {
  if (counts.refused > 0) return 'attention';
  if (counts.running > 0) return 'running';
  if (counts.waiting > 0) return 'waiting';
  return counts.retrying > 0 ? 'retrying' : 'done';
}

/** How far a group has got, for staff and for its owner. */
export async function liveGroupFor(actor: Actor | null, id: string): Promise<LiveGroup | null> {
  if (actor === null) return null;
  if (actor.kind === 'staff' && !may(actor, 'operations.view')) return null;
  const found = await db.operationGroup.findFirst({
    where: { id, ...decidable(actor) },
    select: { state: true, kind: true },
  });
  if (!found) return null;
  const counts = (await groupCounts(db, [id]))(id);
  const stage = groupStageOf(found.state, counts);
  return { stage, counts: actor.kind === 'staff' ? counts : countsForOwner(found.kind, counts) };
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

async function viewsOf(actor: Actor, found: readonly Found[]): Promise<readonly GroupRow[]> {
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
    const isStaff = actor.kind === 'staff';
    // What we pay the registrar is nobody else's business.
    const cost = isStaff && row.promisedCostMinor > 0n ? moneyOf(row.promisedCostMinor, row.currency) : null;
    return {
      id,
      kind,
      customer,
      order,
      askedAt,
      undoesId,
      askedBy: names.get(row.askedByUserId) ?? null,
      promised: { count: row.promisedCount, calls: row.promisedCalls, cost },
      live: { counts: isStaff ? counts : countsForOwner(kind, counts), stage: groupStageOf(state, counts) },
    };
  });
}
