import 'server-only';
import type { OperationState } from '@/generated/prisma/enums';
import { definitionOf } from '@/lib/queue/engine/definitions';
import { isOutcomeOpen } from '@/lib/queue/engine/faults';

type Standing = {
  readonly kind: string;
  readonly state: OperationState;
  readonly sentAt: Date | null;
  readonly errorCode: string | null;
};

/** Whether its owner may give an operation up alone as it stands. */
export function isDiscardable({ kind, state, sentAt, errorCode }: Standing): boolean {
  const until = definitionOf(kind)?.with(({ view }) => view.discardable) ?? 'never';
  if (until === 'carriedOut') return state === 'queued' || (state === 'attention' && !isOutcomeOpen(errorCode));
  return until === 'sent' && state === 'queued' && sentAt === null;
}
