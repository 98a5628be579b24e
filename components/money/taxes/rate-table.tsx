import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { DateTime } from '@/components/ui/date-time';
import { DataTable } from '@/components/ui/table';
import type { TaxRate } from '@/lib/money/tax/rates';

/** VAT by regime and the day from which it counts; the rate of today says so. */
export function RateTable({ rates }: { readonly rates: readonly TaxRate[] }) {
  const t = useTranslations('taxes');
  const regimes = useTranslations('taxes.regimes');
  return (
    <DataTable
      caption={t('rates')}
      rows={rates}
      rowKey={({ regime, since }) => `${regime} ${since}`}
      phone="lines"
      columns={[
        {
          key: 'regime',
          header: t('columns.regime'),
          primary: true,
          cell: ({ regime, isNow }) => (
            <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
              {regimes(regime)}
              {isNow && <Badge tone="info">{t('now')}</Badge>}
            </span>
          ),
        },
        {
          key: 'since',
          header: t('columns.since'),
          phone: 'below',
          cell: ({ since }) => (since === '' ? t('always') : <DateTime value={`${since}T00:00:00Z`} as="date" isDay />),
        },
        {
          key: 'rate',
          header: t('columns.rate'),
          align: 'end',
          phone: 'end',
          cell: ({ rate }) => (rate === null ? t('noVat') : t('percent', { rate })),
        },
      ]}
    />
  );
}
