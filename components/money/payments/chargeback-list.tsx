import { useTranslations } from 'next-intl';
import { ActionButton } from '@/components/forms/action-button';
import { ConfirmDialog } from '@/components/forms/confirm-dialog';
import { useRowName } from '@/components/money/use-row-name';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { DateTime } from '@/components/ui/date-time';
import { Money } from '@/components/ui/money';
import { seeChargeback, writeWonBack } from '@/lib/money/payments/actions';
import type { ChargebackView } from '@/lib/money/payments/payment-details';

type ChargebackListProps = { readonly chargebacks: readonly ChargebackView[]; readonly mayChange: boolean };

/** What banks took back of a payment, and whether somebody has seen to it. */
export function ChargebackList({ chargebacks, mayChange }: ChargebackListProps) {
  const t = useTranslations('payments.chargebacks');
  return (
    <ul className="divide-y divide-line">
      {chargebacks.map((one) => (
        <li
          key={one.id}
          className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-3 first:pt-0 last:pb-0"
        >
          <span className="min-w-0">
            <span className="flex flex-wrap items-baseline gap-x-3">
              <Money value={one.amount} className="font-medium" />
              <Badge tone={one.state === 'won' ? 'success' : 'danger'}>{t(`states.${one.state}`)}</Badge>
            </span>
            <span className="block text-sm wrap-anywhere text-muted">
              <DateTime value={one.createdAt} /> · <span translate="no">{one.reason}</span>
            </span>
          </span>
          {mayChange && <Acts chargeback={one} />}
        </li>
      ))}
    </ul>
  );
}

function Acts({
  chargeback: { id, amount, reason, createdAt, isNew, isByHand, state },
}: {
  readonly chargeback: ChargebackView;
}) {
  const t = useTranslations('payments.chargebacks');
  const name = useRowName()(reason, amount, createdAt);
  return (
    <span className="flex flex-wrap items-start gap-2">
      {isByHand && state !== 'won' && (
        <ConfirmDialog
          action={writeWonBack}
          fields={{ id }}
          trigger={
            <Button size="sm" aria-label={t('wonAbout', { name })}>
              {t('won')}
            </Button>
          }
          title={t('wonTitle')}
          consequence={t('wonText')}
          confirmLabel={t('wonConfirm')}
        />
      )}
      {isNew && (
        <ActionButton
          action={seeChargeback}
          fields={{ id }}
          size="sm"
          variant="primary"
          aria-label={t('seeAbout', { name })}
        >
          {t('see')}
        </ActionButton>
      )}
    </span>
  );
}
