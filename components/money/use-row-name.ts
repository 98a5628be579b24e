import { useLocale, useTimeZone } from 'next-intl';
import { formatMoney } from '@/lib/base/i18n/format-money';
import { dateTimeFormat } from '@/lib/base/i18n/intl';
import type { Money } from '@/lib/base/values/money';

/**
 * Names a row of a list of sums for whoever hears its buttons apart from it: a customer may have paid the same sum twice
 * within a minute. "Anna, 1,500 ₽, 1 Dec 2026, 04:30:12".
 */
export function useRowName(): (name: string, amount: Money, at: Date | string) => string {
  const locale = useLocale();
  const zone = useTimeZone();
  return (name, amount, at) =>
    [name, formatMoney(amount, locale), dateTimeFormat('second', locale, zone).format(new Date(at))].join(', ');
}
