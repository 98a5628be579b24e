import { useTranslations } from 'next-intl';
import { useFaultWords } from '@/components/queue/live/fault-words';
import { FilterChips } from '@/components/ui/filter-chips';
import { listHref, type SearchParams } from '@/components/ui/list-url';
import type { QueueSearch } from '@/lib/desk/operations/schema';
import { routes } from '@/lib/base/routes';

type QueueFiltersProps = {
  readonly params: SearchParams;
  readonly current: string | undefined;
  readonly faults: readonly { readonly code: string; readonly count: number }[];
};

/** The kinds of trouble that need a person, to be dealt with one kind at a time. */
export function QueueFilters({ params, current, faults }: QueueFiltersProps) {
  const t = useTranslations('operations');
  const words = useFaultWords();
  const isKnown = current === undefined || faults.some(({ code }) => code === current);
  const shown = isKnown ? faults : [...faults, { code: current, count: 0 }];
  if (shown.length === 0) return null;
  const hrefFor = (code: string | null) =>
    listHref<QueueSearch>(routes.admin.operations(), params, { code, after: null });
  return (
    <FilterChips
      label={t('filters')}
      clearHref={hrefFor(null)}
      chips={shown.map(({ code, count }) => ({
        key: code,
        label: words.group(code),
        isActive: code === current,
        href: hrefFor(code === current ? null : code),
        count,
      }))}
    />
  );
}
