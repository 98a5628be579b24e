'use client';

import type { FieldMetadata } from '@conform-to/react';
import { useLocale, useTranslations } from 'next-intl';
import { MoneyField } from '@/components/forms/money-field';
import { SelectField } from '@/components/forms/select-field';
import { RefusedField, type Refusal } from '@/components/operations/corrections/refused-field';
import { formatMoney } from '@/lib/i18n/format-money';
import type { Money } from '@/lib/values/money';

type YearsAndLimitProps = {
  readonly years: FieldMetadata<unknown>;
  readonly costLimit: FieldMetadata<unknown>;
  readonly refusal: Refusal;
  readonly limit: Money | null;
  readonly held: Money | null;
};

const choices = Array.from({ length: 10 }, (_, index) => index + 1);

/** For how long, and how much the registrar may ask for it; the customer's price stays what it was. */
export function YearsAndLimit({ years, costLimit, refusal, limit, held }: YearsAndLimitProps) {
  const t = useTranslations('operations.correct');
  const locale = useLocale();
  const paid = held && formatMoney(held, locale, { wholeUnits: 'short' });
  return (
    <>
      <RefusedField refusal={refusal} name="years">
        <SelectField
          field={years}
          label={t('years')}
          hint={paid ? t('yearsHint', { paid }) : undefined}
          optional={false}
          options={choices.map((count) => ({ value: String(count), label: t('yearCount', { count }) }))}
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
    </>
  );
}
