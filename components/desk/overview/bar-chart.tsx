import Link from 'next/link';
import { classNames } from '@/components/ui/class-names';

export type Bar = {
  readonly key: string;
  /** The whole of it in words: its `title`. */
  readonly title: string;
  /** Under it; empty for bars whose neighbours say enough. */
  readonly label: string;
  /** Its label is left out where the chart is narrow. */
  readonly isSpare: boolean;
  /** The list that it stands for; null where there is nothing in it. */
  readonly href: string | null;
  /** From the ground up, each on the one before. */
  readonly parts: readonly { readonly value: number; readonly className: string }[];
};

type BarChartProps = {
  /** What it shows and where the same figures stand. */
  readonly label: string;
  readonly bars: readonly Bar[];
  /** Values of the lines, the highest first, as they are written beside them. */
  readonly scale: readonly { readonly value: number; readonly label: string }[];
  /** A line before this bar. */
  readonly mark?: number | null | undefined;
};

const height = 150;

/**
 * Bars of stacked parts; shapes stretch with the page, words do not. The table of the same figures stands beside it, with
 * the same links for whoever does not point.
 */
export function BarChart({ label, bars, scale, mark = null }: BarChartProps) {
  const top = Math.max(1, scale[0]?.value ?? 1);
  const step = 100 / Math.max(1, bars.length);
  const y = (value: number) => height - (value / top) * height;
  return (
    <figure className="@container grid grid-cols-[auto_minmax(0,1fr)] gap-x-2">
      <div aria-hidden="true" className="-my-2 flex h-[166px] flex-col justify-between text-end text-xs text-muted">
        {scale.map((line) => (
          <span key={line.value} data-tabular className="leading-4 whitespace-nowrap">
            {line.label}
          </span>
        ))}
      </div>
      <div className="relative">
        <svg
          viewBox={`0 0 100 ${height}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={label}
          className="h-[150px] w-full"
        >
          {scale.map(({ value }) => (
            <line
              key={value}
              x1="0"
              x2="100"
              y1={y(value)}
              y2={y(value)}
              vectorEffect="non-scaling-stroke"
              className="stroke-line"
            />
          ))}
          {bars.map((bar, index) => (
            <g key={bar.key}>
              {stacked(bar).map(({ from, value, className }) => (
                <rect
                  key={className}
                  x={index * step + step * 0.18}
                  width={step * 0.64}
                  y={y(from + value)}
                  height={(value / top) * height}
                  className={className}
                />
              ))}
            </g>
          ))}
          {mark !== null && (
            <line
              x1={mark * step}
              x2={mark * step}
              y1="0"
              y2={height}
              strokeWidth="1.5"
              strokeDasharray="3 3"
              vectorEffect="non-scaling-stroke"
              className="stroke-warning"
            />
          )}
        </svg>
        <div aria-hidden="true" className="absolute inset-0 grid auto-cols-fr grid-flow-col">
          {bars.map(({ key, title, href }) =>
            href === null ? (
              <span key={key} title={title} className={column} />
            ) : (
              <Link key={key} href={href} title={title} tabIndex={-1} prefetch={false} className={column} />
            ),
          )}
        </div>
      </div>
      <div
        aria-hidden="true"
        className="col-start-2 mt-1 grid h-4 auto-cols-fr grid-flow-col text-xs leading-4 text-muted"
      >
        {bars.map(({ key, label: under, isSpare }) => (
          <span key={key} className="group relative">
            <span
              className={classNames(
                'absolute left-1/2 -translate-x-1/2 whitespace-nowrap',
                // What is wider than its bar leaves neither end of the axis.
                'group-first:left-0 group-first:translate-x-0 group-last:right-0 group-last:left-auto group-last:translate-x-0',
                isSpare && '@max-md:hidden',
              )}
            >
              {under}
            </span>
          </span>
        ))}
      </div>
    </figure>
  );
}

// Above the shapes, so that it is a tint.
const column = 'hover:bg-accent/10';

function stacked({ parts }: Bar) {
  let from = 0;
  return parts.flatMap(({ value, className }) => {
    if (value <= 0) return [];
    from += value;
    return [{ from: from - value, value, className }];
  });
}
