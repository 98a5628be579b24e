import { useTranslations } from 'next-intl';
import { BulkBar } from '@/components/desk/prices/bulk-bar';
import { GeneralRule } from '@/components/desk/prices/general-rule';
import { PriceTable } from '@/components/desk/prices/price-table';
import { RuleDialog } from '@/components/desk/prices/rule-dialog';
import type { EditedRule } from '@/components/desk/prices/rule-form';
import { ButtonLink } from '@/components/ui/button-link';
import { Callout } from '@/components/ui/callout';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterChips, type FilterChip } from '@/components/ui/filter-chips';
import { listHref, type ListChanges, type SearchParams } from '@/components/ui/list-url';
import { Pagination } from '@/components/ui/pagination';
import { SearchBox } from '@/components/ui/search-box';
import {
  boardPageSize,
  boardSearch,
  boardShows,
  offerOf,
  rowsOf,
  tests,
  zonesShown,
  type BoardSearch,
  type BoardZone,
} from '@/lib/desk/prices/board-list';
import type { PriceBoard } from '@/lib/desk/prices/queries';
import { routes } from '@/lib/base/routes';

type PriceListProps = {
  readonly board: PriceBoard;
  readonly params: SearchParams;
  /** The columns that whoever looks chose. */
  readonly chosen: readonly string[] | null;
  readonly canChange: boolean;
};

/** The reseller's prices: the general rule, and every zone with what it costs and what it is sold for. */
export function PriceList({ board, params: { changed, ...params }, chosen, canChange }: PriceListProps) {
  const t = useTranslations('prices');
  const search = boardSearch.parse(params);
  const href = (changes: ListChanges<BoardSearch>) => listHref<BoardSearch>(routes.admin.prices(), params, changes);
  const editHref = (tld: string) => href({ edit: tld, page: search.page === 1 ? null : search.page });
  const shown = zonesShown(board.zones, search);
  const edited = canChange ? ruleToEdit(board, search.edit) : null;
  const followers = board.zones.filter((zone) => !zone.hasOwnRule);
  const page = shown.slice((search.page - 1) * boardPageSize, search.page * boardPageSize);
  return (
    <>
      {typeof changed === 'string' && /^[1-9]\d{0,4}$/.test(changed) && (
        <Callout tone="success" live>
          {t('bulk.changed', { count: Number(changed) })}
        </Callout>
      )}
      <GeneralRule
        rule={board.general}
        followers={followers.length}
        onSale={followers.filter((zone) => offerOf(zone) === 'offered').length}
        editHref={canChange ? editHref(board.general.tld) : null}
      />
      <div className="flex flex-wrap items-center gap-3">
        <SearchBox action={routes.admin.prices()} label={t('search')} value={search.q} keep={kept(search)} />
        <FilterChips label={t('filters.label')} chips={useChips(board.zones, search, href)} />
      </div>
      <Card padding="flush">
        <PriceTable
          chosen={chosen}
          rows={rowsOf(page)}
          sorting={{ field: search.sort, direction: search.dir, href: (sort, dir) => href({ sort, dir }) }}
          editHref={canChange ? editHref : null}
          empty={<NothingFound isSearch={search.q !== ''} />}
        />
      </Card>
      <Pagination
        page={search.page}
        pageSize={boardPageSize}
        total={shown.length}
        hrefFor={(number) => href({ page: number === 1 ? null : number })}
      />
      {canChange && shown.length > 0 && (
        <BulkBar
          found={shown.length}
          search={{ ...(search.q && { q: search.q }), ...(search.show && { show: search.show }) }}
        />
      )}
      {edited && (
        <RuleDialog
          key={edited.rule.tld}
          {...edited}
          list={href({ edit: null, page: search.page === 1 ? null : search.page }).split('?')[1] ?? ''}
        />
      )}
    </>
  );
}

function useChips(
  zones: readonly BoardZone[],
  search: BoardSearch,
  href: (changes: ListChanges<BoardSearch>) => string,
): readonly FilterChip[] {
  const t = useTranslations('prices.filters');
  return boardShows.map((show) => {
    const isActive = search.show === show;
    return {
      key: show,
      label: t(show),
      isActive,
      count: zones.filter(tests[show]).length,
      href: href({ show: isActive ? null : show }),
    };
  });
}

function NothingFound({ isSearch }: { readonly isSearch: boolean }) {
  const t = useTranslations('prices');
  const all = <ButtonLink href={routes.admin.prices()}>{t('showAll')}</ButtonLink>;
  return (
    <EmptyState icon="tag" title={t(isSearch ? 'noneFound' : 'noneShown')} action={all}>
      {isSearch && t('noneFoundText')}
    </EmptyState>
  );
}

/** What the search form has to carry along. */
function kept({ show, sort, dir }: BoardSearch): Record<string, string> {
  return { ...(show && { show }), ...(sort !== 'place' && { sort }), ...(dir !== 'asc' && { dir }) };
}

function ruleToEdit(
  { zones, general }: PriceBoard,
  tld: string | null,
): { rule: EditedRule; zone: BoardZone | null } | null {
  if (tld === general.tld) return { rule: { ...general, costs: null }, zone: null };
  const zone = zones.find((candidate) => candidate.tld === tld);
  if (!zone) return null;
  const costs = { usual: zone.cost, national: zone.idn?.cost ?? null };
  return { rule: { ...zone.margin, tld: zone.tld, costs }, zone };
}
