/**
 * Rows that a list holds once, or more often in the same words, once each; apart from them those that carry one key and
 * say different things, of which nobody knows which is right.
 */
export function unlikeTwins<T>(
  rows: readonly T[],
  keyOf: (row: T) => string,
): { readonly unique: readonly T[]; readonly twins: readonly T[] } {
  const byKey = new Map<string, T[]>();
  for (const row of rows) byKey.set(keyOf(row), [...(byKey.get(keyOf(row)) ?? []), row]);
  const groups = [...byKey.values()].map((same) => ({
    same,
    isAlike: new Set(same.map((row) => JSON.stringify(row))).size === 1,
  }));
  return {
    unique: groups.filter(({ isAlike }) => isAlike).flatMap(({ same }) => same.slice(0, 1)),
    twins: groups.filter(({ isAlike }) => !isAlike).flatMap(({ same }) => same),
  };
}
