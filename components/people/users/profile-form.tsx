'use client';

import { useTranslations } from 'next-intl';
import { Field } from '@/components/forms/field';
import { ActionForm } from '@/components/forms/form';
import { SelectField } from '@/components/forms/select-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { saveProfile } from '@/lib/people/users/actions';
import type { OwnAccount } from '@/lib/people/users/queries';
import { locales } from '@/lib/base/i18n/locales';

export function ProfileForm({ account }: { readonly account: Pick<OwnAccount, 'name' | 'locale'> }) {
  const t = useTranslations();
  const languages = locales.map((locale) => ({ value: locale, label: t(`layout.languageNames.${locale}`) }));
  return (
    <ActionForm
      action={saveProfile}
      schema={() => import('@/lib/people/users/schema').then((module) => module.profileInput)}
      defaultValue={{ name: account.name, locale: account.locale }}
    >
      {(fields) => (
        <>
          <Field field={fields.name} label={t('auth.name')} autoComplete="name" />
          <SelectField field={fields.locale} label={t('users.profile.language')} options={languages} />
          <SubmitButton>{t('common.save')}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
