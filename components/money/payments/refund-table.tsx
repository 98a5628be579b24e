import { useTranslations } from 'next-intl';
import { ListTable } from '@/components/people/lists/list-table';
import { DateTime } from '@/components/ui/date-time';
import { Money } from '@/components/ui/money';
import type { RefundView } from '@/lib/money/payments/payment-details';

/** What of a payment went back, and what became of it. */
export function RefundTable({ refunds }: { readonly refunds: readonly RefundView[] }) {
  const t = useTranslations('payments');
  return (
    <ListTable
      caption={t('refunds.title')}
      rows={refunds}
      rowKey={({ id }) => id}
      phone="stack"
      empty={<p className="px-gutter py-4 text-muted">{t('refunds.none')}</p>}
      columns={[
        {
          key: 'at',
          header: t('refunds.at'),
          cell: ({ createdAt }) => <DateTime value={createdAt} as="moment" className="whitespace-nowrap" />,
        },
        {
          key: 'note',
          header: t('refunds.note'),
          primary: true,
          cell: ({ note }) => <span className="wrap-anywhere">{note}</span>,
        },
        { key: 'amount', header: t('amount'), align: 'end', cell: ({ amount }) => <Money value={amount} /> },
        {
          key: 'state',
          header: t('log.state'),
          cell: ({ state, problem }) => (
            <>
              {t(`refunds.states.${state}`)}
              {problem !== null && (
                <span translate="no" className="block text-sm text-muted">
                  {problem}
                </span>
              )}
            </>
          ),
        },
      ]}
    />
  );
}
