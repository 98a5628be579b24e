import { useTranslations } from 'next-intl';
import { FilterChips, type FilterChip } from '@/components/ui/filter-chips';
import { listHref, type ListChanges, type SearchParams } from '@/components/ui/list-url';
import { routes } from '@/lib/base/routes';
import type { CustomerList } from '@/lib/people/customers/queries';
import { customerFilters, type CustomerListInput } from '@/lib/people/customers/schema';

type CustomerFiltersProps = {
  readonly params: SearchParams;
  readonly search: CustomerListInput;
  readonly counts: CustomerList['counts'];
};

/** What presses about customers, and the way back to the order in which they stand by themselves. */
export function CustomerFilters({ params, search: { show, sort }, counts }: CustomerFiltersProps) {
  const t = useTranslations('customers');
  const href = (changes: ListChanges<CustomerListInput>) =>
    listHref<CustomerListInput>(routes.admin.customers(), params, changes);
  const inOrder: readonly FilterChip[] =
    sort === 'urgent'
      ? []
      : [{ key: 'sort', label: t(`order.${sort}`), isActive: true, href: href({ sort: null, dir: null }) }];
  const chips = customerFilters.flatMap((key): readonly FilterChip[] => {
    if (key === 'all') return [];
    const isActive = key === show;
    const chip = { key, label: t(`filters.${key}`), isActive, count: counts[key] };
    return isActive || counts[key] > 0 ? [{ ...chip, href: href({ show: isActive ? null : key }) }] : [];
  });
  return <FilterChips label={t('filters.label')} chips={[...inOrder, ...chips]} />;
}
