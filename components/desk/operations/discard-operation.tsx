'use client';

import { useLocale, useTranslations } from 'next-intl';
import { ConfirmDialog } from '@/components/forms/confirm-dialog';
import { Button } from '@/components/ui/button';
import { formatMoney } from '@/lib/base/i18n/format-money';
import { cancel } from '@/lib/desk/operations/actions';
import type { Money } from '@/lib/base/values/money';

type DiscardOperationProps = {
  readonly operationId: string;
  readonly kind: string;
  /** What it is about, as people write it. */
  readonly name: string;
  readonly held: Money | null;
  readonly customerName: string | null;
  /** Records that were changed before the refused one. */
  readonly applied: number;
};

/** Ends an operation; one sentence says what goes back to whom. */
export function DiscardOperation({ operationId, kind, name, held, customerName, applied }: DiscardOperationProps) {
  const t = useTranslations('operations.decide');
  const locale = useLocale();
  const amount = held && formatMoney(held, locale, { wholeUnits: 'short' });
  const what = { name, what: t(t.has(`what.${kind}`) ? `what.${kind}` : 'what.other', { name }) };
  const money =
    amount && customerName ? t('consequence', { ...what, amount, customer: customerName }) : t('consequenceFree', what);
  return (
    <ConfirmDialog
      trigger={<Button icon="x-circle">{t('discard')}</Button>}
      title={t('discardTitle')}
      consequence={applied > 0 ? `${money} ${t('appliedStays', { applied })}` : money}
      confirmLabel={amount ? t('discardAndReturn', { amount }) : t('discard')}
      tone="danger"
      action={cancel}
      fields={{ operationId }}
    />
  );
}
