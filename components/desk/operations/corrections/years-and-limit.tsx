'use client';

import type { FieldMetadata } from '@conform-to/react';
import { useLocale, useTranslations } from 'next-intl';
import { CheckboxField } from '@/components/forms/checkbox-field';
import { MoneyField } from '@/components/forms/money-field';
import { SelectField } from '@/components/forms/select-field';
import { RefusedField, type Refusal } from '@/components/forms/refused-field';
import { formatMoney } from '@/lib/base/i18n/format-money';
import type { Money } from '@/lib/base/values/money';

type YearsAndLimitProps = {
  readonly years: FieldMetadata<unknown>;
  readonly costLimit: FieldMetadata<unknown>;
  readonly pricedAnew: FieldMetadata<unknown>;
  readonly refusal: Refusal;
  /** For how long it was ordered. */
  readonly bought: number;
  readonly offers: readonly { readonly years: number; readonly price: Money }[];
  readonly limit: Money | null;
  readonly held: Money | null;
};

/** For how long, with what each period costs the customer, and how much the registrar may ask. */
export function YearsAndLimit({
  years,
  costLimit,
  pricedAnew,
  refusal,
  bought,
  offers,
  limit,
  held,
}: YearsAndLimitProps) {
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
