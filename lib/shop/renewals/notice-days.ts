/** The notice in the days after the end. */
const afterwards = -1;

/** For so many days after the end a name can usually still be renewed, and is told of. */
export const toldAfterDays = 5;

/**
 * Which notice is due with so many days left, of those of a policy (the most first) and the one afterwards: the latest that has begun, so that after days without a worker only it is
 * written, and null where none has, or that one or a later one was written (`told`: the fewest days told so far).
 */
export function noticeDue(daysLeft: number, told: number | null, remindDays: readonly number[]): number | null {
  if (daysLeft < -toldAfterDays) return null;
  const begun = [...remindDays, afterwards].findLast((days) => days >= daysLeft);
  return begun === undefined || (told !== null && told <= begun) ? null : begun;
}
