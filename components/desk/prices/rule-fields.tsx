import { useLocale, useTranslations } from 'next-intl';
import { Field } from '@/components/forms/field';
import type { FormField } from '@/components/forms/form-field';

/** The fields of a margin, whatever else a form asks. */
export type RuleFieldSet = Readonly<Record<'margin' | 'fixed' | 'roundTo' | 'least', FormField>>;

type RuleFieldsProps = {
  readonly fields: RuleFieldSet;
  /** Whether the form begins with them. */
  readonly isFirst?: boolean;
};

export function RuleFields({ fields, isFirst = false }: RuleFieldsProps) {
  const t = useTranslations('prices.edit');
  const amount = { inputMode: 'decimal', autoComplete: 'off', optional: false } as const;
  return (
    <div className="grid items-start gap-x-4 gap-y-4 sm:grid-cols-2">
      <Field field={fields.margin} label={t('margin')} hint={t('marginHint')} {...amount} autoFocus={isFirst} />
      <Field field={fields.fixed} label={t('fixed')} hint={t('fixedHint')} {...amount} />
      <Field field={fields.roundTo} label={t('roundTo')} hint={t('roundToHint')} {...amount} />
      <Field field={fields.least} label={t('least')} hint={t('leastHint')} {...amount} />
    </div>
  );
}

/** Hundredths as the locale writes them, without what a person would have to delete first. */
export function useWritten(): (hundredths: number) => string {
  const format = new Intl.NumberFormat(useLocale(), { useGrouping: false, maximumFractionDigits: 2 });
  return (hundredths) => format.format(hundredths / 100);
}
