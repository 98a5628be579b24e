'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useDomainColumns } from '@/components/portfolio/domains/domain-columns';
import { useSelectColumn } from '@/components/portfolio/bulk/use-select-column';
import type { ListedDomain } from '@/components/portfolio/domains/listed-domain';
import { useOwnerColumns } from '@/components/portfolio/domains/owner-columns';
import { listHref, type SearchParams } from '@/components/ui/list-url';
import { DataTable } from '@/components/ui/table';
import type { DomainSearch } from '@/lib/portfolio/domains/schema';
import { routes } from '@/lib/base/routes';

type DomainTableProps = {
  readonly rows: readonly ListedDomain[];
  readonly params: SearchParams;
  readonly search: DomainSearch;
  readonly mayAssign: boolean;
  /** Rows can be ticked. */
  readonly isSelectable: boolean;
  readonly empty: ReactNode;
};

/**
 * The table of a list of domains, one component of the browser for all rows: of those only their facts travel, where
 * rows drawn by the server travel twice, as markup and once more as payload.
 */
export function StaffDomainTable({ rows, params, search, mayAssign, isSelectable, empty }: DomainTableProps) {
  const common = useDomainColumns({ domain: routes.admin.domain, operation: routes.admin.operation });
  const columns = [...common, ...useOwnerColumns(mayAssign)];
  return <Table path={routes.admin.domains()} {...{ rows, params, search, columns, isSelectable, empty }} />;
}

/** The same for a customer. */
export function CustomerDomainTable({
  rows,
  params,
  search,
  isSelectable,
  empty,
}: Omit<DomainTableProps, 'mayAssign'>) {
  const columns = useDomainColumns({ domain: routes.domain, operation: routes.operationStatus });
  return <Table path={routes.domains()} {...{ rows, params, search, columns, isSelectable, empty }} />;
}

/** The domains of one customer, for staff. */
export function OwnedDomainTable({ path, ...table }: Omit<DomainTableProps, 'mayAssign'> & { readonly path: string }) {
  const links = { domain: routes.admin.domain, operation: routes.admin.operation };
  return <Table path={path} {...table} columns={useDomainColumns(links)} />;
}

type TableProps = Omit<DomainTableProps, 'mayAssign'> & {
  readonly path: string;
  readonly columns: ReturnType<typeof useDomainColumns>;
};

function Table({ path, rows, params, search, columns, isSelectable, empty }: TableProps) {
  const t = useTranslations('domains');
  const select = useSelectColumn({ path, search, rows, arePlain: path === routes.domains() });
  return (
    <DataTable
      caption={t('title')}
      columns={isSelectable ? [select, ...columns] : columns}
      rows={rows}
      rowKey={({ id }) => id}
      sorting={{
        field: search.sort,
        direction: search.dir,
        href: (sort, dir) => listHref<DomainSearch>(path, params, { sort, dir }),
      }}
      empty={empty}
    />
  );
}
