import type { CSSProperties, ReactNode } from 'react';
import { cellStyle, TableHeader, type PhonePlace, type Sorting } from '@/components/ui/table-header';

export type Column<Row> = {
  readonly key: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** Stands in the head instead of the name. */
  readonly head?: ReactNode;
  /** The parameter value that sorts by this column; absent when it cannot be sorted. */
  readonly sort?: string | undefined;
  /** Amounts, counts and what can be done with a row stand at the end. */
  readonly align?: 'start' | 'end' | undefined;
  /** What names the row: its header cell, and its title on a phone. One a table. */
  readonly primary?: boolean | undefined;
  /** Read aloud, not shown: the column of what can be done with a row. */
  readonly hiddenHeader?: boolean | undefined;
  /** Where it stands among the two lines of an item on a phone; without a place it is not shown there. */
  readonly phone?: PhonePlace | undefined;
  readonly className?: string | undefined;
};

export type DataTableProps<Row> = {
  /** Names the table for screen readers. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly rowClassName?: ((row: Row) => string | undefined) | undefined;
  /** The heading that a row stands under; rows of one heading follow each other. */
  readonly section?: ((row: Row) => string | null) | undefined;
  readonly sorting?: Sorting | undefined;
  /** On a phone: rows as cards (the default), two lines an item, or a table that scrolls sideways. */
  readonly phone?: 'stack' | 'lines' | 'scroll' | undefined;
  /** Instead of an empty table. */
  readonly empty?: ReactNode;
};

export function DataTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  rowClassName,
  section,
  sorting,
  phone = 'stack',
  empty,
}: DataTableProps<Row>) {
  if (rows.length === 0 && empty !== undefined) return <>{empty}</>;
  return (
    <div className="table-frame">
      <table data-phone={phone} className="data-table" style={columnNames(columns)}>
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <TableHeader key={column.key} column={column} sorting={sorting} />
            ))}
          </tr>
        </thead>
        {sectionsOf(rows, section).map(({ heading, members }) => (
          <tbody key={heading}>
            {heading !== null && (
              <tr data-section>
                <td colSpan={columns.length}>{heading}</td>
              </tr>
            )}
            {members.map((row) => (
              <tr key={rowKey(row)} className={rowClassName?.(row)}>
                {columns.map((column) => cellOf(column, row))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

type Section<Row> = { readonly heading: string | null; readonly members: readonly Row[] };

function sectionsOf<Row>(rows: readonly Row[], headingOf: DataTableProps<Row>['section']): readonly Section<Row>[] {
  const headings = new Set(rows.map((row) => headingOf?.(row) ?? null));
  return [...headings].map((heading) => ({
    heading,
    members: rows.filter((row) => (headingOf?.(row) ?? null) === heading),
  }));
}

// No component: a page of fifty rows has hundreds of cells.
function cellOf<Row>(column: Column<Row>, row: Row): ReactNode {
  if (column.primary) {
    return (
      <th key={column.key} scope="row" data-primary className={cellStyle(column)}>
        {column.cell(row)}
      </th>
    );
  }
  return (
    <td key={column.key} data-bare={column.hiddenHeader} className={cellStyle(column)}>
      {column.cell(row)}
    </td>
  );
}

/** For the cells of a phone, which stand under no header: `--column-2` names the second (app/globals.css). */
export function columnNames(columns: readonly { readonly header: string }[]): CSSProperties {
  return Object.fromEntries(columns.map(({ header }, at) => [`--column-${at + 1}`, JSON.stringify(header)]));
}
