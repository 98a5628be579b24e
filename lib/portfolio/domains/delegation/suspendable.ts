/** The zones whose names can be registered and left without being delegated (REG.API 8.7, `not_delegated`). */
const zones: ReadonlySet<string> = new Set(['ru', 'su', 'рф']);

/** Whether the delegation of a name in this zone can be suspended. */
export const isSuspendable = (tld: string): boolean => zones.has(tld);

/** Whether a name is in its zone; null where that cannot be changed. */
export function delegationOf(tld: string, undelegatedAt: Date | null): 'on' | 'off' | null {
  if (undelegatedAt) return 'off';
  return isSuspendable(tld) ? 'on' : null;
}
