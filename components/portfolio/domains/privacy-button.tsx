'use client';

import { useTranslations } from 'next-intl';
import { ActionButton } from '@/components/forms/action-button';
import { ConfirmDialog } from '@/components/forms/confirm-dialog';
import { Button } from '@/components/ui/button';
import { togglePrivacy } from '@/lib/portfolio/domains/actions';

type PrivacyButtonProps = { readonly domainId: string; readonly now: 'on' | 'off' | 'unknown' };

/** Hides the registrant in WHOIS, or shows them, once what that means was read. */
export function PrivacyButton({ domainId, now }: PrivacyButtonProps) {
  const t = useTranslations('domains.privacy');
  if (now !== 'on') {
    return (
      <ActionButton action={togglePrivacy} fields={{ domainId, privacy: 'on' }} size="sm">
        {t('hide')}
      </ActionButton>
    );
  }
  return (
    <ConfirmDialog
      action={togglePrivacy}
      fields={{ domainId, privacy: 'off' }}
      trigger={<Button size="sm">{t('show')}</Button>}
      title={t('showTitle')}
      consequence={t('showText')}
      confirmLabel={t('show')}
    />
  );
}
