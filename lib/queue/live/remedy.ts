import 'server-only';
import type { OperationState, Prisma } from '@/generated/prisma/client';
import { definitionOf } from '@/lib/queue/engine/definitions';
import { isOutcomeOpen } from '@/lib/queue/engine/faults';
import type { Remedy } from '@/lib/queue/engine/remedies';
import { refusalOf } from '@/lib/registrar/regapi/refusals';
import { faultOf, type FaultView } from './fault';
import { isOpen, type Standing } from './proposal';

type Stuck = {
  readonly kind: string;
  readonly state: OperationState;
  readonly errorCode: string | null;
  readonly errorText: string | null;
  readonly errorParams: unknown;
  /** What was proposed to its owner, where the query asks for it. */
  readonly fence?: bigint;
  readonly repricings?: readonly Standing[];
};

/** What a query selects so that an open proposal counts. */
export const proposalFields = {
  fence: true,
  repricings: { where: { state: 'proposed' }, select: { state: true, fence: true, expiresAt: true } },
} as const satisfies Prisma.OperationSelect;

/** The form in which its owner can mend a refused operation; null where it is not refused, or is for staff to mend. */
export function remedyOf(stuck: Stuck): Remedy | null {
  const { kind, state, errorCode, errorParams } = stuck;
  if (state !== 'attention' || errorCode === null || isOutcomeOpen(errorCode)) return null;
  if (isAsked(stuck)) return 'price';
  return definitionOf(kind)?.with(({ mendedBy }) => mendedBy?.(errorCode, errorParams) ?? null) ?? null;
}

/** Whether a new price waits for its owner's answer. */
export function isAsked({ state, fence, repricings = [] }: Pick<Stuck, 'state' | 'fence' | 'repricings'>): boolean {
  return state === 'attention' && fence !== undefined && repricings.some((one) => isOpen(one, { fence }));
}

/** What was refused and why, where its owner can do something about it: nothing of our own trouble with the registrar. */
export function problemOf(stuck: Stuck): FaultView | null {
  if (stuck.state !== 'attention' || stuck.errorCode === null) return null;
  // A proposal may come from a price of the registrar's, which is nobody else's business.
  const isTheirs = remedyOf({ ...stuck, repricings: [] }) !== null || refusalOf(stuck.errorCode).fixedBy === 'customer';
  return isTheirs ? faultOf(stuck) : null;
}

/** What the field of an operation's correction is called that a refusal is about. */
export function fieldOf(kind: string, code: string): string | null {
  return definitionOf(kind)?.with(({ refusalFields }) => refusalFields?.[code] ?? null) ?? null;
}
