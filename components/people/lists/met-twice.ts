type Named = { readonly id: string; readonly name: string };

/** The names that several of a list have: whoever hears them needs something else to tell them apart. */
export function namesMetTwice(list: readonly Named[]): ReadonlySet<string> {
  const firstOf = new Map<string, string>();
  const twice = new Set<string>();
  for (const { id, name } of list) {
    if ((firstOf.get(name) ?? id) !== id) twice.add(name);
    firstOf.set(name, id);
  }
  return twice;
}

/**
 * Rows that are said alike, by their id: the second is 2, the third 3. Whoever hears their links needs that number where
 * even the second in which they came about is the same.
 */
export function placesAmongAlike<Row extends { readonly id: string }>(
  rows: readonly Row[],
  said: (row: Row) => string,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const places = new Map<string, number>();
  for (const row of rows) {
    const place = (counts.get(said(row)) ?? 0) + 1;
    counts.set(said(row), place);
    if (place > 1) places.set(row.id, place);
  }
  return places;
}

/** The same of rows that came about within one second. */
export function placesWithinSecond<Row extends { readonly id: string }>(
  rows: readonly Row[],
  said: (row: Row) => string,
  at: (row: Row) => Date,
): ReadonlyMap<string, number> {
  return placesAmongAlike(rows, (row) => `${said(row)}\n${Math.floor(at(row).getTime() / 1000)}`);
}
