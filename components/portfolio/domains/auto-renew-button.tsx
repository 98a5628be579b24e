'use client';

import { useTranslations } from 'next-intl';
import { ActionButton } from '@/components/forms/action-button';
import { toggleAutoRenew } from '@/lib/portfolio/domains/actions';

type AutoRenewButtonProps = { readonly domainId: string; readonly wanted: 'on' | 'off' };

export function AutoRenewButton({ domainId, wanted }: AutoRenewButtonProps) {
  const t = useTranslations('domains.autoRenew');
  const fields = { domainId, autoRenews: wanted };
  return (
    <ActionButton action={toggleAutoRenew} fields={fields} size="sm">
      {t(wanted === 'on' ? 'turnOn' : 'turnOff')}
    </ActionButton>
  );
}
