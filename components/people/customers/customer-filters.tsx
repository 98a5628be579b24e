import { useTranslations } from 'next-intl';
import { FilterChips, type FilterChip } from '@/components/ui/filter-chips';
import { listHref, type ListChanges, type SearchParams } from '@/components/ui/list-url';
import { routes } from '@/lib/base/routes';
import type { CustomerGroupRow } from '@/lib/people/customer-groups/queries';
import type { CustomerList } from '@/lib/people/customers/queries';
import { customerFilters, type CustomerListInput } from '@/lib/people/customers/schema';

/** More groups than this are chosen on their own page. */
const mostChips = 6;

type CustomerFiltersProps = {
  readonly params: SearchParams;
  readonly search: CustomerListInput;
  readonly counts: CustomerList['counts'];
  readonly groups: readonly CustomerGroupRow[];
};

/** What presses about customers, and the way back to the order in which they stand by themselves. */
export function CustomerFilters({ params, search: { show, sort, group }, counts, groups }: CustomerFiltersProps) {
  const t = useTranslations('customers');
  const href = (changes: ListChanges<CustomerListInput>) =>
    listHref<CustomerListInput>(routes.admin.customers(), params, changes);
  const inOrder: readonly FilterChip[] =
    sort === 'urgent'
      ? []
      : [{ key: 'sort', label: t(`order.${sort}`), isActive: true, href: href({ sort: null, dir: null }) }];
  const ofGroup = groups.flatMap(({ id, name, customers }): readonly FilterChip[] =>
    group === id || (customers > 0 && group === null && groups.length <= mostChips)
      ? [
          {
            key: id,
            label: name,
            isActive: group === id,
            count: customers,
            href: href({ group: group === id ? null : id }),
          },
        ]
      : [],
  );
  const chips = customerFilters.flatMap((key): readonly FilterChip[] => {
    if (key === 'all') return [];
    const isActive = key === show;
    const chip = { key, label: t(`filters.${key}`), isActive, count: counts[key] };
    return isActive || counts[key] > 0 ? [{ ...chip, href: href({ show: isActive ? null : key }) }] : [];
  });
  return <FilterChips label={t('filters.label')} chips={[...inOrder, ...chips, ...ofGroup]} />;
}
