import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';

export type FilterChip = {
  readonly key: string;
  readonly label: string;
  readonly isActive: boolean;
  /** The list with this filter turned round: on when it is off, off when it is on. */
  readonly href: string;
  readonly count?: number | undefined;
  /** There are more than `count`; how many, nobody counted. */
  readonly isMore?: boolean | undefined;
};

type FilterChipsProps = {
  readonly label: string;
  readonly chips: readonly FilterChip[];
  /** The list without any filter; offered when one is on. */
  readonly clearHref?: string | undefined;
};

export function FilterChips({ label, chips, clearHref }: FilterChipsProps) {
  const t = useTranslations('ui.filters');
  const isFiltered = chips.some((chip) => chip.isActive);
  // Without any it would still take a line of a phone.
  if (chips.length === 0) return null;
  return (
    <nav aria-label={label} className="max-sm:w-full">
      <ul className="flex items-center gap-1.5 max-sm:-mx-4 max-sm:overflow-x-auto max-sm:px-4 max-sm:py-1 sm:flex-wrap">
        {chips.map((chip) => (
          <li key={chip.key} className="shrink-0">
            <Chip chip={chip} />
          </li>
        ))}
        {isFiltered && clearHref && (
          <li className="shrink-0">
            <Link href={clearHref} scroll={false} className="px-2 text-sm whitespace-nowrap text-link">
              {t('clear')}
            </Link>
          </li>
        )}
      </ul>
    </nav>
  );
}

function Chip({ chip }: { readonly chip: FilterChip }) {
  const t = useTranslations('ui.filters');
  const format = useFormatter();
  return (
    <Link
      href={chip.href}
      scroll={false}
      aria-label={chip.isActive ? t('remove', { filter: chip.label }) : undefined}
      className={classNames(
        'inline-flex h-control-sm items-center gap-1.5 rounded-full border px-3 text-sm no-underline transition-colors duration-100',
        chip.isActive
          ? 'border-accent-line bg-accent-soft font-medium text-accent'
          : 'border-line-strong bg-surface text-text hover:border-control hover:bg-sunken',
      )}
    >
      {chip.label}
      {chip.count !== undefined && (
        <span data-tabular className={chip.isActive ? '' : 'text-muted'}>
          {format.number(chip.count)}
          {chip.isMore && '+'}
        </span>
      )}
      {chip.isActive && <Icon name="x" size={14} className="-me-1" />}
    </Link>
  );
}
