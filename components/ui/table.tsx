import type { CSSProperties, ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { cellStyle, TableHeader, type Sorting } from '@/components/ui/table-header';

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
  readonly className?: string | undefined;
};

type DataTableProps<Row> = {
  /** Names the table for screen readers. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly rowClassName?: ((row: Row) => string | undefined) | undefined;
  readonly sorting?: Sorting | undefined;
  /** Stack rows into cards on a phone (the default), or let the table scroll sideways. */
  readonly phone?: 'stack' | 'scroll' | undefined;
  /** Instead of an empty table. */
  readonly empty?: ReactNode;
};

export function DataTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  rowClassName,
  sorting,
  phone = 'stack',
  empty,
}: DataTableProps<Row>) {
  if (rows.length === 0 && empty !== undefined) return <>{empty}</>;
  return (
    <div className={classNames('min-w-0', phone === 'scroll' && 'max-lg:overflow-x-auto')}>
      <table data-phone={phone} className="data-table" style={columnNames(columns)}>
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <TableHeader key={column.key} column={column} sorting={sorting} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className={rowClassName?.(row)}>
              {columns.map((column) => cellOf(column, row))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
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
