import { useTranslations } from 'next-intl';
import { DateTime } from '@/components/ui/date-time';
import { Money } from '@/components/ui/money';
import { DataTable, type Column } from '@/components/ui/table';
import type { FeeChange } from '@/lib/desk/prices/queries';

/** When the registrar took more or less for giving a lapsed name back, and how that is known. */
export function FeeHistoryTable({ changes }: { readonly changes: readonly FeeChange[] }) {
  const t = useTranslations('prices.restoration');
  const columns: readonly Column<FeeChange>[] = [
    { key: 'zone', header: t('zone'), primary: true, cell: ({ tld }) => <span translate="no">.{tld}</span> },
    { key: 'at', header: t('at'), phone: 'end', cell: ({ at }) => <DateTime value={at} /> },
    {
      key: 'fee',
      header: t('feeColumn'),
      align: 'end',
      phone: 'below',
      cell: ({ was, now }) => (
        <span className="whitespace-nowrap">
          {was && (
            <span className="text-muted">
              <Money value={was} /> →{' '}
            </span>
          )}
          {now ? <Money value={now} className="font-medium" /> : <span className="text-muted">{t('unknown')}</span>}
        </span>
      ),
    },
    {
      key: 'by',
      header: t('by'),
      phone: 'aside',
      cell: ({ by }) => by ?? <span className="text-muted">{t('charged')}</span>,
    },
  ];
  return <DataTable caption={t('history')} columns={columns} rows={changes} rowKey={({ id }) => id} phone="lines" />;
}
