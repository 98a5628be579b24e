import { isDeepStrictEqual } from 'node:util';

/**
 * Rows that a list holds once, or more often with the same fields in any order, once each; apart from them those that
 * carry one key and say different things, of which nobody knows which is right.
 */
export function unlikeTwins<T>(
  rows: readonly T[],
  keyOf: (row: T) => string,
): { readonly unique: readonly T[]; readonly twins: readonly T[] } {
  const [first, others] = [new Map<string, T>(), new Map<string, T[]>()];
  for (const row of rows) {
    const key = keyOf(row);
    if (first.has(key)) others.set(key, [...(others.get(key) ?? []), row]);
    else first.set(key, row);
  }
  const unlike = [...others].filter(([key, same]) => same.some((row) => !isDeepStrictEqual(row, first.get(key))));
  const isUnlike = new Map(unlike);
  const twins = [...first].flatMap(([key, row]) => (isUnlike.has(key) ? [row, ...(isUnlike.get(key) ?? [])] : []));
  if (isUnlike.size === 0) return { unique: [...first.values()], twins };
  return { unique: [...first].filter(([key]) => !isUnlike.has(key)).map(([, row]) => row), twins };
}
