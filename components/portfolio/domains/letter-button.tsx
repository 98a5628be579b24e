'use client';

import { useTranslations } from 'next-intl';
import { ActionButton } from '@/components/forms/action-button';
import { sendLetter } from '@/lib/portfolio/domains/actions';

/** Has the letter that confirms the registrant's address sent once more. */
export function LetterButton({ domainId }: { readonly domainId: string }) {
  const t = useTranslations('domains.duties');
  return (
    <ActionButton action={sendLetter} fields={{ domainId }} size="sm">
      {t('sendLetter')}
    </ActionButton>
  );
}
