'use client';

import { useTranslations } from 'next-intl';
import { CheckboxField } from '@/components/forms/checkbox-field';
import { Field } from '@/components/forms/field';
import { MoneyField } from '@/components/forms/money-field';
import { ActionForm } from '@/components/forms/form';
import { FormSection } from '@/components/forms/form-section';
import { SelectField } from '@/components/forms/select-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { AccentPreview } from '@/components/people/settings/accent-preview';
import { locales } from '@/lib/base/i18n/locales';
import { saveSettings } from '@/lib/people/settings/actions';
import type { Settings } from '@/lib/people/settings/schema';

export function SettingsForm({ settings }: { readonly settings: Settings }) {
  const t = useTranslations();
  const languages = locales.map((locale) => ({ value: locale, label: t(`layout.languageNames.${locale}`) }));
  return (
    <ActionForm
      action={saveSettings}
      schema={() => import('@/lib/people/settings/schema').then((module) => module.settingsInput)}
      defaultValue={{
        ...settings,
        lowBalanceRoubles: String(settings.lowBalanceRoubles),
        adjustmentLimitRoubles: String(settings.adjustmentLimitRoubles),
      }}
      className="max-w-3xl"
    >
      {(fields) => (
        <>
          <FormSection title={t('settings.panel.groups.look')}>
            <Field
              field={fields.brandName}
              label={t('settings.panel.brandName')}
              hint={t('settings.panel.brandNameHint')}
            />
            <Field
              field={fields.accentColour}
              label={t('settings.panel.accentColour')}
              hint={t('settings.panel.accentColourHint')}
            />
            <AccentPreview colour={fields.accentColour.value} />
            <Field field={fields.supportEmail} label={t('settings.panel.supportEmail')} type="email" optional />
          </FormSection>
          <FormSection title={t('settings.panel.groups.joining')}>
            <SelectField
              field={fields.defaultLocale}
              label={t('settings.panel.defaultLocale')}
              hint={t('settings.panel.defaultLocaleHint')}
              options={languages}
            />
            <CheckboxField
              field={fields.signUpOpen}
              label={t('settings.panel.signUpOpen')}
              hint={t('settings.panel.signUpOpenHint')}
              look="switch"
            />
          </FormSection>
          <FormSection title={t('settings.panel.groups.requisites')}>
            <Field field={fields.companyName} label={t('settings.requisites.company')} optional />
            <Field field={fields.companyInn} label={t('settings.requisites.inn')} inputMode="numeric" optional />
            <Field field={fields.companyOgrn} label={t('settings.requisites.ogrn')} inputMode="numeric" optional />
            <Field field={fields.companyAddress} label={t('settings.requisites.address')} optional />
            <Field field={fields.companyPhone} label={t('settings.requisites.phone')} type="tel" optional />
          </FormSection>
          <FormSection title={t('settings.panel.groups.registrar')}>
            <MoneyField
              field={fields.lowBalanceRoubles}
              label={t('settings.panel.lowBalance')}
              hint={t('settings.panel.lowBalanceHint')}
              currency="RUB"
            />
          </FormSection>
          <FormSection title={t('settings.panel.groups.adjustments')}>
            <MoneyField
              field={fields.adjustmentLimitRoubles}
              label={t('settings.panel.adjustmentLimit')}
              hint={t('settings.panel.adjustmentLimitHint')}
              currency="RUB"
            />
          </FormSection>
          <SubmitButton>{t('common.save')}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
