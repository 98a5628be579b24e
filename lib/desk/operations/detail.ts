import 'server-only';
import type { OperationState, Prisma } from '@/generated/prisma/client';
import { db } from '@/lib/base/db/client';

export type TimelineEvent = {
  readonly id: string;
  readonly at: Date;
  readonly from: OperationState | null;
  readonly to: OperationState;
  readonly attempt: number;
  readonly code: string | null;
  readonly text: string | null;
  readonly cause: Cause;
};

/** Who or what moved an operation. */
export type Cause =
  | { readonly kind: 'person'; readonly name: string }
  | { readonly kind: 'worker'; readonly name: string }
  | { readonly kind: 'panel' };

export const eventFields = {
  id: true,
  at: true,
  from: true,
  to: true,
  attempt: true,
  cause: true,
  code: true,
  text: true,
} as const satisfies Prisma.OperationEventSelect;

type EventRow = Prisma.OperationEventGetPayload<{ select: typeof eventFields }>;

/** The timeline with names of people in place of their ids. */
export async function timelineOf(rows: readonly EventRow[]): Promise<readonly TimelineEvent[]> {
  const people = await db.user.findMany({
    where: { id: { in: rows.map(({ cause }) => cause) } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map(({ id, cause, ...row }) => ({ ...row, id: String(id), cause: causeOf(cause, names.get(cause)) }));
}

function causeOf(cause: string, personName: string | undefined): Cause {
  if (personName !== undefined) return { kind: 'person', name: personName };
  return cause === 'system' ? { kind: 'panel' } : { kind: 'worker', name: cause };
}

type Waiting = { readonly subject: string; readonly aspect: string | null; readonly seq: bigint };

/** An operation that was asked for earlier on the same part of the subject and has not ended: this one waits for it. */
export async function aheadOf({
  subject,
  aspect,
  seq,
}: Waiting): Promise<{ readonly id: string; readonly kind: string } | null> {
  const inTheWay = aspect === null ? {} : { OR: [{ aspect: null }, { aspect }] };
  return db.operation.findFirst({
    where: { subject, seq: { lt: seq }, endedAt: null, ...inTheWay },
    orderBy: { seq: 'asc' },
    select: { id: true, kind: true },
  });
}
