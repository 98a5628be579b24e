import { toAscii } from '@/lib/base/values/domain-name';
import { plainName } from '@/lib/base/values/typed-names';
import { readCells } from './cells';
import { fieldOf, type SheetField } from './columns';
import { mostRows } from './most-rows';

/** What the cells of a row say, by field; a column that the sheet has not is not there. */
type Cells = Readonly<Partial<Record<SheetField, string>>>;

export type SheetRow = { readonly line: number; readonly typed: string } & (
  | { readonly kind: 'read'; readonly asciiName: string; readonly cells: Cells }
  | { readonly kind: 'bad'; readonly why: 'notName' | 'twice' }
);

export type Sheet =
  | {
      readonly kind: 'read';
      readonly rows: readonly SheetRow[];
      /** Columns that can be changed here. */
      readonly fields: readonly SheetField[];
      /** Headings of columns that mean nothing here. */
      readonly unknown: readonly string[];
    }
  /** `noHeadings`: its first line names no domain column, or nothing that can be changed. `tooMany`: rows. */
  | { readonly kind: 'wrong'; readonly why: 'empty' | 'noHeadings' | 'tooMany' };

/** Reads a sheet by the headings of its first line. */
export function readSheet(text: string): Sheet {
  const [head, ...lines] = readCells(text);
  if (!head || lines.length === 0) return { kind: 'wrong', why: 'empty' };
  const columns = head.cells.map((heading) => fieldOf(heading));
  const fields = columns.flatMap((column) =>
    column === null || column === 'told' || column === 'name' || column === 'punycode' ? [] : [column],
  );
  const isNamed = columns.includes('name') || columns.includes('punycode');
  if (!isNamed || fields.length === 0) return { kind: 'wrong', why: 'noHeadings' };
  if (lines.length > mostRows) return { kind: 'wrong', why: 'tooMany' };
  const unknown = head.cells.filter((heading, index) => heading !== '' && columns[index] === null);
  const seen = new Set<string>();
  return {
    kind: 'read',
    fields,
    unknown,
    rows: lines.map(({ line, cells }) => rowOf(line, cellsBy(columns, cells), seen)),
  };
}

function cellsBy(columns: readonly (SheetField | 'told' | null)[], cells: readonly string[]): Cells {
  return Object.fromEntries(
    columns.flatMap((column, index) =>
      column === null || column === 'told' ? [] : [[column, cells[index] ?? ''] as const],
    ),
  );
}

function rowOf(line: number, { name = '', punycode = '', ...cells }: Cells, seen: Set<string>): SheetRow {
  const typed = (name || punycode).slice(0, 255);
  const asciiName = toAscii(plainName(punycode || name).toLowerCase());
  if (asciiName === null || !asciiName.includes('.')) return { line, typed, kind: 'bad', why: 'notName' };
  if (seen.has(asciiName)) return { line, typed, kind: 'bad', why: 'twice' };
  seen.add(asciiName);
  return { line, typed, kind: 'read', asciiName, cells };
}
