'use client';

import { useTranslations } from 'next-intl';
import { ActionButton } from '@/components/forms/action-button';
import { checkTransferNow } from '@/lib/portfolio/transfers/actions';

/** Has the registrar asked where a transfer stands now. */
export function CheckNowButton({ transferId }: { readonly transferId: string }) {
  const t = useTranslations('transfers');
  return (
    <ActionButton action={checkTransferNow} fields={{ transferId }} size="sm" variant="ghost" icon="refresh">
      {t('checkNow')}
    </ActionButton>
  );
}
