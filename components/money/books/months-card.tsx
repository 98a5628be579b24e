import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { MonthName } from '@/components/money/registrar-bills/month-name';
import { Card } from '@/components/ui/card';
import { Money } from '@/components/ui/money';
import { DataTable } from '@/components/ui/table';
import { routes } from '@/lib/base/routes';
import { subtractMoney } from '@/lib/base/values/money';
import type { BookMonth } from '@/lib/money/books/queries';

/** What each month cost at the registrar by our books, by its bills and by its statistics. */
export function MonthsCard({ months }: { readonly months: readonly BookMonth[] }) {
  const t = useTranslations('books.months');
  return (
    <Card title={t('title')} note={t('note')} padding="flush">
      <DataTable
        caption={t('title')}
        rows={months}
        rowKey={({ month }) => month.toISOString()}
        columns={[
          {
            key: 'month',
            header: t('month'),
            primary: true,
            cell: ({ month }) => (
              <Link href={routes.admin.books({ month: month.toISOString().slice(0, 7) })} className="text-link">
                <MonthName month={month} />
              </Link>
            ),
          },
          { key: 'ours', header: t('ours'), align: 'end', cell: ({ ours }) => <Money value={ours} /> },
          { key: 'billed', header: t('billed'), align: 'end', cell: ({ billed }) => <Money value={billed} /> },
          {
            key: 'difference',
            header: t('difference'),
            align: 'end',
            cell: ({ ours, billed }) => <Money value={subtractMoney(billed, ours)} signed className="font-medium" />,
          },
          {
            key: 'told',
            header: t('told'),
            align: 'end',
            cell: ({ told }) => (told ? <Money value={told} /> : '—'),
          },
        ]}
      />
    </Card>
  );
}
