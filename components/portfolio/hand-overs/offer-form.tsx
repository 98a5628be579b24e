'use client';

import { useTranslations } from 'next-intl';
import { ActionButton } from '@/components/forms/action-button';
import { Field } from '@/components/forms/field';
import { ActionForm } from '@/components/forms/form';
import { HiddenField } from '@/components/forms/hidden-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { offerDomainTo, withdrawDomainOffer } from '@/lib/portfolio/hand-overs/actions';

/** To whom a domain is offered. */
export function OfferForm({ domainId }: { readonly domainId: string }) {
  const t = useTranslations('handOvers');
  return (
    <ActionForm
      action={offerDomainTo}
      schema={() => import('@/lib/portfolio/hand-overs/schema').then((module) => module.offerDomainForm)}
      defaultValue={{ domainId }}
    >
      {(fields) => (
        <>
          <HiddenField field={fields.domainId} />
          <Field
            field={fields.email}
            label={t('email')}
            hint={t('hint')}
            type="email"
            autoComplete="off"
            optional={false}
          />
          <SubmitButton>{t('submit')}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}

/** Takes an offer back. */
export function WithdrawButton({ handOverId }: { readonly handOverId: string }) {
  const t = useTranslations('handOvers');
  return (
    <ActionButton action={withdrawDomainOffer} fields={{ handOverId }} size="sm">
      {t('withdraw')}
    </ActionButton>
  );
}
