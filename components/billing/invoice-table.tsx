import { useTranslations } from 'next-intl';
import { InvoiceState } from '@/components/billing/invoice-state';
import { DateTime } from '@/components/ui/date-time';
import { Money } from '@/components/ui/money';
import { RowLink } from '@/components/ui/row-link';
import { DataTable, type Column } from '@/components/ui/table';
import type { InvoiceRow } from '@/lib/billing/queries';
import { routes } from '@/lib/routes';

const mostNames = 3;

export function InvoiceTable({ rows }: { readonly rows: readonly InvoiceRow[] }) {
  const t = useTranslations('invoices');
  const columns: readonly Column<InvoiceRow>[] = [
    {
      key: 'number',
      header: t('number'),
      primary: true,
      cell: ({ id, number }) => <RowLink href={routes.invoice(id)}>{t('numbered', { number })}</RowLink>,
    },
    {
      key: 'for',
      header: t('for'),
      cell: ({ names }) => {
        const shown = names.slice(0, mostNames).join(', ');
        return names.length > mostNames ? t('andMore', { names: shown, count: names.length - mostNames }) : shown;
      },
    },
    { key: 'issued', header: t('issued'), cell: ({ issuedAt }) => <DateTime value={issuedAt} /> },
    { key: 'state', header: t('state'), cell: ({ state }) => <InvoiceState state={state} /> },
    { key: 'total', header: t('total'), align: 'end', cell: ({ total }) => <Money value={total} /> },
  ];
  return <DataTable caption={t('title')} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}
