'use client';

import { useTranslations } from 'next-intl';
import { ActionButton } from '@/components/forms/action-button';
import { stopSeeingAs } from '@/lib/people/customers/actions';

export function StopSeeingAs() {
  const t = useTranslations('layout.banner');
  return (
    <ActionButton action={stopSeeingAs} size="sm">
      {t('stopSeeing')}
    </ActionButton>
  );
}
