import { useFormatter, useNow } from 'next-intl';
import { nearness, toDate } from '@/lib/i18n/near';

type DateTimeProps = {
  readonly value: Date | string;
  /**
   * `near` (the default): "in 12 days" while it is near, a date when it is not. `date`: the day. `moment`: day and time.
   * The full moment with its time zone is always in the tooltip.
   */
  readonly as?: 'near' | 'date' | 'moment' | undefined;
  readonly className?: string | undefined;
};

/** A moment in the reader's language and time zone; `null` is for the caller to say in words. */
export function DateTime({ value, as = 'near', className }: DateTimeProps) {
  const format = useFormatter();
  const now = useNow();
  const at = toDate(value);
  return (
    <time
      dateTime={at.toISOString()}
      title={format.dateTime(at, { dateStyle: 'long', timeStyle: 'long' })}
      className={className}
      suppressHydrationWarning
    >
      {written(as)}
    </time>
  );

  function written(style: 'near' | 'date' | 'moment'): string {
    const near = style === 'near' ? nearness(at, now) : null;
    if (near) return format.relativeTime(at, { now, unit: near.unit });
    return format.dateTime(
      at,
      style === 'moment' ? { dateStyle: 'medium', timeStyle: 'short' } : { dateStyle: 'medium' },
    );
  }
}
