import { useTranslations } from 'next-intl';
import { ColumnChoice } from '@/components/people/lists/column-choice';
import { isShown, saidOnce, type ListColumn, type SaidOnce } from '@/components/people/lists/said-once';
import { classNames } from '@/components/ui/class-names';
import { DataTable, type DataTableProps } from '@/components/ui/table';
import type { ListName } from '@/lib/people/lists/schema';

type ListTableProps<Row> = Omit<DataTableProps<Row>, 'columns' | 'phone'> & {
  /** Cards on a phone, for a list whose rows are worked on: two lines have no place for what is done with them. */
  readonly phone?: 'stack' | undefined;
  /** Where its columns are chosen; a table without it shows them as they are. */
  readonly list?: ListName | undefined;
  readonly columns: readonly ListColumn<Row>[];
  /** The columns that whoever looks chose; null where they never did. */
  readonly chosen?: readonly string[] | null | undefined;
};

/** The table of a list: its rows say what they differ in, the columns are those that were chosen. */
export function ListTable<Row>({ list, columns, chosen = null, rows, phone, ...table }: ListTableProps<Row>) {
  const drawn = saidOnce(
    columns.filter((column) => !column.isMoot && isShown(column, chosen)),
    rows,
  );
  const choices = columns.flatMap((column) =>
    column.isFixed || list === undefined
      ? []
      : [{ key: column.key, label: column.header, isShown: isShown(column, chosen) }],
  );
  return (
    <>
      {rows.length > 0 && (
        <div
          className={classNames(
            'flex items-center justify-between gap-4 border-b border-line px-gutter py-1.5 empty:hidden',
            // The columns of a phone are its two lines.
            drawn.said.length === 0 && 'max-sm:hidden',
          )}
        >
          <Said said={drawn.said} />
          {list !== undefined && choices.length > 1 && (
            <ColumnChoice list={list} caption={table.caption} choices={choices} />
          )}
        </div>
      )}
      <DataTable {...table} columns={drawn.columns} rows={rows} phone={phone ?? 'lines'} />
    </>
  );
}

/** What is the same in all rows that are shown. */
function Said({ said }: Pick<SaidOnce<never>, 'said'>) {
  const t = useTranslations('lists');
  if (said.length === 0) return null;
  return (
    <p className="min-w-0 text-sm text-muted">
      {t('inAll')}{' '}
      {said.map(({ key, header, word }, index) => (
        <span key={key}>
          {index > 0 && ' · '}
          {t('same', { header, word })}
        </span>
      ))}
    </p>
  );
}
