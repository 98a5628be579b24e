/** What tells a process the time and lets it wait. */
export type Clock = {
  /** Milliseconds since 1970, as everybody's wall shows them: a jump of the machine's clock shows. */
  nowMs(): number;
  /** Milliseconds since some moment: only goes forward, at its own pace. For how long something took. */
  steadyMs(): number;
  /** Resolves after `ms`, or as soon as `signal` is aborted. */
  wait(ms: number, signal?: AbortSignal): Promise<void>;
};

declare global {
  // Next builds what runs as the server starts apart from the pages: a variable of this file would be there twice.
  var domovoiClock: Clock | undefined;
}

const machine: Clock = { nowMs: () => Date.now(), steadyMs: () => performance.now(), wait };

const clock = (): Clock => globalThis.domovoiClock ?? machine;

/** What time it is in the panel; `panel_now()` is the same in SQL. */
export const now = (): Date => new Date(clock().nowMs());

/** {@link now} in milliseconds since 1970. */
export const nowMs = (): number => clock().nowMs();

/** Steady milliseconds, for spans that a jump of the wall clock must not change. */
export const steadyMs = (): number => clock().steadyMs();

/** Waits by the panel's clock; never rejects. */
export const sleep = (ms: number, signal?: AbortSignal): Promise<void> => clock().wait(ms, signal);

/** Tests put their own clock here; undefined is the machine's again. */
export function setClock(instead: Clock | undefined): void {
  globalThis.domovoiClock = instead;
}

function wait(ms: number, signal?: AbortSignal): Promise<void> {
  if (signal?.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal?.addEventListener('abort', end, { once: true });
  });
}
