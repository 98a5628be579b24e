import { dateTimeFormat } from '@/lib/base/i18n/intl';
import { chooseTimeZone } from '@/lib/base/i18n/time-zone';

/** Letters that come by the clock come in the daytime of whoever reads them: from nine until before nine in the evening. */
const earliestHour = 9;
const latestHour = 20;

/** The day ("2026-11-30") where somebody lives, and whether it is daytime there; an unknown time zone is that of the panel. */
export function localDay(now: Date, named: string | undefined): { readonly day: string; readonly isDaytime: boolean } {
  const timeZone = chooseTimeZone(named);
  const hour = Number(new Intl.DateTimeFormat('en', { timeZone, hour: 'numeric', hourCycle: 'h23' }).format(now));
  const day = dateTimeFormat('isoDay', 'en-CA', timeZone).format(now);
  return { day, isDaytime: hour >= earliestHour && hour <= latestHour };
}
