import { stalestReadMs } from '@/lib/registrar/regapi/stale-reads';

/** All waits of the queue, in milliseconds. */
export type Timing = {
  /** How long a worker may be silent before what it claimed is taken from it. */
  readonly leaseMs: number;
  readonly heartbeatMs: number;
  /** How long the holder of the billing lane may be silent before another may take it. */
  readonly laneLeaseMs: number;
  /** After its holder's last sign of life a call that nobody saw the end of keeps the lane closed this long: longer than any call. */
  readonly callMs: number;
  /** After this long between deciding to send and sending, another worker may have taken over: do not send. */
  readonly latestSendMs: number;
  /** The lane stays closed this long after a billing call whose end nobody saw. */
  readonly laneQuietMs: number;
  /** How often an idle worker looks although nobody woke it. */
  readonly pollMs: number;
  readonly firstReadMs: number;
  readonly readSpacingMs: number;
  readonly longestReadSpacingMs: number;
  /** Reads may be this stale, so "not executed" counts only this long after the send. */
  readonly settledMs: number;
  /** The same where a repeat would charge twice and no key would tell: calls may also run late. */
  readonly settledUnkeyedMs: number;
  /** Looks that the registrar refuses for this long will never tell: a person decides. */
  readonly refusedLooksMs: number;
  readonly backoffMs: number;
  readonly longestBackoffMs: number;
  /** For how long a refused request counts: an hour, as the registrar counts. */
  readonly refusedForMs: number;
  /** How long what was read before a send serves others that are about to be sent. */
  readonly sharedForMs: number;
  /** Longest pause while the registrar cannot be reached or the hourly budget is spent. */
  readonly longestPauseMs: number;
  /** How long a kind that no worker knows waits for a newer worker. */
  readonly strangerMs: number;
};

const second = 1_000;
const minute = 60 * second;

export type TimingOptions = {
  /** 0.01 makes the waits a hundred times shorter, for tests; what guards against a busy machine never gets too short. */
  readonly scale?: number;
  /** The longest a call to the registrar may take. */
  readonly callTimeoutMs?: number;
};

export function timing({ scale = 1, callTimeoutMs = minute }: TimingOptions = {}): Timing {
  const scaled = (ms: number, least = 10) => Math.max(least, Math.round(ms * scale));
  const latestSendMs = scaled(4 * second, 3_000);
  return {
    leaseMs: scaled(30 * second, 4_000),
    heartbeatMs: scaled(8 * second, 800),
    laneLeaseMs: scaled(12 * second, 2_000),
    callMs: Math.max(scaled(30 * second, 4_000), callTimeoutMs + latestSendMs + scaled(second, 100)),
    latestSendMs,
    laneQuietMs: scaled(5 * second),
    pollMs: scaled(5 * second, 200),
    firstReadMs: scaled(5 * second),
    readSpacingMs: scaled(30 * second),
    longestReadSpacingMs: scaled(5 * minute),
    settledMs: scaled(stalestReadMs),
    settledUnkeyedMs: scaled(15 * minute),
    refusedLooksMs: scaled(24 * 60 * minute),
    backoffMs: scaled(5 * second),
    longestBackoffMs: scaled(15 * minute),
    refusedForMs: scaled(60 * minute),
    sharedForMs: scaled(minute),
    longestPauseMs: scaled(30 * second),
    strangerMs: scaled(10 * minute),
  };
}

/** Refusals "for now" before a person is asked. */
export const mostRefusals = 12;

/** How long to wait after the `count`-th failure in a row; random, so that many do not come back at once. */
export function backoff(count: number, { backoffMs, longestBackoffMs }: Timing, random: number): number {
  const full = Math.min(longestBackoffMs, backoffMs * 2 ** Math.min(count, 30));
  return Math.round(full * (0.5 + random / 2));
}

/** How long until the next reconciling read after `count` of them. */
export function readSpacing(count: number, { readSpacingMs, longestReadSpacingMs }: Timing): number {
  return Math.min(longestReadSpacingMs, readSpacingMs * 2 ** Math.min(count, 30));
}
