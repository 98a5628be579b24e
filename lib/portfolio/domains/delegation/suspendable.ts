/** The zones whose names can be registered and left without being delegated (REG.API 8.7, `not_delegated`). */
const zones: ReadonlySet<string> = new Set(['ru', 'su', 'рф']);

/** Whether the delegation of a name in this zone can be suspended. */
export const isSuspendable = (tld: string): boolean => zones.has(tld);
