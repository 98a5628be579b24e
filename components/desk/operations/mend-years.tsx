'use client';

import { useLocale, useTranslations } from 'next-intl';
import { ActionForm } from '@/components/forms/form';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { SelectField } from '@/components/forms/select-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { formatMoney } from '@/lib/base/i18n/format-money';
import { correctYears } from '@/lib/shop/repricing/actions';
import type { YearsOffer } from '@/lib/shop/repricing/queries';
import { money } from '@/lib/base/values/money';

type MendYearsProps = { readonly operationId: string; readonly offers: readonly YearsOffer[] };

/** The way on from a refused period: another one, with what it costs more or less than what is held. */
export function MendYears({ operationId, offers }: MendYearsProps) {
  const t = useTranslations('operations.own');
  const locale = useLocale();
  const written = (minor: number, { price }: YearsOffer) =>
    formatMoney(money(Math.abs(minor), price.currency), locale, { wholeUnits: 'short' });
  const options = offers.map((offer) => {
    const { years, price, more } = offer;
    const values = { years, price: written(price.minor, offer), difference: written(more.minor, offer) };
    const label = t(more.minor > 0 ? 'yearsMore' : more.minor < 0 ? 'yearsLess' : 'yearsSame', values);
    return { value: `${years}:${price.minor}`, label };
  });
  return (
    <ActionForm
      action={correctYears}
      schema={() => import('@/lib/shop/repricing/schema').then((module) => module.chooseYearsInput)}
      defaultValue={{ offer: options[0]?.value }}
    >
      {(fields) => (
        <>
          <HiddenFields values={{ operationId }} />
          <SelectField field={fields.offer} label={t('years')} options={options} className="max-w-md" />
          <SubmitButton>{t('sendAgain')}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
