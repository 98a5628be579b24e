import { useTranslations } from 'next-intl';
import { FilterChips } from '@/components/ui/filter-chips';
import { listHref, type SearchParams } from '@/components/ui/list-url';
import { SearchBox } from '@/components/ui/search-box';
import type { NameListView } from '@/lib/shop/name-lists/queries';
import { nameListShows, type NameListSearch } from '@/lib/shop/name-lists/schema';
import { routes } from '@/lib/base/routes';

type ListFiltersProps = {
  readonly list: Pick<NameListView, 'id' | 'counts'>;
  readonly asked: NameListSearch;
  readonly params: SearchParams;
};

/** Which names of a list are shown: by what they were found to be, or by a part of the name. */
export function ListFilters({ list: { id, counts }, asked, params }: ListFiltersProps) {
  const t = useTranslations('nameLists');
  const path = routes.nameList(id);
  const chips = nameListShows
    .filter((show) => show !== 'all' && (counts[show] > 0 || show === asked.show))
    .map((show) => ({
      key: show,
      label: t(`shows.${show}`),
      count: counts[show],
      isActive: show === asked.show,
      href: listHref<NameListSearch>(path, params, { show: show === asked.show ? null : show }),
    }));
  return (
    <div className="flex flex-wrap items-center gap-3">
      <SearchBox
        action={path}
        label={t('search')}
        value={asked.q}
        keep={asked.show === 'all' ? {} : { show: asked.show }}
      />
      <FilterChips label={t('filters')} chips={chips} />
    </div>
  );
}
