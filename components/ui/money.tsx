import { useLocale } from 'next-intl';
import { classNames } from '@/components/ui/class-names';
import { formatMoney } from '@/lib/base/i18n/format-money';
import type { Money as MoneyValue } from '@/lib/base/values/money';

type MoneyProps = {
  readonly value: MoneyValue;
  /** `short` leaves out kopecks that are zero (prices), `rounded` all (headlines); columns of amounts keep them. */
  readonly wholeUnits?: 'short' | 'full' | 'rounded' | undefined;
  /** A plus before what came in (statements). */
  readonly signed?: boolean | undefined;
  readonly className?: string | undefined;
};

export function Money({ value, wholeUnits = 'full', signed = false, className }: MoneyProps) {
  const locale = useLocale();
  return (
    <span data-tabular className={classNames('whitespace-nowrap', className)}>
      {signed && value.minor > 0 && '+'}
      {formatMoney(value, locale, { wholeUnits })}
    </span>
  );
}
