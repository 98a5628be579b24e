import { useTranslations } from 'next-intl';
import { ActionButton } from '@/components/forms/action-button';
import { useRowName } from '@/components/money/use-row-name';
import { ListTable } from '@/components/people/lists/list-table';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { Money } from '@/components/ui/money';
import { RowLink } from '@/components/ui/row-link';
import { routes } from '@/lib/base/routes';
import { decideAdjustment } from '@/lib/money/adjustments/actions';
import type { AdjustmentView } from '@/lib/money/adjustments/queries';

type AdjustmentTableProps = { readonly adjustments: readonly AdjustmentView[]; readonly mayDecide: boolean };

/** What staff gave and took: to whom, why, who asked, and who says yes. */
export function AdjustmentTable({ adjustments, mayDecide }: AdjustmentTableProps) {
  const t = useTranslations('adjustments');
  return (
    <ListTable
      caption={t('title')}
      rows={adjustments}
      rowKey={({ id }) => id}
      phone="stack"
      empty={<EmptyState icon="wallet" title={t('none')} />}
      columns={[
        {
          key: 'customer',
          header: t('customer'),
          primary: true,
          isFixed: true,
          cell: ({ customer, note, askedAt }) => (
            <>
              <RowLink
                href={routes.admin.customerStatement(customer.id)}
                apart={<DateTime value={askedAt} as="second" />}
              >
                {customer.name}
              </RowLink>
              <span className="block text-sm font-normal wrap-anywhere text-muted">{note}</span>
            </>
          ),
        },
        { key: 'amount', header: t('amount'), align: 'end', cell: ({ amount }) => <Money value={amount} signed /> },
        {
          key: 'asked',
          header: t('askedBy'),
          cell: ({ askedBy, askedAt }) => (
            <>
              {askedBy}
              <span className="block text-sm text-muted">
                <DateTime value={askedAt} />
              </span>
            </>
          ),
        },
        {
          key: 'decided',
          header: t('decidedBy'),
          isMoot: adjustments.every(({ state }) => state === 'waiting'),
          cell: ({ decidedBy }) => decidedBy ?? '—',
        },
        {
          key: 'act',
          header: t('act'),
          isMoot: !mayDecide || adjustments.every(({ state }) => state !== 'waiting'),
          cell: (row) => <Acts adjustment={row} />,
        },
      ]}
    />
  );
}

function Acts({ adjustment: { id, customer, amount, askedAt, isOwn } }: { readonly adjustment: AdjustmentView }) {
  const t = useTranslations('adjustments');
  const name = useRowName()(customer.name, amount, askedAt);
  return (
    <span className="flex flex-wrap items-start gap-2">
      {!isOwn && (
        <ActionButton
          action={decideAdjustment}
          fields={{ id, isYes: 'on' }}
          size="sm"
          variant="primary"
          aria-label={t('yesAbout', { name })}
        >
          {t('yes')}
        </ActionButton>
      )}
      <ActionButton
        action={decideAdjustment}
        fields={{ id, isYes: '' }}
        size="sm"
        aria-label={t(isOwn ? 'withdrawAbout' : 'noAbout', { name })}
      >
        {t(isOwn ? 'withdraw' : 'no')}
      </ActionButton>
    </span>
  );
}
