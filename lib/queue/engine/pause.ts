import { nowMs, steadyMs } from '@/lib/base/clock/clock';

/** Holds everything back while the registrar cannot be reached, so that a long queue does not beat on a closed door. */
export type Pause = {
  /** Milliseconds until calls make sense again; 0 = now. */
  left(): number;
  /** A call never reached the registrar, or our own budget is spent until `retryAt`. */
  unreached(retryAt: Date | null): void;
  reached(): void;
};

const firstMs = 500;

/** Pauses grow with failures in a row up to `longestMs`; steady clock, so a jump of the wall clock does no harm. */
export function pause(longestMs: number, steady: () => number = steadyMs): Pause {
  let until = 0;
  let failures = 0;
  return {
    left: () => Math.max(0, until - steady()),
    unreached(retryAt) {
      const untilRetry = retryAt === null ? Math.min(firstMs, longestMs) * 2 ** failures : retryAt.getTime() - nowMs();
      failures = Math.min(failures + 1, 20);
      until = Math.max(until, steady() + Math.min(longestMs, Math.max(0, untilRetry)));
    },
    reached() {
      until = 0;
      failures = 0;
    },
  };
}
