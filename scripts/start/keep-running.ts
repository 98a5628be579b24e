import { setTimeout as sleep } from 'node:timers/promises';
import type { Child } from '@/scripts/launch/child';

const shortestPauseMs = 1000;
const longestPauseMs = 30_000;
/** One that ran this long was well; what ended it is a new trouble. */
const wellAfterMs = 60_000;

/** Keeps a program running: one that ends by itself starts again after a pause that grows while it keeps failing. */
export function keepRunning(startOne: () => Child, drainMs: number): { stop(): Promise<void> } {
  const stopped = new AbortController();
  let child = startOne();
  const kept = keep();

  async function keep(): Promise<void> {
    for (let pauseMs = shortestPauseMs; ; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
      const startedAt = Date.now();
      const why = await child.ended;
      if (stopped.signal.aborted) return;
      if (Date.now() - startedAt > wellAfterMs) pauseMs = shortestPauseMs;
      console.log(`The ${child.name} ended by itself (${why}); starting it again in ${pauseMs / 1000} s.`);
      await sleep(pauseMs, undefined, { signal: stopped.signal }).catch(() => undefined);
      if (stopped.signal.aborted) return;
      child = startOne();
    }
  }

  return {
    async stop() {
      stopped.abort();
      await child.stop(drainMs);
      await kept;
    },
  };
}
