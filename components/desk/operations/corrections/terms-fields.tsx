'use client';

import type { FormField } from '@/components/forms/form-field';
import { useLocale, useTranslations } from 'next-intl';
import { CheckboxField } from '@/components/forms/checkbox-field';
import { MoneyField } from '@/components/forms/money-field';
import { SelectField } from '@/components/forms/select-field';
import { RefusedField, type Refusal } from '@/components/forms/refused-field';
import { formatMoney } from '@/lib/base/i18n/format-money';
import { toDecimal, type Money } from '@/lib/base/values/money';
import type { ShownTerms } from '@/lib/desk/operations/correction';

type TermsFieldsProps = {
  readonly fields: Readonly<Record<'years' | 'costLimit' | 'pricedAnew', FormField>>;
  readonly terms: ShownTerms;
  readonly refusal: Refusal;
  /** What the customer pays. */
  readonly held: Money | null;
};

/** What the fields of the terms begin with. */
export function termsValues(terms: ShownTerms | null) {
  return { years: String(terms?.years ?? 1), costLimit: terms?.costLimit ? toDecimal(terms.costLimit) : '' };
}

/** For how long, with what each period costs the customer, and how much the registrar may ask. */
export function TermsFields({ fields, terms, refusal, held }: TermsFieldsProps) {
  const { years, costLimit, pricedAnew } = fields;
  const { years: bought, offers, costLimit: limit } = terms;
  const t = useTranslations('operations.correct');
  const locale = useLocale();
  const paid = held && formatMoney(held, locale, { wholeUnits: 'short' });
  const common = useTranslations('common');
  const optionOf = (count: number, price: Money | null) => ({
    value: String(count),
    label: [
      common('years', { count }),
      ...(price ? [formatMoney(price, locale, { wholeUnits: 'short' })] : []),
      ...(count === bought ? [t('asOrdered')] : []),
    ].join(' · '),
  });
  const others = offers.filter((offer) => offer.years !== bought).map((offer) => optionOf(offer.years, offer.price));
  const options = [optionOf(bought, held), ...others].toSorted((one, other) => Number(one.value) - Number(other.value));
  const isAboutPrice = refusal.field === 'costLimit' || refusal.field === 'pricedAnew';
  return (
    <>
      <RefusedField refusal={refusal} name="years">
        <SelectField
          field={years}
          label={t('years')}
          hint={others.length > 0 ? t('yearsHint') : t('yearsUnpriced')}
          options={options}
        />
      </RefusedField>
      {limit && (
        <RefusedField refusal={refusal} name="costLimit">
          <MoneyField
            field={costLimit}
            label={t('costLimit')}
            hint={paid ? t('costLimitHint', { paid }) : undefined}
            optional={false}
            currency={limit.currency}
          />
        </RefusedField>
      )}
      {isAboutPrice && (
        <RefusedField refusal={refusal} name="pricedAnew" className="sm:col-span-2">
          <CheckboxField field={pricedAnew} label={t('pricedAnew')} hint={t('pricedAnewHint')} />
        </RefusedField>
      )}
    </>
  );
}
