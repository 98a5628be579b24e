'use client';

import { useLocale, useTranslations } from 'next-intl';
import { ActionButton } from '@/components/forms/action-button';
import { ConfirmDialog } from '@/components/forms/confirm-dialog';
import { Button } from '@/components/ui/button';
import { discardChange } from '@/lib/portfolio/domains/actions';
import { formatMoney } from '@/lib/base/i18n/format-money';
import type { Money } from '@/lib/base/values/money';

type DiscardButtonProps = { readonly operationId: string; readonly held: Money | null };

/** Gives up an operation of one's own; where money was taken for it, one sentence first says that it comes back. */
export function DiscardButton({ operationId, held }: DiscardButtonProps) {
  const t = useTranslations('domains.pending');
  const locale = useLocale();
  const discard = { action: discardChange, fields: { operationId } };
  if (!held) {
    return (
      <ActionButton {...discard} size="sm">
        {t('discard')}
      </ActionButton>
    );
  }
  const amount = formatMoney(held, locale, { wholeUnits: 'short' });
  return (
    <ConfirmDialog
      {...discard}
      trigger={<Button size="sm">{t('cancelOrder')}</Button>}
      title={t('cancelTitle')}
      consequence={t('cancelText', { amount })}
      confirmLabel={t('cancelOrder')}
      tone="danger"
    />
  );
}
