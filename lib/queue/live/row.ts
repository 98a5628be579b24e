import 'server-only';
import type { OperationState, Prisma } from '@/generated/prisma/client';
import { moneyFromDatabase, type Money } from '@/lib/base/values/money';
import type { Facts } from '@/lib/queue/engine/view';
import { factsOf } from './facts';
import { faultOf, type FaultView } from './fault';
import { stageOf, type Stage } from './progress';
import { isAsked, proposalFields, remedyOf } from './remedy';
import type { LiveOperation } from './schema';
import { subjectOf, type Subject } from './subject';

export type QueueRow = {
  readonly id: string;
  readonly kind: string;
  readonly subject: Subject;
  readonly facts: Facts;
  readonly state: OperationState;
  readonly stage: Stage;
  readonly isRetrying: boolean;
  readonly held: Money | null;
  readonly customer: { readonly id: string; readonly name: string } | null;
  readonly askedAt: Date;
  readonly endedAt: Date | null;
  readonly runAfter: Date;
  readonly fault: FaultView | null;
  /** A new price waits for the customer's answer. */
  readonly isAsked: boolean;
};

/** What the views below are made of. */
export const rowFields = {
  id: true,
  kind: true,
  subject: true,
  state: true,
  input: true,
  sentAt: true,
  heldMinor: true,
  heldCurrency: true,
  askedAt: true,
  endedAt: true,
  runAfter: true,
  errorCode: true,
  errorText: true,
  errorParams: true,
  ...proposalFields,
  customer: { select: { id: true, name: true } },
} as const satisfies Prisma.OperationSelect;

type Row = Prisma.OperationGetPayload<{ select: typeof rowFields }>;

/** For whoever owns it. */
export function liveViewOf(row: Row): LiveOperation {
  return {
    kind: row.kind,
    stage: stageOf(row.state),
    isRetrying: isRetrying(row),
    waitsUntil: row.state === 'queued' && row.errorCode === 'OPENS_LATER' ? row.runAfter.toISOString() : null,
    wasSent: row.sentAt !== null,
    remedy: remedyOf(row),
    money: heldOf(row),
    askedAt: row.askedAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
  };
}

/** For staff. */
export function rowViewOf(row: Row): QueueRow {
  const { id, kind, state, customer, askedAt, endedAt, runAfter } = row;
  return {
    id,
    kind,
    state,
    customer,
    askedAt,
    endedAt,
    runAfter,
    subject: subjectOf(row.subject),
    facts: factsOf(row),
    stage: stageOf(state),
    isRetrying: isRetrying(row),
    held: heldOf(row),
    fault: faultOf(row),
    isAsked: isAsked(row),
  };
}

const isRetrying = ({ state, errorCode }: Row) => state === 'queued' && errorCode !== null;

const heldOf = ({ heldMinor, heldCurrency }: Row) => (heldMinor > 0n ? moneyOf(heldMinor, heldCurrency) : null);

/** A stored amount; null where there is none. */
export function moneyOf(minor: bigint | null, currency: string | null): Money | null {
  return minor === null || currency === null ? null : moneyFromDatabase(minor, currency);
}
