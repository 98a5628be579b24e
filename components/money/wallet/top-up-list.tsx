import { useTranslations } from 'next-intl';
import { ListTable } from '@/components/people/lists/list-table';
import { ButtonLink } from '@/components/ui/button-link';
import { DateTime } from '@/components/ui/date-time';
import { Money } from '@/components/ui/money';
import type { TopUpRow } from '@/lib/money/wallet/top-ups';
import { routes } from '@/lib/base/routes';

type TopUpListProps = { readonly customerId: string; readonly topUps: readonly TopUpRow[] };

/** What was put into a wallet by hand; a wrong one can be taken back. */
export function TopUpList({ customerId, topUps }: TopUpListProps) {
  const t = useTranslations('wallet.takeBack');
  return (
    <ListTable
      caption={t('list')}
      rows={topUps}
      rowKey={({ id }) => id}
      empty={<p className="px-gutter py-4 text-muted">{t('none')}</p>}
      columns={[
        {
          key: 'what',
          header: t('what'),
          primary: true,
          cell: ({ memo }) => <span className="wrap-anywhere">{memo}</span>,
        },
        {
          key: 'date',
          header: t('date'),
          phone: 'below',
          cell: ({ at }) => <DateTime value={at} as="moment" className="whitespace-nowrap" />,
        },
        {
          key: 'amount',
          header: t('amount'),
          align: 'end',
          phone: 'end',
          cell: ({ amount }) => <Money value={amount} />,
        },
        {
          key: 'act',
          header: t('left'),
          phone: 'aside',
          align: 'end',
          cell: (row) => <Left customerId={customerId} row={row} />,
        },
      ]}
    />
  );
}

function Left({ customerId, row: { id, amount, left } }: { readonly customerId: string; readonly row: TopUpRow }) {
  const t = useTranslations('wallet.takeBack');
  const isTouched = left.minor < amount.minor;
  return (
    <span className="flex flex-wrap items-center justify-end gap-2">
      {isTouched && (
        <span className="text-muted">
          {left.minor === 0 ? t('wholly') : t.rich('partly', { amount: () => <Money value={left} /> })}
        </span>
      )}
      {left.minor > 0 && (
        <ButtonLink href={routes.admin.customerTakeBack(customerId, id)} size="sm">
          {t('act')}
        </ButtonLink>
      )}
    </span>
  );
}
