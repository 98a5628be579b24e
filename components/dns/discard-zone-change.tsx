'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { ActionButton } from '@/components/forms/action-button';
import { discardRefusedChange } from '@/lib/dns/actions';

type DiscardZoneChangeProps = { readonly domainId: string; readonly operationId: string };

export function DiscardZoneChange({ domainId, operationId }: DiscardZoneChangeProps) {
  const t = useTranslations('dns.refused');
  const router = useRouter();
  return (
    <ActionButton
      action={discardRefusedChange}
      fields={{ domainId, operationId }}
      size="sm"
      onSuccess={() => router.refresh()}
    >
      {t('discard')}
    </ActionButton>
  );
}
