import Link from 'next/link';
import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { toneText, type Tone } from '@/components/ui/tone';

type StatProps = {
  readonly label: string;
  readonly value: ReactNode;
  readonly note?: ReactNode;
  readonly tone?: Tone | undefined;
  /** Where the figure comes from. */
  readonly href?: string | undefined;
};

/** One figure with its name. Put several in a grid. */
export function Stat({ label, value, note, tone = 'neutral', href }: StatProps) {
  return (
    <div
      className={classNames(
        'relative min-w-0 rounded-lg border border-line bg-surface p-gutter shadow-sm',
        href && 'hover:border-control',
      )}
    >
      <p className="text-sm text-muted">
        {href ? (
          <Link href={href} className="row-link rounded-sm no-underline">
            {label}
          </Link>
        ) : (
          label
        )}
      </p>
      <p
        data-tabular
        className={classNames('mt-1 text-2xl font-semibold tracking-tight', tone !== 'neutral' && toneText[tone])}
      >
        {value}
      </p>
      {note && <p className="mt-1 text-sm text-muted">{note}</p>}
    </div>
  );
}
