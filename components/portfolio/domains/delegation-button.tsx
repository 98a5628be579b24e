'use client';

import { useTranslations } from 'next-intl';
import { ActionButton } from '@/components/forms/action-button';
import { ConfirmDialog } from '@/components/forms/confirm-dialog';
import { Button } from '@/components/ui/button';
import { toggleDelegation } from '@/lib/portfolio/domains/actions';

type DelegationButtonProps = { readonly domainId: string; readonly now: 'on' | 'off' };

/** Suspends the delegation of a domain, once what that means was read, or resumes it. */
export function DelegationButton({ domainId, now }: DelegationButtonProps) {
  const t = useTranslations('domains.delegation');
  const resume = { domainId, delegation: 'on' };
  if (now === 'off') {
    return (
      <ActionButton action={toggleDelegation} fields={resume} size="sm">
        {t('resume')}
      </ActionButton>
    );
  }
  return (
    <ConfirmDialog
      action={toggleDelegation}
      fields={{ domainId, delegation: 'off' }}
      trigger={<Button size="sm">{t('suspend')}</Button>}
      title={t('suspendTitle')}
      consequence={t('suspendText')}
      confirmLabel={t('suspend')}
      tone="danger"
    />
  );
}
