import { useTranslations } from 'next-intl';
import type { CSSProperties } from 'react';
import type { Stretch, Track } from '@/components/portfolio/domains/track';
import { classNames } from '@/components/ui/class-names';
import { DateTime } from '@/components/ui/date-time';

/** The dates of a term on a line, to scale as far as their words have room; on a phone they are a list below it. */
export function RenewalTrack({ track: { points, stretches } }: { readonly track: Track }) {
  const t = useTranslations('domains.term.points');
  const last = points.length - 1;
  return (
    <div className="pt-1" style={columnsOf(stretches)}>
      <div aria-hidden="true" className="relative grid grid-cols-(--narrow) sm:grid-cols-(--wide)">
        {stretches.map(({ kind }, index) => (
          <span
            key={points[index]?.key}
            className={classNames(
              'relative h-2',
              colours[kind],
              index === 0 && 'rounded-s-full',
              index === last - 1 && 'rounded-e-full',
            )}
          >
            {points[index]?.key === 'today' && (
              <span className="absolute -start-1.5 -top-1 size-4 rounded-full border-[3px] border-surface bg-accent ring-1 ring-accent" />
            )}
          </span>
        ))}
      </div>
      <ol className="mt-3 grid gap-y-1 text-sm sm:grid-cols-(--wide)">
        {points.map(({ key, day }, index) => (
          <li
            key={key}
            style={index === last ? { gridColumn: last, gridRow: 1 } : { gridColumn: index + 1 }}
            className={classNames(
              'max-sm:col-span-full! max-sm:row-auto! flex justify-between gap-x-3 sm:flex-col',
              index === last ? 'sm:items-end sm:text-end' : 'sm:row-start-1',
            )}
          >
            <span className="font-medium whitespace-nowrap max-sm:order-2">
              <DateTime value={day} as="date" isDay />
            </span>
            <span className="text-muted">{t(key)}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}

const colours: Readonly<Record<Stretch, string>> = {
  past: 'bg-accent-line',
  closed: 'bg-line-strong',
  open: 'bg-accent',
  late: 'bg-warning-line',
};

/** Wide enough for what stands below each stretch; below the last one stand two dates. */
function columnsOf(stretches: Track['stretches']): CSSProperties {
  const shares = stretches.map(({ days }) => `${Math.max(days, 1)}fr`);
  const wide = shares.map((share, index) => `minmax(${index === shares.length - 1 ? '13rem' : '7rem'}, ${share})`);
  const narrow = shares.map((share) => `minmax(0.5rem, ${share})`);
  return Object.fromEntries([
    ['--wide', wide.join(' ')],
    ['--narrow', narrow.join(' ')],
  ]);
}
