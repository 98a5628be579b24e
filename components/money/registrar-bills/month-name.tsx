import { useFormatter } from 'next-intl';

/** "November 2026" */
export function MonthName({ month }: { readonly month: Date }) {
  const format = useFormatter();
  return format.dateTime(month, { month: 'long', year: 'numeric', timeZone: 'UTC' });
}
