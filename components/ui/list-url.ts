/** What a page gets as its search parameters. */
export type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>;

export type SortDirection = 'asc' | 'desc';

/** Other values for parameters that the search of a list knows; null or '' takes one away. */
export type ListChanges<Search> = { readonly [Name in keyof Search]?: string | number | null };

/**
 * The same list with some parameters changed; which names there are, the caller says by the type of the search. Other
 * parameters stay, the page number does not (unless it is what changes): a different list begins at its beginning.
 */
export function listHref<Search extends object = never>(
  path: string,
  current: SearchParams,
  changes: ListChanges<NoInfer<Search>>,
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(current)) {
    if (name in changes || name === 'page' || value === undefined) continue;
    for (const one of typeof value === 'string' ? [value] : value) query.append(name, one);
  }
  for (const [name, value] of Object.entries<string | number | null | undefined>(changes)) {
    if ((value ?? '') !== '') query.set(name, String(value));
  }
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

/** The direction a click on a column's header asks for: the other one when the list is sorted by it already. */
export function nextDirection(isSorted: boolean, direction: SortDirection): SortDirection {
  if (!isSorted) return 'asc';
  return direction === 'asc' ? 'desc' : 'asc';
}
