import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Callout } from '@/components/ui/callout';

type LetterSentProps = { readonly isMailSetUp: boolean; readonly children: ReactNode };

/** What follows a form that sends a letter; it says the same for every address. */
export function LetterSent({ isMailSetUp, children }: LetterSentProps) {
  const t = useTranslations('signIn.letter');
  return (
    <Callout tone="success" title={t('title')} live>
      <p>{children}</p>
      <p className="mt-2 text-sm text-muted">{isMailSetUp ? t('spam') : t('kept')}</p>
    </Callout>
  );
}
