/** Moscow has kept the same time the whole year since 2014. */
const moscowAheadMs = 3 * 60 * 60_000;
const dayMs = 24 * 60 * 60_000;

/** From 8:00 in Moscow on, for up to twenty minutes, while the registrar takes in the new list (REG.API 8.12). */
const lockedFromMs = 8 * 60 * 60_000;
const lockedForMs = 20 * 60_000;

export type BidLock = { readonly isLocked: boolean; readonly from: Date; readonly until: Date };

/** The lock of bids that is now, or the next one. */
export function bidLock(at: Date): BidLock {
  const moscow = at.getTime() + moscowAheadMs;
  const midnight = moscow - (moscow % dayMs);
  const isOver = moscow - midnight >= lockedFromMs + lockedForMs;
  const from = midnight + (isOver ? dayMs : 0) + lockedFromMs - moscowAheadMs;
  return { isLocked: at.getTime() >= from, from: new Date(from), until: new Date(from + lockedForMs) };
}
