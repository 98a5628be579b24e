import 'server-only';
import type { OperationState, Prisma } from '@/generated/prisma/client';
import { db } from '@/lib/base/db/client';
import { dayOf } from '@/lib/base/values/day';
import type { Difference } from '@/lib/base/values/difference';
import { toldCorrections, type Corrected } from './told-corrections';

export type TimelineEvent = {
  readonly id: string;
  readonly at: Date;
  readonly from: OperationState | null;
  readonly to: OperationState;
  readonly attempt: number;
  readonly code: string | null;
  readonly text: string | null;
  readonly cause: Cause;
  /** What a person corrected in this step. */
  readonly corrected: readonly Difference[];
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
  replaced: true,
} as const satisfies Prisma.OperationEventSelect;

type EventRow = Prisma.OperationEventGetPayload<{ select: typeof eventFields }>;

/** The timeline with names of people in place of their ids, and with what they corrected. */
export async function timelineOf(operation: Corrected<EventRow>): Promise<readonly TimelineEvent[]> {
  const { events: rows } = operation;
  const [people, corrected] = await Promise.all([
    db.user.findMany({ where: { id: { in: rows.map(({ cause }) => cause) } }, select: { id: true, name: true } }),
    toldCorrections(operation),
  ]);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map(({ id, at, from, to, attempt, cause, code, text }) => ({
    at,
    from,
    to,
    attempt,
    code,
    text,
    id: String(id),
    cause: causeOf(cause, names.get(cause)),
    corrected: corrected.get(String(id)) ?? [],
  }));
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

/** What an operation is going to find, as far as its domain is known here: the plan of one that was not sent yet. */
export function plannedFrom(
  { endedAt }: { readonly endedAt: Date | null },
  domain: { readonly expiresOn: Date | null } | null,
): { readonly expiresOn: string } | null {
  const { expiresOn } = domain ?? {};
  return endedAt === null && expiresOn ? { expiresOn: dayOf(expiresOn) } : null;
}
