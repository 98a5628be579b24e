import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { ActionButton } from '@/components/forms/action-button';
import { ListTable } from '@/components/people/lists/list-table';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { Money } from '@/components/ui/money';
import { RowLink } from '@/components/ui/row-link';
import { routes } from '@/lib/base/routes';
import { chargeAgain } from '@/lib/desk/renewals/actions';
import type { FailedCharge } from '@/lib/desk/renewals/queries';

type FailedChargesProps = { readonly charges: readonly FailedCharge[]; readonly mayCharge: boolean };

/** Cards that were refused for renewals that are due: whose, why, and when they are tried again. */
export function FailedCharges({ charges, mayCharge }: FailedChargesProps) {
  const t = useTranslations('dueRenewals.charges');
  return (
    <ListTable
      caption={t('title')}
      rows={charges}
      rowKey={({ customer }) => customer.id}
      phone="stack"
      empty={
        <EmptyState icon="check-circle" title={t('none')}>
          {t('noneText')}
        </EmptyState>
      }
      columns={[
        {
          key: 'customer',
          header: t('customer'),
          primary: true,
          isFixed: true,
          cell: ({ customer: { id, name } }) => <RowLink href={routes.admin.customer(id)}>{name}</RowLink>,
        },
        {
          key: 'names',
          header: t('names'),
          cell: ({ first, names }) => (
            <>
              {first.map(({ id, name }, index) => (
                <span key={id}>
                  {index > 0 && ', '}
                  <Link
                    href={routes.admin.domain(id)}
                    prefetch={false}
                    className="relative z-10 text-link wrap-anywhere"
                  >
                    {name}
                  </Link>
                </span>
              ))}
              {names > first.length && ` ${t('more', { count: names - first.length })}`}
            </>
          ),
        },
        {
          key: 'amount',
          header: t('amount'),
          align: 'end',
          cell: ({ amount }) => <Money value={amount} />,
        },
        {
          key: 'reason',
          header: t('reason'),
          cell: ({ method, reason, paymentId }) => (
            <>
              <Link href={routes.admin.payment(paymentId)} prefetch={false} className="relative z-10 text-link">
                {method}
              </Link>
              {reason !== null && (
                <span translate="no" className="block text-sm text-muted">
                  {reason}
                </span>
              )}
            </>
          ),
        },
        {
          key: 'tries',
          header: t('tries'),
          cell: ({ tries, lastAt }) => (
            <>
              {t('times', { count: tries })}
              <span className="block text-sm text-muted">
                <DateTime value={lastAt} as="date" />
              </span>
            </>
          ),
        },
        {
          key: 'next',
          header: t('next'),
          cell: ({ nextOn }) =>
            nextOn ? (
              <DateTime value={nextOn} as="date" isDay className="whitespace-nowrap" />
            ) : (
              <span className="text-warning">{t('noMore')}</span>
            ),
        },
        {
          key: 'act',
          header: t('act'),
          isMoot: !mayCharge,
          cell: ({ customer: { id, name } }) => (
            <ActionButton
              action={chargeAgain}
              fields={{ customer: id }}
              size="sm"
              aria-label={t('chargeAbout', { name })}
            >
              {t('charge')}
            </ActionButton>
          ),
        },
      ]}
    />
  );
}
