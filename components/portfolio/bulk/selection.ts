/** What is chosen in a list: ticked one by one, or all that a search finds but for some. */
export type Selection =
  | { readonly kind: 'ticked'; readonly ids: readonly string[] }
  | (Searched & {
      readonly kind: 'found';
      readonly total: number;
      /** There are more than `total`. */
      readonly isMore: boolean;
      readonly not: readonly string[];
    });

/** What a list is narrowed to. */
export type Searched = { readonly q: string; readonly show: string; readonly folder?: string; readonly tag?: string };

export const nothing: Selection = { kind: 'ticked', ids: [] };

/** Whether a row is chosen; what another search found cannot be told from here. */
export function isChosen(selection: Selection, id: string, search: Searched): boolean {
  if (selection.kind === 'ticked') return selection.ids.includes(id);
  return isOfSearch(selection, search) && !selection.not.includes(id);
}

/** How many are chosen. */
export function countOf(selection: Selection): number {
  return selection.kind === 'ticked' ? selection.ids.length : selection.total - selection.not.length;
}

/** The same with these rows ticked or not; `most` = as many as can be ticked one by one. */
export function ticked(
  selection: Selection,
  rows: { readonly ids: readonly string[]; readonly isTicked: boolean },
  search: Searched,
  most: number,
): Selection {
  if (selection.kind === 'found' && isOfSearch(selection, search)) {
    const not = rows.isTicked ? without(selection.not, rows.ids) : [...new Set([...selection.not, ...rows.ids])];
    return { ...selection, not: not.slice(0, most) };
  }
  const before = selection.kind === 'ticked' ? selection.ids : [];
  const ids = rows.isTicked ? [...new Set([...before, ...rows.ids])] : without(before, rows.ids);
  return { kind: 'ticked', ids: ids.slice(0, most) };
}

/** As the browser keeps it. */
export function written(selection: Selection): string {
  if (selection.kind === 'ticked') return new URLSearchParams({ id: selection.ids.join('.') }).toString();
  const { q, show, folder = '', tag = '', total, isMore, not } = selection;
  return new URLSearchParams({
    q,
    show,
    ...(folder !== '' && { folder }),
    ...(tag !== '' && { tag }),
    total: String(total),
    not: not.join('.'),
    ...(isMore && { more: '1' }),
  }).toString();
}

/** What {@link written} wrote. */
export function readSelection(text: string): Selection {
  const said = new URLSearchParams(text);
  const list = (name: string) => (said.get(name) ?? '').split('.').filter((id) => id !== '');
  const total = said.get('total');
  if (total === null) return { kind: 'ticked', ids: list('id') };
  return {
    kind: 'found',
    q: said.get('q') ?? '',
    show: said.get('show') ?? '',
    ...(said.has('folder') && { folder: said.get('folder') ?? '' }),
    ...(said.has('tag') && { tag: said.get('tag') ?? '' }),
    total: Number(total),
    isMore: said.has('more'),
    not: list('not'),
  };
}

const isOfSearch = ({ q, show, folder = '', tag = '' }: Searched, search: Searched) =>
  q === search.q && show === search.show && folder === (search.folder ?? '') && tag === (search.tag ?? '');

const without = (ids: readonly string[], gone: readonly string[]) => ids.filter((id) => !gone.includes(id));
