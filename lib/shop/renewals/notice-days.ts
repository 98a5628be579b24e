/** How many days before its end the owner of a name is told of it; -1 once more in the days after it. */
export const noticeDays = [60, 30, 14, 7, 3, 1, -1] as const;

/** For so many days after the end a name can usually still be renewed, and is told of. */
export const toldAfterDays = 5;

/**
 * Which notice is due with so many days left: the latest that has begun, so that after days without a worker only it is
 * written, and null where none has, or that one or a later one was written (`told`: the fewest days told so far).
 */
export function noticeDue(daysLeft: number, told: number | null): number | null {
  if (daysLeft < -toldAfterDays) return null;
  const begun = noticeDays.findLast((days) => days >= daysLeft);
  return begun === undefined || (told !== null && told <= begun) ? null : begun;
}
