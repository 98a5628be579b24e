import { useLocale, useNow, useTimeZone } from 'next-intl';
import { dateTimeFormat, relativeTimeFormat } from '@/lib/base/i18n/intl';
import { dayNearness, distanceIn, nearness, toDate } from '@/lib/base/i18n/near';

type DateTimeProps = {
  readonly value: Date | string;
  /**
   * `near` (the default): "in 12 days" while it is near, a date when it is not. `date`: the day. `moment`: day and time;
   * `second`: to the second, where staff read what followed what.
   * The full moment with its time zone is always in the tooltip.
   */
  readonly as?: 'near' | 'date' | 'moment' | 'second' | undefined;
  /** A calendar day (the end of a domain), kept as its midnight in UTC: the same day wherever one reads it. */
  readonly isDay?: boolean | undefined;
  readonly className?: string | undefined;
};

/** A moment in the reader's language and time zone; `null` is for the caller to say in words. */
export function DateTime({ value, as = 'near', isDay = false, className }: DateTimeProps) {
  const locale = useLocale();
  const now = useNow();
  const readersZone = useTimeZone();
  const at = toDate(value);
  const zone = isDay ? 'UTC' : readersZone;
  return (
    <time
      dateTime={isDay ? at.toISOString().slice(0, 10) : at.toISOString()}
      title={dateTimeFormat(isDay ? 'longDay' : 'longMoment', locale, zone).format(at)}
      className={className}
      suppressHydrationWarning
    >
      {written()}
    </time>
  );

  function written(): string {
    const day = as === 'near' && isDay ? dayNearness(at, now, readersZone) : null;
    if (day) return relativeTimeFormat(locale, 'auto').format(day.value, day.unit);
    const near = as === 'near' && !isDay ? nearness(at, now) : null;
    if (near) {
      const numeric = near.unit === 'second' ? 'auto' : 'always';
      return relativeTimeFormat(locale, numeric).format(distanceIn(near.unit, at, now), near.unit);
    }
    return dateTimeFormat(as === 'moment' || as === 'second' ? as : 'day', locale, zone).format(at);
  }
}
