'use client';

import { useTranslations } from 'next-intl';
import { ActionButton } from '@/components/forms/action-button';
import { ConfirmDialog } from '@/components/forms/confirm-dialog';
import { Button } from '@/components/ui/button';
import { answerEnteringDomain } from '@/lib/portfolio/other-accounts/actions';

type AnswerEnteringProps = { readonly offerId: string; readonly name: string };

/** Takes a domain that another account hands over, or sends it back. */
export function AnswerEntering({ offerId, name }: AnswerEnteringProps) {
  const t = useTranslations('otherAccounts.entering');
  return (
    <span className="inline-flex flex-wrap gap-2">
      <ActionButton action={answerEnteringDomain} fields={{ offerId, answer: 'accept' }} size="sm" about={name}>
        {t('accept')}
      </ActionButton>
      <ConfirmDialog
        action={answerEnteringDomain}
        fields={{ offerId, answer: 'refuse' }}
        trigger={
          <Button size="sm" about={name}>
            {t('refuse')}
          </Button>
        }
        title={t('refuseTitle', { name })}
        consequence={t('refuseText')}
        confirmLabel={t('refuse')}
      />
    </span>
  );
}
