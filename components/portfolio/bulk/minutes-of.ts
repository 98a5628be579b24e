const callsAMinute = 15;

/** About how long some calls of a group take, in whole minutes. */
export const minutesOf = (calls: number): number => Math.max(1, Math.ceil(calls / callsAMinute));
