'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { ActionButton } from '@/components/forms/action-button';
import { discardChange } from '@/lib/domains/actions';

type DiscardButtonProps = { readonly domainId: string; readonly operationId: string };

export function DiscardButton({ domainId, operationId }: DiscardButtonProps) {
  const t = useTranslations('domains.pending');
  const router = useRouter();
  return (
    <ActionButton
      action={discardChange}
      fields={{ domainId, operationId }}
      size="sm"
      onSuccess={() => router.refresh()}
    >
      {t('discard')}
    </ActionButton>
  );
}
