import type { Outcome } from '../outcome';

/**
 * Whose turn at the hourly budget a call takes: what people order one by one (person) and what is asked on Pay go first,
 * then what they order many at once (bulk) and what nobody asked for (schedule), what customers look up (live), whoever
 * is not signed in (visitor), and what is left the sync.
 */
export type CallLane = 'person' | 'pay' | 'bulk' | 'schedule' | 'live' | 'sync' | 'visitor';

export type CallToRecord = {
  /** "domain/create" */
  readonly functionName: string;
  /** Parameters with secrets already removed. */
  readonly request: unknown;
  readonly lane: CallLane;
  readonly operationIds: readonly string[];
};

export type CallEnd = {
  readonly outcome: Outcome<unknown>['kind'];
  readonly code: string | null;
  readonly httpStatus: number | null;
  /** The decoded answer with secrets removed, or a short piece of what came instead. */
  readonly response: unknown;
  readonly durationMs: number;
};

/**
 * Keeps the call log and guards the hourly budget.
 * `begin` commits before the socket opens; a denied call is never sent and comes back as `unsent`.
 */
export type CallRecorder = {
  begin(
    call: CallToRecord,
  ): Promise<{ readonly ok: true; readonly callId: string } | { readonly ok: false; readonly retryAt: Date }>;
  finish(callId: string, end: CallEnd): Promise<void>;
};
