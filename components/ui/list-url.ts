/** What a page gets as its search parameters. */
export type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>;

export type SortDirection = 'asc' | 'desc';

/**
 * The same list with some parameters changed; null or '' removes one. Other parameters stay, the page number does not
 * (unless it is what changes): a different list begins at its beginning.
 */
export function listHref(
  path: string,
  current: SearchParams,
  changes: Readonly<Record<string, string | number | null>>,
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(current)) {
    if (name in changes || name === 'page' || value === undefined) continue;
    for (const one of typeof value === 'string' ? [value] : value) query.append(name, one);
  }
  for (const [name, value] of Object.entries(changes)) {
    if (value !== null && value !== '') query.set(name, String(value));
  }
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

/** The direction a click on a column's header asks for: the other one when the list is sorted by it already. */
export function nextDirection(isSorted: boolean, direction: SortDirection): SortDirection {
  if (!isSorted) return 'asc';
  return direction === 'asc' ? 'desc' : 'asc';
}
