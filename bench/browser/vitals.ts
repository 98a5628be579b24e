import { z } from 'zod';

/** What a person feels of a page. */
export const vitals = z.object({ lcpMs: z.number(), inpMs: z.number(), cls: z.number() });

/**
 * Runs in each page before its own code, by its text alone: what it needs stands within it, and nothing in it has a name,
 * for tsx would call for help that is not there.
 */
export function gatherVitals(): void {
  const seen = { lcpMs: 0, inpMs: 0, cls: 0 };
  const touches = { type: 'event', buffered: true, durationThreshold: 16 };
  Reflect.set(globalThis, 'benchVitals', seen);
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) seen.lcpMs = startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if ('value' in entry && 'hadRecentInput' in entry && !entry.hadRecentInput) seen.cls += Number(entry.value);
    }
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if ('interactionId' in entry && entry.interactionId) seen.inpMs = Math.max(seen.inpMs, entry.duration);
    }
  }).observe(touches);
}
