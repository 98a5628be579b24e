import { useFormatter, useTranslations } from 'next-intl';
import { useKindName } from '@/components/queue/live/operation-words';
import { useFaultWords } from '@/components/queue/live/fault-words';
import { FilterChips, type FilterChip } from '@/components/ui/filter-chips';
import { listHref, type SearchParams } from '@/components/ui/list-url';
import type { QueueSearch, Slice } from '@/lib/desk/operations/schema';
import { routes } from '@/lib/base/routes';

type QueueFiltersProps = {
  readonly params: SearchParams;
  readonly search: QueueSearch;
  readonly faults: readonly { readonly code: string; readonly count: number }[];
};

/** The kinds of trouble that need a person, to be dealt with one kind at a time. */
export function QueueFilters({ params, search: { code: current, kind, paid, only, tab }, faults }: QueueFiltersProps) {
  const t = useTranslations('operations');
  const words = useFaultWords();
  const format = useFormatter();
  const kindName = useKindName();
  const isKnown = current === undefined || faults.some(({ code }) => code === current);
  const shown = isKnown ? faults : [...faults, { code: current, count: 0 }];
  if (shown.length === 0 && [kind, paid, only].every((one) => one === undefined)) return null;
  const hrefFor = (code: string | null) =>
    listHref<QueueSearch>(routes.admin.operations(), params, { code, after: null });
  const ofKind = (one: string): FilterChip => ({
    key: one,
    label: kindName(one),
    isActive: true,
    href: listHref<QueueSearch>(routes.admin.operations(), params, { kind: null, after: null }),
  });
  const ofMonth = (month: string): FilterChip => ({
    key: month,
    label: t('paidIn', {
      month: format.dateTime(new Date(`${month}-01`), { month: 'long', year: 'numeric', timeZone: 'UTC' }),
    }),
    isActive: true,
    href: listHref<QueueSearch>(routes.admin.operations(), params, { paid: null, after: null }),
  });
  const ofSlice = (one: Slice): FilterChip => ({
    key: one,
    label: t(`only.${one}`),
    isActive: true,
    href: listHref<QueueSearch>(routes.admin.operations(), params, { only: null, tab, after: null }),
  });
  const ofFaults = shown.map(({ code, count }) => ({
    key: code,
    label: words.group(code),
    isActive: code === current,
    href: hrefFor(code === current ? null : code),
    count,
  }));
  return (
    <FilterChips
      label={t('filters')}
      clearHref={listHref<QueueSearch>(routes.admin.operations(), params, {
        code: null,
        kind: null,
        paid: null,
        only: null,
        tab,
        after: null,
      })}
      chips={[
        ...(only === undefined ? [] : [ofSlice(only)]),
        ...(paid === undefined ? [] : [ofMonth(paid)]),
        ...(kind === undefined ? [] : [ofKind(kind)]),
        ...ofFaults,
      ]}
    />
  );
}
