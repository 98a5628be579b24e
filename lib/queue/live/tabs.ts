import type { OperationState } from '@/generated/prisma/enums';

export const tabs = ['attention', 'waiting', 'running', 'retrying', 'done'] as const;

/** How staff look at the queue; each operation lies in exactly one. */
export type Tab = (typeof tabs)[number];

/** Where an operation lies; `hasFault`: it came back once and waits for its next try. */
export function tabOf(state: OperationState, hasFault: boolean): Tab {
  if (state === 'queued') return hasFault ? 'retrying' : 'waiting';
  if (state === 'attention') return 'attention';
  return state === 'succeeded' || state === 'cancelled' ? 'done' : 'running';
}
