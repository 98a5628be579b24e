'use client';

import { useLocale, useTranslations } from 'next-intl';
import { controlProps, FieldFrame, type FieldProps } from '@/components/forms/field-frame';
import { writtenDay } from '@/lib/base/values/typed-day';

type DateFieldProps = FieldProps & { readonly autoComplete?: string | undefined };

/** A day as people write it where they live; the schema reads it with `readDay`. */
export function DateField({ field, label, hint, optional, className, autoComplete = 'off' }: DateFieldProps) {
  const t = useTranslations('ui.form');
  const locale = useLocale();
  const { defaultValue = '', ...control } = controlProps({ field, hint, optional });
  return (
    <FieldFrame field={field} label={label} hint={hint} optional={optional} className={className}>
      <input
        key={field.key}
        {...control}
        type="text"
        defaultValue={writtenDay(defaultValue, locale)}
        autoComplete={autoComplete}
        placeholder={t('datePlaceholder')}
        spellCheck={false}
        className="control tabular"
      />
    </FieldFrame>
  );
}
