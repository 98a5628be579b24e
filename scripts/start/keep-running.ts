import { setTimeout as sleep } from 'node:timers/promises';

export type Waits = {
  readonly shortestMs: number;
  readonly longestMs: number;
  /** One that ran this long was well; what ended it is a new trouble. */
  readonly wellAfterMs: number;
};

const usualWaits: Waits = { shortestMs: 1000, longestMs: 30_000, wellAfterMs: 60_000 };

/** One run of a program, from its start to its end. */
export type RunOfIt = {
  /** Settles with why it ended, such as "exit code 1". */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
};

export type Kept = {
  /** As it is called in a sentence: "The worker". */
  readonly name: string;
  /** Starts it once more; rejects when that cannot be done. `unwanted` says that nobody waits for it any more. */
  startAgain(unwanted: AbortSignal): Promise<RunOfIt>;
  /** After `failures` in a row it is not started again, and somebody must know; without it, it is tried for ever. */
  readonly giveUp?: { readonly failures: number; readonly tell: (why: string) => void };
};

/** Keeps a program running: one that ends by itself starts again after a wait that grows while it keeps failing. */
export function keepRunning(
  first: RunOfIt,
  { name, startAgain, giveUp }: Kept,
  { shortestMs, longestMs, wellAfterMs }: Waits = usualWaits,
): { stop(): Promise<void> } {
  const stopped = new AbortController();
  let run = Promise.resolve(first);
  const over = keep();

  async function keep(): Promise<void> {
    for (let failures = 0; ;) {
      const startedAt = performance.now();
      const why = await endOf(run);
      if (stopped.signal.aborted) return;
      failures = performance.now() - startedAt > wellAfterMs ? 1 : failures + 1;
      if (giveUp && failures > giveUp.failures) {
        giveUp.tell(`${name} ${why}, ${failures} times in a row`);
        return;
      }
      const waitMs = Math.min(shortestMs * 2 ** (failures - 1), longestMs);
      console.log(`${name} ${why}; starting it again in ${waitMs / 1000} s.`);
      await sleep(waitMs, undefined, { signal: stopped.signal }).catch(() => undefined);
      if (stopped.signal.aborted) return;
      run = startAgain(stopped.signal);
    }
  }

  return {
    async stop() {
      stopped.abort();
      await run.then(
        (one) => one.stop(),
        () => undefined,
      );
      await over;
    },
  };
}

function endOf(run: Promise<RunOfIt>): Promise<string> {
  return run.then(
    async ({ ended }) => `ended by itself (${await ended})`,
    (error: unknown) => `could not be started (${firstLineOf(error)})`,
  );
}

function firstLineOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n')[0] ?? '';
}
