import { useTranslations } from 'next-intl';
import { ActionButton } from '@/components/forms/action-button';
import { useRowName } from '@/components/money/use-row-name';
import { ListTable } from '@/components/people/lists/list-table';
import { Badge } from '@/components/ui/badge';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { Money } from '@/components/ui/money';
import { RowLink } from '@/components/ui/row-link';
import type { Tone } from '@/components/ui/tone';
import { routes } from '@/lib/base/routes';
import { closePayment, lookAgain } from '@/lib/money/payments/actions';
import type { PaymentRow } from '@/lib/money/payments/queries';

type PaymentTableProps = { readonly payments: readonly PaymentRow[]; readonly mayChange: boolean };

/** Payments by providers: whose, how much, and what became of them. */
export function PaymentTable({ payments, mayChange }: PaymentTableProps) {
  const t = useTranslations('payments');
  return (
    <ListTable
      caption={t('log.title')}
      rows={payments}
      rowKey={({ id }) => id}
      empty={
        <EmptyState icon="wallet" title={t('log.none')}>
          {t('log.noneText')}
        </EmptyState>
      }
      columns={[
        {
          key: 'at',
          header: t('log.begun'),
          phone: 'aside',
          cell: ({ createdAt }) => <DateTime value={createdAt} as="moment" className="whitespace-nowrap" />,
        },
        {
          key: 'customer',
          header: t('log.customer'),
          primary: true,
          isFixed: true,
          cell: ({ id, customer, createdAt, amount }) => (
            <RowLink
              href={routes.admin.payment(id)}
              apart={
                <>
                  <Money value={amount} />, <DateTime value={createdAt} as="second" />
                </>
              }
            >
              {customer.name}
            </RowLink>
          ),
        },
        { key: 'by', header: t('log.by'), cell: ({ provider }) => t(`providers.${provider}`) },
        {
          key: 'amount',
          header: t('amount'),
          align: 'end',
          phone: 'end',
          cell: ({ amount }) => <Money value={amount} />,
        },
        { key: 'state', header: t('log.state'), phone: 'below', cell: (row) => <PaymentState payment={row} /> },
        {
          key: 'act',
          header: t('log.act'),
          isMoot: !mayChange || payments.every(({ state }) => state !== 'pending' && state !== 'odd'),
          cell: (row) => <PaymentAct payment={row} />,
        },
      ]}
    />
  );
}

const tones: Partial<Record<PaymentRow['state'], Tone>> = { begun: 'neutral', pending: 'info', odd: 'warning' };

/** Where a payment stands, and the provider's word for it. */
export function PaymentState({ payment: { state, reason, isChargedBack } }: { readonly payment: PaymentRow }) {
  const t = useTranslations('payments');
  const tone = tones[state];
  const word = t(`state.${state}`);
  return (
    <>
      {tone === undefined ? <span className="text-muted">{word}</span> : <Badge tone={tone}>{word}</Badge>}
      {isChargedBack && (
        <span className="block">
          <Badge tone="danger">{t('chargebacks.badge')}</Badge>
        </span>
      )}
      {reason !== null && (
        <span translate="no" className="block text-sm text-muted">
          {reason}
        </span>
      )}
    </>
  );
}

type PaymentActProps = {
  readonly payment: PaymentRow;
  /** Its provider is asked, too, whether a bank took back what has come. */
  readonly asksAfter?: boolean;
};

/** What staff can do about a payment. */
export function PaymentAct({
  payment: { id, state, customer, amount, createdAt },
  asksAfter = false,
}: PaymentActProps) {
  const t = useTranslations('payments.log');
  const rowName = useRowName();
  const isAsked = state === 'pending' || (state === 'succeeded' && asksAfter);
  if (!isAsked && state !== 'odd') return null;
  return (
    <ActionButton
      action={isAsked ? lookAgain : closePayment}
      fields={{ id }}
      size="sm"
      aria-label={t(isAsked ? 'lookAbout' : 'closeAbout', { name: rowName(customer.name, amount, createdAt) })}
    >
      {t(isAsked ? 'look' : 'close')}
    </ActionButton>
  );
}
