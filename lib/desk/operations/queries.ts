import 'server-only';
import { nowMs } from '@/lib/base/clock/clock';
import type { Prisma } from '@/generated/prisma/client';
import type { Actor, CustomerActor, StaffActor } from '@/lib/people/access/actor';
import { may } from '@/lib/people/access/policy';
import { listCalls, type CallRow } from '@/lib/desk/api-log/queries';
import { db } from '@/lib/base/db/client';
import { isOutcomeOpen } from '@/lib/queue/engine/faults';
import { lastAsked, openProposals, ownYearsOffers, type Asked, type YearsOffer } from '@/lib/shop/repricing/queries';
import type { Proposal } from '@/lib/shop/repricing/schema';
import { homeCurrency, type Money } from '@/lib/base/values/money';
import { choicesOf, type Choices } from '@/lib/queue/live/choices';
import { correctionOf, type Correction } from './correction';
import { isDiscardable } from '@/lib/queue/live/discardable';
import { aheadOf, eventFields, plannedFrom, timelineOf, type TimelineEvent } from './detail';
import { changesOf, factsOf } from '@/lib/queue/live/facts';
import type { Difference } from '@/lib/base/values/difference';
import type { Facts } from '@/lib/queue/engine/view';
import { countFaults, countOperations, findOperations } from './list';
import type { FaultView } from '@/lib/queue/live/fault';
import { fieldOf, problemOf } from '@/lib/queue/live/remedy';
import { liveViewOf, moneyOf, rowFields, rowViewOf, type QueueRow } from '@/lib/queue/live/row';
import type { QueueSearch } from '@/lib/desk/operations/schema';
import type { LiveOperation, QueueCounts } from '@/lib/queue/live/schema';
import { subjectOf, type Subject } from '@/lib/queue/live/subject';

export type QueuePage = { readonly rows: readonly QueueRow[]; readonly next: string | null };

/** One page of a tab, for staff. */
export async function queuePage(
  actor: StaffActor,
  search: QueueSearch,
  { pageSize = 50, now = new Date(nowMs()) }: { readonly pageSize?: number; readonly now?: Date } = {},
): Promise<QueuePage> {
  if (!may(actor, 'operations.view')) return { rows: [], next: null };
  const { ids, next } = await findOperations(search, pageSize, now);
  const rows = await db.operation.findMany({ where: { id: { in: [...ids] } }, select: rowFields });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return { next, rows: ids.flatMap((id) => byId.get(id) ?? []).map(rowViewOf) };
}

/** How many have not ended, by tab; null for whoever may not see the queue. */
export async function queueCountsFor(actor: Actor | null): Promise<QueueCounts | null> {
  return may(actor, 'operations.view') ? countOperations() : null;
}

/** The most frequent reasons for which a person is needed. */
export async function faultCounts(
  actor: StaffActor,
): Promise<readonly { readonly code: string; readonly count: number }[]> {
  return may(actor, 'operations.view') ? countFaults(8) : [];
}

export type OperationDetail = QueueRow & {
  readonly domainId: string | null;
  /** What it was asked for together with (lib/desk/groups). */
  readonly groupId: string | null;
  /** What the field of the correction is called that the refusal is about. */
  readonly refusedField: string | null;
  readonly costLimit: Money | null;
  readonly attempts: number;
  readonly wasSent: boolean;
  readonly isOutcomeOpen: boolean;
  readonly ahead: { readonly id: string; readonly kind: string } | null;
  /** What it makes otherwise, as far as its sentence does not say it. */
  readonly changes: readonly Difference[];
  readonly timeline: readonly TimelineEvent[];
  readonly calls: readonly CallRow[];
  readonly choices: Choices;
  readonly correction: Correction | null;
  /** The question that was put to the customer about it. */
  readonly asked: Asked | null;
};

/** Everything about one operation, for staff; null when there is none. */
export async function operationDetail(actor: StaffActor, id: string): Promise<OperationDetail | null> {
  if (!may(actor, 'operations.view')) return null;
  const row = await db.operation.findUnique({ where: { id }, select: detailFields });
  if (!row) return null;
  const view = rowViewOf(row);
  const costLimit = moneyOf(row.costLimitMinor, homeCurrency);
  const [timeline, { calls }, ahead, domain, correction, asked] = await Promise.all([
    timelineOf(row),
    listCalls(actor, { operationId: id }),
    row.state === 'queued' ? aheadOf(row) : null,
    db.domain.findUnique({ where: { asciiName: view.subject.ascii }, select: { id: true, expiresOn: true } }),
    row.state === 'attention' ? correctionOf({ ...row, costLimit }) : null,
    row.state === 'attention' ? lastAsked(actor, id) : null,
  ]);
  const standing = { state: row.state, wasSent: row.sentAt !== null, isOutcomeOpen: isOutcomeOpen(row.errorCode) };
  const isAnswered = row.answer !== null;
  return {
    ...view,
    ...standing,
    costLimit,
    attempts: row.attempts,
    changes: changesOf({ ...row, snapshot: row.snapshot ?? plannedFrom(row, domain) }),
    timeline,
    calls,
    ahead,
    domainId: domain?.id ?? null,
    groupId: row.groupId,
    correction,
    asked,
    refusedField: row.errorCode === null ? null : fieldOf(row.kind, row.errorCode),
    choices: choicesOf({ ...standing, isAnswered }),
  };
}

export type OwnOperation = {
  readonly subject: Subject;
  readonly facts: Facts;
  /** What it makes otherwise, as far as its sentence does not say it. */
  readonly changes: readonly Difference[];
  readonly live: LiveOperation;
  readonly domainId: string | null;
  /** What the registrar said, where the customer can do something about it. */
  readonly problem: FaultView | null;
  /** A new price that waits for the owner's answer. */
  readonly proposal: Proposal | null;
  /** Where its period was refused: the others, with their prices. */
  readonly years: readonly YearsOffer[];
  /** Its owner may give it up now. */
  readonly isDiscardable: boolean;
  readonly order: { readonly id: string; readonly number: number } | null;
};

/** One of the customer's own operations; null when it is not theirs. */
export async function ownOperation(actor: CustomerActor, id: string): Promise<OwnOperation | null> {
  const row = await db.operation.findFirst({ where: { id, customerId: actor.customerId }, select: ownFields });
  if (!row) return null;
  const subject = subjectOf(row.subject);
  const [domain, line, proposals, years] = await Promise.all([
    db.domain.findFirst({
      where: { asciiName: subject.ascii, customerId: actor.customerId, state: { not: 'registering' } },
      select: { id: true, expiresOn: true },
    }),
    db.orderLine.findUnique({
      where: { operationId: id },
      select: { order: { select: { id: true, number: true } } },
    }),
    openProposals(actor, [id]),
    ownYearsOffers(actor, id),
  ]);
  return {
    subject,
    facts: factsOf(row),
    changes: changesOf({ ...row, snapshot: row.snapshot ?? plannedFrom(row, domain) }),
    live: liveViewOf(row),
    domainId: domain?.id ?? null,
    problem: problemOf(row),
    proposal: proposals.get(id) ?? null,
    years,
    isDiscardable: isDiscardable(row),
    order: line?.order ?? null,
  };
}

const ownFields = { ...rowFields, snapshot: true } as const satisfies Prisma.OperationSelect;

const detailFields = {
  ...rowFields,
  seq: true,
  aspect: true,
  groupId: true,
  customerId: true,
  attempts: true,
  answer: true,
  snapshot: true,
  costLimitMinor: true,
  events: { orderBy: { id: 'asc' }, select: eventFields },
} as const satisfies Prisma.OperationSelect;
