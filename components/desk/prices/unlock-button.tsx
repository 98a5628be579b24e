'use client';

import { useTranslations } from 'next-intl';
import { ConfirmDialog } from '@/components/forms/confirm-dialog';
import { Button } from '@/components/ui/button';
import { unlockRenewalPrice } from '@/lib/desk/prices/actions';

export function UnlockButton({ domainId }: { readonly domainId: string }) {
  const t = useTranslations('prices.lock');
  return (
    <ConfirmDialog
      trigger={
        <Button variant="ghost" size="sm">
          {t('unlock')}
        </Button>
      }
      title={t('unlockTitle')}
      consequence={t('unlockText')}
      confirmLabel={t('unlock')}
      action={unlockRenewalPrice}
      fields={{ domain: domainId }}
    />
  );
}
