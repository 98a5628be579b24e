'use client';

import { useNow, useTimeZone, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ListTable } from '@/components/people/lists/list-table';
import { useDomainColumns } from '@/components/portfolio/domains/domain-columns';
import { useSelectColumn } from '@/components/portfolio/bulk/use-select-column';
import type { ListedDomain } from '@/components/portfolio/domains/listed-domain';
import { useOwnerColumns } from '@/components/portfolio/domains/owner-columns';
import { listHref, type SearchParams } from '@/components/ui/list-url';
import { daysUntil } from '@/lib/base/i18n/near';
import type { ListName } from '@/lib/people/lists/schema';
import { expiresSoonDays } from '@/lib/portfolio/domains/expires-soon';
import type { DomainSearch } from '@/lib/portfolio/domains/schema';
import { routes } from '@/lib/base/routes';

type DomainTableProps = {
  readonly rows: readonly ListedDomain[];
  readonly params: SearchParams;
  readonly search: DomainSearch;
  /** The columns that whoever looks chose. */
  readonly chosen: readonly string[] | null;
  readonly mayAssign: boolean;
  /** Rows can be ticked. */
  readonly isSelectable: boolean;
  readonly empty: ReactNode;
};

/**
 * The table of a list of domains, one component of the browser for all rows: of those only their facts travel, where
 * rows drawn by the server travel twice, as markup and once more as payload.
 */
export function StaffDomainTable({ mayAssign, ...table }: DomainTableProps) {
  const common = useDomainColumns({ domain: routes.admin.domain, operation: routes.admin.operation });
  // On a phone the owner stands where customers are told of auto-renewal.
  const shared = common.map((column) =>
    column.phone === 'aside' ? { ...column, phone: undefined, className: undefined } : column,
  );
  const columns = [...shared, ...useOwnerColumns(mayAssign)];
  return <Table list="allDomains" path={routes.admin.domains()} {...table} columns={columns} />;
}

/** The same for a customer. */
export function CustomerDomainTable(table: Omit<DomainTableProps, 'mayAssign'>) {
  const columns = useDomainColumns({ domain: routes.domain, operation: routes.operationStatus });
  return <Table list="domains" path={routes.domains()} {...table} columns={columns} />;
}

/** The domains of one customer, for staff. */
export function OwnedDomainTable({ path, ...table }: Omit<DomainTableProps, 'mayAssign'> & { readonly path: string }) {
  const links = { domain: routes.admin.domain, operation: routes.admin.operation };
  return <Table list="domains" path={path} {...table} columns={useDomainColumns(links)} />;
}

type TableProps = Omit<DomainTableProps, 'mayAssign'> & {
  readonly list: ListName;
  readonly path: string;
  readonly columns: ReturnType<typeof useDomainColumns>;
};

function Table({ list, path, rows, params, search, chosen, columns, isSelectable, empty }: TableProps) {
  const t = useTranslations('domains');
  const select = useSelectColumn({ path, search, rows, arePlain: path === routes.domains() });
  const section = useUrgency(rows);
  return (
    <ListTable
      list={list}
      chosen={chosen}
      caption={t('title')}
      columns={isSelectable ? [select, ...columns] : columns}
      rows={rows}
      rowKey={({ id }) => id}
      section={search.sort === 'urgent' ? section : undefined}
      sorting={{
        field: search.sort,
        direction: search.dir,
        href: (sort, dir) => listHref<DomainSearch>(path, params, { sort, dir }),
      }}
      empty={empty}
    />
  );
}

/** Headings over what ends soon and over the rest; none where nothing on the page ends soon. */
function useUrgency(rows: readonly ListedDomain[]): ((row: ListedDomain) => string) | undefined {
  const t = useTranslations('domains.sections');
  const now = useNow();
  const timeZone = useTimeZone();
  const isSoon = ({ state, ends }: ListedDomain) =>
    state !== 'gone' && ends !== undefined && daysUntil(new Date(ends), now, timeZone) < expiresSoonDays;
  return rows.some(isSoon) ? (row) => t(isSoon(row) ? 'soon' : 'rest') : undefined;
}
