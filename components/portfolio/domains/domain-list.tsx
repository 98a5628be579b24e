import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { BulkBar } from '@/components/portfolio/bulk/bulk-bar';
import { SelectSwitch } from '@/components/portfolio/bulk/select-switch';
import { isSelectable } from '@/components/portfolio/bulk/selectable';
import { Card } from '@/components/ui/card';
import { classNames } from '@/components/ui/class-names';
import { NothingFound } from '@/components/ui/nothing-found';
import { FilterChips, type FilterChip } from '@/components/ui/filter-chips';
import { listHref, type ListChanges, type SearchParams } from '@/components/ui/list-url';
import { Pagination } from '@/components/ui/pagination';
import { SearchBox } from '@/components/ui/search-box';
import type { DomainList as DomainListView } from '@/lib/portfolio/domains/list';
import type { BulkDeed } from '@/lib/portfolio/bulk/schema';
import { domainFilters, staffFilters, type DomainSearch } from '@/lib/portfolio/domains/schema';
import type { TagView } from '@/lib/portfolio/tags/queries';
import { routes } from '@/lib/base/routes';
import { countedByFilter, domainPageSize } from '@/lib/portfolio/domains/list-limits';

/** As many as stand beside the filters, by name. */
const mostTagChips = 12;

type DomainListProps = {
  readonly path: string;
  readonly params: SearchParams;
  readonly search: DomainSearch;
  readonly list: DomainListView;
  /** The table of its rows; `nothing` goes instead of an empty one. */
  readonly table: (nothing: ReactNode) => ReactNode;
  /** Instead of the table when there is nothing at all. */
  readonly empty: ReactNode;
  /** What can be done with several at once, and the page before that. */
  readonly bulk: { readonly path: string; readonly deeds: readonly BulkDeed[]; readonly assign?: string | undefined };
  /** The folders beside it, where there are any. */
  readonly folders?: ReactNode;
  /** What begins a first folder, where there is none. */
  readonly newFolder?: ReactNode;
  /** The tags that the list can be narrowed to. */
  readonly tags: readonly TagView[];
  /** How many domains nobody owns, where that is to be seen. */
  readonly unowned?: number | undefined;
};

/** Search, filters, table and pages of domains; all of it in the address. */
export function DomainList({
  path,
  params,
  search,
  list,
  table,
  empty,
  bulk,
  folders,
  newFolder,
  tags,
  unowned,
}: DomainListProps) {
  const t = useTranslations('domains');
  const href = (changes: ListChanges<DomainSearch>) => listHref<DomainSearch>(path, params, changes);
  const isNarrowed =
    search.q !== '' || search.show !== 'all' || search.ends !== undefined || search.folder !== '' || search.tag !== '';
  if (list.total === 0 && !isNarrowed) return <Card padding="flush">{empty}</Card>;
  const chips = domainFilters
    .filter((filter) => filter !== 'all' && (!staffFilters.includes(filter) || path === routes.admin.domains()))
    .map((filter): FilterChip => {
      const isActive = search.show === filter;
      return {
        key: filter,
        label: t(`filters.${filter}`),
        isActive,
        href: href({ show: isActive ? null : filter }),
        ...(filter === 'unowned' ? { count: unowned } : countOf(list.counts[filter])),
      };
    })
    // What the overview leads to with days of its own is no filter to choose here.
    .filter(({ key, isActive, count }) => isActive || (count !== 0 && key !== 'uncosted'));
  const ends =
    search.ends === undefined
      ? []
      : [{ key: 'ends', label: t('filters.ends', endsWords(search.ends)), isActive: true, href: href({ ends: null }) }];
  const tagged = tags
    .filter(({ id }, index) => id === search.tag || index < mostTagChips)
    .map(({ id, name, count }): FilterChip => ({
      key: id,
      label: `#${name}`,
      isActive: id === search.tag,
      href: href({ tag: id === search.tag ? null : id }),
      ...countOf(count),
    }));
  const inOrder: readonly FilterChip[] =
    search.sort === 'urgent'
      ? []
      : [{ key: 'sort', label: t(`order.${search.sort}`), isActive: true, href: href({ sort: null, dir: null }) }];
  const { total, isMore } = list;
  const { domainsFile, sheet } = path === routes.admin.domains() ? routes.admin : routes;
  // A change of all that is found says a text and a filter, not days between which terms end.
  const isOffered = bulk.deeds.length > 0 && search.ends === undefined && isSelectable(total, search);
  return (
    <div
      className={classNames(
        Boolean(folders) && 'grid items-start gap-4 lg:grid-cols-[13rem_minmax(0,1fr)]',
        isOffered && 'selectable',
      )}
    >
      {folders}
      <div className="min-w-0 space-y-4">
        <div className="flex flex-wrap items-center gap-3">
          <SearchBox action={path} label={t('search')} value={search.q} keep={kept(search)} />
          <FilterChips label={t('filters.label')} chips={[...inOrder, ...ends, ...chips, ...tagged]} />
          {isOffered && <SelectSwitch />}
          {newFolder}
        </div>
        <Card padding="flush">
          {table(
            <NothingFound title={t('nothingFound.title')} action={t('nothingFound.action')} href={path}>
              {t('nothingFound.text')}
            </NothingFound>,
          )}
        </Card>
        <p className="flex flex-wrap justify-end gap-x-5 gap-y-1 text-sm">
          {/* A file: whoever looks stays on the page, so it is no page to be fetched ahead. */}
          <a href={listHref<DomainSearch>(domainsFile(), params, { page: null })} download className="text-link">
            {t('export.link')}
          </a>
          {bulk.deeds.length > 0 && (
            <Link href={sheet()} className="text-link">
              {t('export.back')}
            </Link>
          )}
        </p>
        <Pagination
          page={search.page}
          pageSize={domainPageSize}
          total={total}
          isMore={isMore}
          hrefFor={(page) => href({ page: page === 1 ? null : page })}
        />
        {isOffered && (
          <BulkBar
            path={path}
            action={bulk.path}
            search={{ q: search.q, show: search.show, folder: search.folder, tag: search.tag }}
            total={total}
            isMore={isMore}
            deeds={bulk.deeds}
            assign={bulk.assign}
          />
        )}
      </div>
    </div>
  );
}

function countOf(counted: number | undefined): Pick<FilterChip, 'count' | 'isMore'> {
  if (counted === undefined) return {};
  return { count: Math.min(counted, countedByFilter), isMore: counted > countedByFilter };
}

function endsWords(days: string): { readonly from: Date; readonly to: Date } {
  const [from = '', to = ''] = days.split('..');
  return { from: new Date(from), to: new Date(to) };
}

/** What a new search keeps of the address: the filter and the order, not the page. */
function kept({ show, folder, tag, ends, sort, dir }: DomainSearch): Readonly<Record<string, string>> {
  return {
    ...(show === 'all' ? {} : { show }),
    ...(folder === '' ? {} : { folder }),
    ...(tag === '' ? {} : { tag }),
    ...(ends === undefined ? {} : { ends }),
    ...(sort === 'urgent' ? {} : { sort, dir }),
  };
}
