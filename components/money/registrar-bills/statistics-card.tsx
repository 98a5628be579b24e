import { useTranslations } from 'next-intl';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import { DefinitionList } from '@/components/ui/definition-list';
import { EmptyState } from '@/components/ui/empty-state';
import { Money } from '@/components/ui/money';
import { DataTable } from '@/components/ui/table';
import { MonthName } from '@/components/money/registrar-bills/month-name';
import type { AccountStatistics } from '@/lib/money/registrar-bills/statistics';

const counted = ['active', 'toRenew', 'incoming', 'undelegated', 'controlled', 'folders'] as const;

/** What the registrar counts of our account. */
export function StatisticsCard({ statistics }: { readonly statistics: AccountStatistics | null }) {
  const t = useTranslations('registrarBills.statistics');
  if (!statistics) {
    return (
      <Card title={t('title')} padding="flush">
        <EmptyState size="note" icon="gauge" title={t('none')} />
      </Card>
    );
  }
  const { readAt, counts, months } = statistics;
  return (
    <Card title={t('title')} note={t.rich('asOf', { moment: () => <DateTime value={readAt} /> })} padding="flush">
      <div className="px-gutter py-2">
        <DefinitionList
          columns={2}
          items={counted.map((key) => ({ key, term: t(`counts.${key}`), value: counts[key] ?? '—' }))}
        />
      </div>
      <DataTable
        caption={t('months')}
        rows={months}
        rowKey={({ month }) => month.toISOString()}
        phone="lines"
        columns={[
          { key: 'month', header: t('month'), primary: true, cell: ({ month }) => <MonthName month={month} /> },
          {
            key: 'costs',
            header: t('costs'),
            align: 'end',
            phone: 'end',
            cell: ({ costs }) => (costs ? <Money value={costs} /> : '—'),
          },
          {
            key: 'registered',
            header: t('registered'),
            align: 'end',
            phone: 'below',
            className: 'named max-sm:text-start',
            cell: ({ registered }) => registered ?? '—',
          },
        ]}
      />
    </Card>
  );
}
