import { useTranslations } from 'next-intl';
import { ListTable } from '@/components/people/lists/list-table';
import { DateTime } from '@/components/ui/date-time';
import type { Rate } from '@/lib/money/rates/exchanges';
import { RateText } from './rate-text';

/** What a currency cost lately. */
export function RateHistory({ rates }: { readonly rates: readonly (Rate & { readonly id: string })[] }) {
  const t = useTranslations('rates');
  return (
    <ListTable
      caption={t('history')}
      rows={rates}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'at',
          header: t('columns.at'),
          primary: true,
          isFixed: true,
          cell: ({ at }) => <DateTime value={at} as="moment" />,
        },
        {
          key: 'rate',
          header: t('columns.rate'),
          align: 'end',
          phone: 'end',
          isFixed: true,
          cell: ({ roublesMicro }) => <RateText micro={roublesMicro} />,
        },
        { key: 'source', header: t('columns.source'), phone: 'below', cell: ({ source }) => t(`saidBy.${source}`) },
        { key: 'day', header: t('columns.day'), cell: ({ day }) => <DateTime value={day} isDay as="date" /> },
      ]}
    />
  );
}
