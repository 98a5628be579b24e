import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { MonthName } from '@/components/money/registrar-bills/month-name';
import { Icon } from '@/components/ui/icon';
import { routes } from '@/lib/base/routes';
import { shiftMonth } from '@/lib/base/values/month';
import type { MarginSearch } from '@/lib/money/books/margin-schema';

/** Which month is shown, or of the months which year, and the ones before and after. */
export function MarginMonths({ search: { by, month } }: { readonly search: MarginSearch }) {
  const t = useTranslations('margin');
  const step = by === 'month' ? 12 : 1;
  const move = (months: number) => routes.admin.margin({ by, month: shiftMonth(month, months) });
  const arrow = (months: number, icon: 'chevron-left' | 'chevron-right', label: string) => (
    <Link
      href={move(months)}
      aria-label={label}
      title={label}
      className="inline-flex size-8 items-center justify-center rounded-md hover:bg-hover"
    >
      <Icon name={icon} />
    </Link>
  );
  return (
    <p className="flex items-center gap-2">
      {arrow(-step, 'chevron-left', t(by === 'month' ? 'yearBefore' : 'monthBefore'))}
      <span className="min-w-32 text-center font-medium">
        {by === 'month' ? month.slice(0, 4) : <MonthName month={new Date(`${month}-01T00:00:00Z`)} />}
      </span>
      {arrow(step, 'chevron-right', t(by === 'month' ? 'yearAfter' : 'monthAfter'))}
    </p>
  );
}
