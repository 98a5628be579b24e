'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { ActionButton } from '@/components/forms/action-button';
import { toggleAutoRenew } from '@/lib/domains/actions';

type AutoRenewButtonProps = { readonly domainId: string; readonly autoRenews: boolean };

export function AutoRenewButton({ domainId, autoRenews }: AutoRenewButtonProps) {
  const t = useTranslations('domains.autoRenew');
  const router = useRouter();
  const fields = { domainId, autoRenews: autoRenews ? 'off' : 'on' };
  return (
    <ActionButton action={toggleAutoRenew} fields={fields} size="sm" onSuccess={() => router.refresh()}>
      {autoRenews ? t('turnOff') : t('turnOn')}
    </ActionButton>
  );
}
