import { sleep } from '@/lib/base/clock/clock';

/** Lets idle runners sleep until there may be work. */
export type Wake = {
  /** Ends every wait now, and the next one of whoever was busy. */
  wake(): void;
  /** Waits for a wake, at most `ms`. `seen` is the count of wakes that the caller already acted upon. */
  wait(ms: number, seen: number): Promise<void>;
  count(): number;
};

export function createWake(): Wake {
  let wakes = 0;
  const waiting = new Set<() => void>();
  return {
    wake() {
      wakes += 1;
      for (const resume of waiting) resume();
      waiting.clear();
    },
    wait(ms, seen) {
      if (seen !== wakes) return Promise.resolve();
      const woken = new AbortController();
      const resume = () => woken.abort();
      waiting.add(resume);
      return sleep(ms, woken.signal).then(() => void waiting.delete(resume));
    },
    count: () => wakes,
  };
}
