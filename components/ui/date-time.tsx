import { useFormatter, useLocale, useNow, useTimeZone } from 'next-intl';
import { dayNearness, nearness, toDate } from '@/lib/base/i18n/near';

type DateTimeProps = {
  readonly value: Date | string;
  /**
   * `near` (the default): "in 12 days" while it is near, a date when it is not. `date`: the day. `moment`: day and time.
   * The full moment with its time zone is always in the tooltip.
   */
  readonly as?: 'near' | 'date' | 'moment' | undefined;
  /** A calendar day (the end of a domain), kept as its midnight in UTC: the same day wherever one reads it. */
  readonly isDay?: boolean | undefined;
  readonly className?: string | undefined;
};

/** A moment in the reader's language and time zone; `null` is for the caller to say in words. */
export function DateTime({ value, as = 'near', isDay = false, className }: DateTimeProps) {
  const format = useFormatter();
  const locale = useLocale();
  const now = useNow();
  const readersZone = useTimeZone();
  const at = toDate(value);
  const zone = isDay ? { timeZone: 'UTC' } : {};
  return (
    <time
      dateTime={isDay ? at.toISOString().slice(0, 10) : at.toISOString()}
      title={format.dateTime(at, { dateStyle: 'long', ...(!isDay && { timeStyle: 'long' }), ...zone })}
      className={className}
      suppressHydrationWarning
    >
      {written(as)}
    </time>
  );

  function written(style: 'near' | 'date' | 'moment'): string {
    const day = style === 'near' && isDay ? dayNearness(at, now, readersZone) : null;
    if (day) return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(day.value, day.unit);
    const near = style === 'near' && !isDay ? nearness(at, now) : null;
    if (near) return format.relativeTime(at, { now, unit: near.unit });
    return format.dateTime(
      at,
      style === 'moment' ? { dateStyle: 'medium', timeStyle: 'short', ...zone } : { dateStyle: 'medium', ...zone },
    );
  }
}
