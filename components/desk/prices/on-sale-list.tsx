import { useTranslations } from 'next-intl';
import { OnSaleTable } from '@/components/desk/prices/on-sale-table';
import { PutOnSaleForm } from '@/components/desk/prices/put-on-sale-form';
import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterChips, type FilterChip } from '@/components/ui/filter-chips';
import { listHref, type ListChanges, type SearchParams } from '@/components/ui/list-url';
import { Pagination } from '@/components/ui/pagination';
import { SearchBox } from '@/components/ui/search-box';
import {
  placePageSize,
  placeSearch,
  placeShows,
  placesShown,
  placeTests,
  type PlaceSearch,
  type ZonePlace,
} from '@/lib/desk/prices/on-sale-list';
import type { PlacesOnSale } from '@/lib/desk/prices/queries';
import { routes } from '@/lib/base/routes';

type OnSaleListProps = {
  readonly list: PlacesOnSale;
  readonly params: SearchParams;
  /** The columns that whoever looks chose. */
  readonly chosen: readonly string[] | null;
  readonly canChange: boolean;
};

/** What the shop sells, in the order of its search; whichever rule prices it. */
export function OnSaleList({ list: { places, others }, params, chosen, canChange }: OnSaleListProps) {
  const t = useTranslations('prices.onSale');
  const search = placeSearch.parse(params);
  const href = (changes: ListChanges<PlaceSearch>) =>
    listHref<PlaceSearch>(routes.admin.zonesOnSale(), params, changes);
  const shown = placesShown(places, search);
  const chips = useChips(places, search, href);
  const isNarrowed = search.q !== '' || search.show !== undefined;
  return (
    <>
      {canChange && (
        <Card>
          <PutOnSaleForm zones={others} />
        </Card>
      )}
      {places.length > 0 && (
        <div className="flex flex-wrap items-center gap-3">
          <SearchBox
            action={routes.admin.zonesOnSale()}
            label={t('search')}
            value={search.q}
            keep={search.show ? { show: search.show } : {}}
          />
          <FilterChips label={t('filters.label')} chips={chips} />
        </div>
      )}
      <Card padding="flush">
        <OnSaleTable
          zones={shown.slice((search.page - 1) * placePageSize, search.page * placePageSize)}
          last={places.length}
          chosen={chosen}
          canChange={canChange}
          empty={<Nothing isNarrowed={isNarrowed} />}
        />
      </Card>
      <Pagination
        page={search.page}
        pageSize={placePageSize}
        total={shown.length}
        hrefFor={(page) => href({ page: page === 1 ? null : page })}
      />
    </>
  );
}

function useChips(
  zones: readonly ZonePlace[],
  search: PlaceSearch,
  href: (changes: ListChanges<PlaceSearch>) => string,
): readonly FilterChip[] {
  const t = useTranslations('prices.onSale.filters');
  return placeShows.flatMap((show) => {
    const isActive = search.show === show;
    const count = zones.filter(placeTests[show]).length;
    // That all of them are sold is normal, and no question to ask.
    if (show === 'notSold' && count === 0 && !isActive) return [];
    return [{ key: show, label: t(show), isActive, count, href: href({ show: isActive ? null : show }) }];
  });
}

function Nothing({ isNarrowed }: { readonly isNarrowed: boolean }) {
  const t = useTranslations('prices');
  const all = <ButtonLink href={routes.admin.zonesOnSale()}>{t('showAll')}</ButtonLink>;
  if (isNarrowed) return <EmptyState icon="tag" title={t('noneShown')} action={all} />;
  return (
    <EmptyState icon="tag" title={t('onSale.none')}>
      {t('onSale.noneText')}
    </EmptyState>
  );
}
