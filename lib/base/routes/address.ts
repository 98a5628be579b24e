/** What may stand behind the question mark of a page: these names and no others; what is not given is left out. */
export type Search<Name extends string> = Readonly<Partial<Record<Name, string | number | undefined>>>;

/** The search parameters of a list: by name, or as the text of an address that it was shown at. */
export type ListSearch<Name extends string> = Search<Name> | string;

/** A path with its search parameters. */
export function address<Name extends string>(path: string, search: ListSearch<Name> = ''): string {
  const text = typeof search === 'string' ? search : textOf(search);
  return text ? `${path}?${text}` : path;
}

function textOf(search: Readonly<Record<string, string | number | undefined>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(search))
    if (value !== undefined && value !== '') query.set(name, String(value));
  return query.toString();
}
