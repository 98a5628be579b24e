import type { Column } from '@/components/ui/table';

/** A column of a list that a person looks through. */
export type ListColumn<Row> = Column<Row> & {
  /** What its cell says, in words: where all rows say the same, the list says it once. Empty where it says nothing. */
  readonly word?: ((row: Row) => string) | undefined;
  /** Always there: the name, the boxes, what can be done with a row. */
  readonly isFixed?: true | undefined;
  /** There once somebody has chosen it. */
  readonly isExtra?: true | undefined;
  /** Says what the place of the list says already: chosen for other places, not drawn in this one. */
  readonly isMoot?: boolean | undefined;
};

/** So few rows are read one by one. */
const fewest = 4;

export type SaidOnce<Row> = {
  readonly columns: readonly ListColumn<Row>[];
  /** Of each column that says the same in all rows: its name and what it says. */
  readonly said: readonly { readonly key: string; readonly header: string; readonly word: string }[];
};

/** The columns in which rows differ, and once what is the same in all of them; nothing at all where all say nothing. */
export function saidOnce<Row>(columns: readonly ListColumn<Row>[], rows: readonly Row[]): SaidOnce<Row> {
  const same = new Map(columns.flatMap((column) => sameIn(column, rows)));
  const said = columns.flatMap(({ key, header }) => {
    const word = same.get(key) ?? '';
    return word === '' ? [] : [{ key, header, word }];
  });
  return { columns: columns.filter(({ key }) => !same.has(key)), said };
}

function sameIn<Row>({ key, word }: ListColumn<Row>, rows: readonly Row[]): readonly (readonly [string, string])[] {
  const [first] = rows;
  if (word === undefined || first === undefined) return [];
  const common = word(first);
  const isSame = rows.every((row) => word(row) === common);
  // What no row says is no loss among few rows either.
  return isSame && (common === '' || rows.length >= fewest) ? [[key, common]] : [];
}

/** Whether a column is shown to whoever chose these; null where nobody chose. */
export function isShown<Row>({ key, isFixed, isExtra }: ListColumn<Row>, chosen: readonly string[] | null): boolean {
  if (isFixed) return true;
  return chosen === null ? !isExtra : chosen.includes(key);
}
