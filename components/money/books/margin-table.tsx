import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { MonthName } from '@/components/money/registrar-bills/month-name';
import { ListTable } from '@/components/people/lists/list-table';
import { placesAmongAlike } from '@/components/people/lists/met-twice';
import { Money } from '@/components/ui/money';
import { routes } from '@/lib/base/routes';
import { toUnicode } from '@/lib/base/values/domain-name';
import type { MarginRow } from '@/lib/money/books/queries';
import type { MarginSearch } from '@/lib/money/books/margin-schema';

type MarginTableProps = { readonly search: MarginSearch; readonly rows: readonly MarginRow[] };

/** What was earned less what the registrar took, in roubles, and what customers paid where that was something else. */
export function MarginTable({ search: { by, month, sort, dir }, rows }: MarginTableProps) {
  const t = useTranslations('margin');
  const places = placesAmongAlike(
    rows.map(({ key, name }) => ({ id: key, name })),
    ({ name }) => name,
  );
  return (
    <ListTable
      caption={t('title')}
      rows={rows}
      rowKey={({ key }) => key}
      phone="stack"
      sorting={{
        field: sort,
        direction: dir,
        href: (field, direction) => routes.admin.margin({ by, month, sort: field, dir: direction }),
      }}
      columns={[
        {
          key: 'key',
          header: t(`by.${by}`),
          primary: true,
          isFixed: true,
          sort: 'name',
          cell: (row) => <Name by={by} row={row} place={places.get(row.key)} />,
        },
        { key: 'sold', header: t('sold'), align: 'end', sort: 'sold', cell: ({ sold }) => sold },
        {
          key: 'revenue',
          header: t('revenue'),
          align: 'end',
          sort: 'revenue',
          cell: (row) => <Revenue row={row} />,
        },
        { key: 'cost', header: t('cost'), align: 'end', sort: 'cost', cell: ({ cost }) => <Money value={cost} /> },
        {
          key: 'margin',
          header: t('margin'),
          align: 'end',
          sort: 'margin',
          cell: ({ margin }) => <Money value={margin} className="font-medium" />,
        },
      ]}
    />
  );
}

type NameProps = {
  readonly by: MarginSearch['by'];
  readonly row: MarginRow;
  /** Which of the customers of one name; absent of the first. */
  readonly place: number | undefined;
};

function Name({ by, row: { key, name }, place }: NameProps) {
  const t = useTranslations('margin');
  if (key === '') return t('other');
  if (by === 'month') return <MonthName month={new Date(`${key}-01T00:00:00Z`)} />;
  if (by === 'zone') return <span translate="no">.{toUnicode(name)}</span>;
  return (
    <Link href={routes.admin.customer(key)} className="text-link wrap-anywhere">
      {name}
      {place !== undefined && <span className="sr-only"> ({place})</span>}
    </Link>
  );
}

function Revenue({ row: { revenue, paid, isPartial } }: { readonly row: MarginRow }) {
  const t = useTranslations('margin');
  const others = paid.filter(({ currency }) => currency !== 'RUB');
  return (
    <>
      <Money value={revenue} />
      {others.map((sum) => (
        <span key={sum.currency} className="block text-sm text-muted">
          {t.rich('in', { sum: () => <Money value={sum} /> })}
        </span>
      ))}
      {isPartial && <span className="block text-sm text-warning">{t('partial')}</span>}
    </>
  );
}
