import type { OperationState } from '@/generated/prisma/enums';

/** Why an operation cannot be cancelled now. */
export type NoCancel = 'ended' | 'withRegistrar' | 'outcomeOpen';

/** What staff may decide about an operation as it stands. */
export type Choices = {
  /** Send it (again) now. */
  readonly retry: boolean;
  /** Ask the registrar once more what became of it. */
  readonly lookAgain: boolean;
  /** Give one's word that the registrar has not done it. */
  readonly confirmNotExecuted: boolean;
  /** null = it can be cancelled. */
  readonly noCancel: NoCancel | null;
};

export type Standing = {
  readonly state: OperationState;
  readonly wasSent: boolean;
  /** It may have been executed, and no read can tell. */
  readonly isOutcomeOpen: boolean;
  /** The registrar said that it is done; only the recording of it failed. */
  readonly isAnswered: boolean;
};

/** The choices in a state; the same rules as lib/queue/engine/by-hand.ts, which has the last word. */
export function choicesOf({ state, wasSent, isOutcomeOpen, isAnswered }: Standing): Choices {
  const isStuck = state === 'attention';
  return {
    retry: state === 'queued' || (isStuck && !isOutcomeOpen),
    lookAgain: isStuck && (wasSent || isOutcomeOpen),
    confirmNotExecuted: isStuck && isOutcomeOpen && !isAnswered,
    noCancel: noCancelOf(state, isOutcomeOpen),
  };
}

function noCancelOf(state: OperationState, isOutcomeOpen: boolean): NoCancel | null {
  if (state === 'queued') return null;
  if (state === 'attention') return isOutcomeOpen ? 'outcomeOpen' : null;
  return state === 'succeeded' || state === 'cancelled' ? 'ended' : 'withRegistrar';
}
