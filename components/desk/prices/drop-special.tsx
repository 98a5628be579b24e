'use client';

import { useTranslations } from 'next-intl';
import { ConfirmDialog } from '@/components/forms/confirm-dialog';
import { Button } from '@/components/ui/button';
import { dropSpecial } from '@/lib/desk/prices/actions';

type DropSpecialProps = { readonly id: string; /** Whom, where and what it is for. */ readonly scope: string };

export function DropSpecial({ id, scope }: DropSpecialProps) {
  const t = useTranslations('prices.special');
  return (
    <ConfirmDialog
      trigger={
        <Button variant="ghost" size="sm" icon="trash" aria-label={t('dropNamed', { scope })}>
          {t('drop')}
        </Button>
      }
      title={t('dropTitle')}
      consequence={t('dropText', { scope })}
      confirmLabel={t('drop')}
      tone="danger"
      action={dropSpecial}
      fields={{ rule: id }}
    />
  );
}
