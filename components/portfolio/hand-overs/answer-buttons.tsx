'use client';

import { useTranslations } from 'next-intl';
import { ActionButton } from '@/components/forms/action-button';
import { answerDomainOffer } from '@/lib/portfolio/hand-overs/actions';

type AnswerButtonsProps = { readonly handOverId: string; readonly name: string };

/** Accepts or refuses a domain that is offered. */
export function AnswerButtons({ handOverId, name }: AnswerButtonsProps) {
  const t = useTranslations('handOvers');
  return (
    <>
      <ActionButton action={answerDomainOffer} fields={{ handOverId, answer: 'accept' }} variant="primary" size="sm">
        {t('accept', { name })}
      </ActionButton>
      <ActionButton action={answerDomainOffer} fields={{ handOverId, answer: 'refuse' }} size="sm">
        {t('refuse', { name })}
      </ActionButton>
    </>
  );
}
