import { OperationUrgency } from '@/generated/prisma/enums';
import { nowMs, steadyMs } from '@/lib/base/clock/clock';

/** Holds everything back while the registrar cannot be reached, so that a long queue does not beat on a closed door. */
export type Pause = {
  /** Milliseconds until calls make sense again; 0 = now. */
  left(): number;
  /** How urgent an operation must be for its calls to make sense now; the most urgent first. */
  open(): readonly OperationUrgency[];
  /** A call never reached the registrar, or our own budget is spent until `retryAt`. */
  unreached(retryAt: Date | null): void;
  /** The part of the hour of so urgent operations is used up until then, and so is that of less urgent ones. */
  full(urgency: OperationUrgency, retryAt: Date): void;
  reached(): void;
};

const firstMs = 500;

const order = Object.values(OperationUrgency);

/** Pauses grow with failures in a row up to `longestMs`; steady clock, so a jump of the wall clock does no harm. */
export function pause(longestMs: number, steady: () => number = steadyMs): Pause {
  let until = 0;
  let failures = 0;
  const fullUntil = new Map<OperationUrgency, number>();
  return {
    left: () => Math.max(0, until - steady()),
    unreached(retryAt) {
      const untilRetry = retryAt === null ? Math.min(firstMs, longestMs) * 2 ** failures : retryAt.getTime() - nowMs();
      failures = Math.min(failures + 1, 20);
      until = Math.max(until, steady() + Math.min(longestMs, Math.max(0, untilRetry)));
    },
    open() {
      const shut = order.findIndex((urgency) => (fullUntil.get(urgency) ?? 0) > steady());
      return shut === -1 ? order : order.slice(0, shut);
    },
    full(urgency, retryAt) {
      fullUntil.set(urgency, steady() + Math.min(longestMs, Math.max(0, retryAt.getTime() - nowMs())));
    },
    reached() {
      until = 0;
      failures = 0;
    },
  };
}
