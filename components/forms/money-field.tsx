'use client';

import { useLocale } from 'next-intl';
import { controlProps, FieldFrame, type FieldProps } from '@/components/forms/field-frame';
import type { Currency } from '@/lib/base/values/money';

type MoneyFieldProps = FieldProps & { readonly currency: Currency };

/** A decimal amount ("199.50", "199,50"); the schema makes Money of it with `readMoney`. */
export function MoneyField({ field, label, hint, optional, className, currency }: MoneyFieldProps) {
  const locale = useLocale();
  return (
    <FieldFrame field={field} label={label} hint={hint} optional={optional} className={className}>
      <div className="relative max-w-48">
        <input
          key={field.key}
          {...controlProps({ field, hint, optional })}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          className="control tabular pe-10! text-end"
        />
        <span className="pointer-events-none absolute end-3 top-1/2 -translate-y-1/2 text-muted">
          {currencySign(currency, locale)}
        </span>
      </div>
    </FieldFrame>
  );
}

function currencySign(currency: Currency, locale: string): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
  return format.formatToParts(0).find((part) => part.type === 'currency')?.value ?? currency;
}
