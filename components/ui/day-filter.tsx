import { useLocale, useTranslations } from 'next-intl';
import { NotedControl } from '@/components/ui/noted-control';
import { readDay, writtenDay } from '@/lib/base/values/typed-day';

type DayFilterProps = { readonly name: string; readonly label: string; readonly typed: string };

/** A day as people write it; what is none is told below it, and narrows nothing. */
export function DayFilter({ name, label, typed }: DayFilterProps) {
  const t = useTranslations();
  const locale = useLocale();
  return (
    <NotedControl
      name={name}
      label={label}
      typed={writtenDay(typed, locale)}
      placeholder={t('ui.form.datePlaceholder')}
      problem={typed !== '' && readDay(typed) === null ? t('errors.invalidDate') : null}
    />
  );
}
