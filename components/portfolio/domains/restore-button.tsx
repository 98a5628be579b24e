'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ActionButton } from '@/components/forms/action-button';
import { ConfirmDialog } from '@/components/forms/confirm-dialog';
import { Button } from '@/components/ui/button';
import { toggleAutoRenew } from '@/lib/portfolio/domains/actions';
import { restoreDomain } from '@/lib/portfolio/history/actions';

type RestoreButtonProps = {
  readonly domainId: string;
  readonly operationId: string;
  /** What will be asked of the registrar: its sentence, and what it changes. */
  readonly children: ReactNode;
};

/** Brings back what was there before a change, once it was shown what that is. */
export function RestoreButton({ domainId, operationId, children }: RestoreButtonProps) {
  const t = useTranslations('domains.history.restore');
  return (
    <ConfirmDialog
      trigger={<Button size="sm">{t('button')}</Button>}
      title={t('title')}
      consequence={<span className="block space-y-2">{children}</span>}
      confirmLabel={t('confirm')}
      action={restoreDomain}
      fields={{ domainId, operationId }}
    />
  );
}

/** Switches auto-renewal back: nothing of it goes to the registrar. */
export function SwitchBackButton({ domainId, to }: { readonly domainId: string; readonly to: 'on' | 'off' }) {
  const t = useTranslations('domains.history.restore');
  return (
    <ActionButton action={toggleAutoRenew} fields={{ domainId, autoRenews: to }} size="sm">
      {t(to === 'on' ? 'switchOn' : 'switchOff')}
    </ActionButton>
  );
}
