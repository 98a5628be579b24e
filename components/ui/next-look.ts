const soonMs = 500;

/**
 * Milliseconds until the next look at what moves, after so many looks at it: soon at first, for most things take a moment,
 * then less and less often, down to once in `everyMs`.
 */
export function nextLookMs(looks: number, everyMs: number): number {
  return Math.min(everyMs, soonMs * 2 ** looks);
}
