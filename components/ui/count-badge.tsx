import { useFormatter } from 'next-intl';

/** How many wait behind a navigation link; nothing when none do. */
export function CountBadge({ count, label }: { readonly count: number; readonly label?: string | undefined }) {
  const format = useFormatter();
  if (count <= 0) return null;
  return (
    <span
      data-tabular
      title={label}
      className="inline-flex min-w-5 items-center justify-center rounded-full bg-accent-soft px-1.5 text-xs/5 font-semibold text-accent"
    >
      {format.number(count, { notation: count >= 10_000 ? 'compact' : 'standard' })}
    </span>
  );
}
