import 'server-only';
import type { OperationState } from '@/generated/prisma/enums';
import { isOutcomeOpen } from '@/lib/queue/engine/by-hand';

const kinds: ReadonlySet<string> = new Set(['domain.register', 'domain.renew', 'domain.name-servers']);

type Standing = {
  readonly kind: string;
  readonly state: OperationState;
  readonly sentAt: Date | null;
  readonly errorCode: string | null;
};

/**
 * Whether its owner may give an operation up alone: what was never sent, or was refused. A refused change of records is
 * given up on the page of the records, where what was carried out of it can be taken back.
 */
export function isDiscardable({ kind, state, sentAt, errorCode }: Standing): boolean {
  if (kind === 'zone.change') return state === 'queued' && sentAt === null;
  return kinds.has(kind) && (state === 'queued' || (state === 'attention' && !isOutcomeOpen(errorCode)));
}
