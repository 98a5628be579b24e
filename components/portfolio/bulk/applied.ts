const name = 'applied';

/** Remembers which group is being begun from here. */
export function noteApplied(key: string): void {
  sessionStorage.setItem(name, key);
}

/** Whether this group was begun from here; true once. */
export function takeApplied(key: string): boolean {
  const isIt = sessionStorage.getItem(name) === key;
  if (isIt) sessionStorage.removeItem(name);
  return isIt;
}
