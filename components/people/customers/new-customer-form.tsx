'use client';

import { useTranslations } from 'next-intl';
import { GivenPassword } from '@/components/people/users/given-password';
import { Field } from '@/components/forms/field';
import { ActionForm } from '@/components/forms/form';
import { SelectField } from '@/components/forms/select-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { TextareaField } from '@/components/forms/textarea-field';
import { ButtonLink } from '@/components/ui/button-link';
import { createCustomer } from '@/lib/people/customers/actions';
import { locales } from '@/lib/base/i18n/locales';
import { routes } from '@/lib/base/routes';

export function NewCustomerForm({ defaultLocale }: { readonly defaultLocale: string }) {
  const t = useTranslations();
  const languages = locales.map((locale) => ({ value: locale, label: t(`layout.languageNames.${locale}`) }));
  return (
    <ActionForm
      action={createCustomer}
      schema={() => import('@/lib/people/customers/schema').then((module) => module.newCustomerInput)}
      defaultValue={{ locale: defaultLocale === 'ru' ? 'ru' : 'en' }}
      resetOnSuccess
      className="max-w-xl"
    >
      {(fields, _form, state) => (
        <>
          {state.status === 'success' && (
            <GivenPassword
              title={t('auth.given.added', { email: state.value.email })}
              password={state.value.password}
              actions={
                <ButtonLink href={routes.admin.customer(state.value.customer)} size="sm" variant="secondary">
                  {t('customers.new.open')}
                </ButtonLink>
              }
            />
          )}
          <Field field={fields.name} label={t('auth.name')} hint={t('customers.nameHint')} autoComplete="off" />
          <Field field={fields.email} label={t('auth.email')} type="email" autoComplete="off" />
          <Field field={fields.phone} label={t('customers.phone')} type="tel" autoComplete="off" optional />
          <SelectField field={fields.locale} label={t('customers.language')} options={languages} />
          <TextareaField field={fields.note} label={t('customers.note')} hint={t('customers.noteHint')} optional />
          <p className="text-sm text-muted">{t('customers.consentNote')}</p>
          <SubmitButton>{t('customers.new.submit')}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
