'use client';

import type { FieldMetadata } from '@conform-to/react';
import { useLocale, useTranslations } from 'next-intl';
import { MoneyField } from '@/components/forms/money-field';
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

/** How much the registrar may ask; for how long stays what the customer pays for. */
export function YearsAndLimit({ years, costLimit, refusal, limit, held }: YearsAndLimitProps) {
  const t = useTranslations('operations.correct');
  const locale = useLocale();
  const paid = held && formatMoney(held, locale, { wholeUnits: 'short' });
  return (
    <>
      <input type="hidden" name={years.name} value={String(years.initialValue)} />
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
