import { dayOf } from '@/lib/base/values/day';
import type { CashCalendar, DueWeek } from '@/lib/desk/overview/queries';
import { routes } from '@/lib/base/routes';

/** The names of a week: their terms end some time after it. In the first one all that are late are renewed too. */
export function weekList({ renewsBeforeDays }: CashCalendar, { from, to }: DueWeek, index: number): string {
  const first = index === 0 ? dayOf(from) : dayOf(from, renewsBeforeDays);
  return routes.admin.domains({ show: 'renewing', ends: `${first}..${dayOf(to, renewsBeforeDays)}`, sort: 'expires' });
}

/** The names of all weeks that are in no sum of them. */
export function uncostedList({ weeks, renewsBeforeDays }: CashCalendar): string {
  const [first, last] = [weeks[0], weeks.at(-1)];
  const ends = first && last && `${dayOf(first.from)}..${dayOf(last.to, renewsBeforeDays)}`;
  return routes.admin.domains({ show: 'uncosted', ends, sort: 'expires' });
}
