'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/forms/form';
import { PasswordField } from '@/components/forms/password-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';
import { removeSecondFactor } from '@/lib/people/users/actions';

type SecondFactorCardProps = { readonly isOn: boolean; readonly setUpHref: string };

export function SecondFactorCard({ isOn, setUpHref }: SecondFactorCardProps) {
  const t = useTranslations('users.secondFactor');
  const state = isOn ? <Badge tone="success">{t('on')}</Badge> : <Badge>{t('off')}</Badge>;
  return (
    <Card title={t('title')} note={t('note')} actions={state}>
      {isOn ? <TurnOffForm /> : <ButtonLink href={setUpHref}>{t('setUp')}</ButtonLink>}
    </Card>
  );
}

function TurnOffForm() {
  const t = useTranslations('users');
  return (
    <ActionForm
      action={removeSecondFactor}
      schema={() => import('@/lib/people/users/schema').then((module) => module.removeSecondFactorInput)}
      resetOnSuccess
    >
      {(fields) => (
        <>
          <PasswordField
            field={fields.currentPassword}
            label={t('password.current')}
            askedFor={t('secondFactor.title')}
            hint={t('secondFactor.turnOffHint')}
            autoComplete="current-password"
          />
          <SubmitButton variant="secondary">{t('secondFactor.turnOff')}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
