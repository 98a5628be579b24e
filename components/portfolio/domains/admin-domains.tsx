import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useDomainColumns } from '@/components/portfolio/domains/domain-columns';
import { DomainList } from '@/components/portfolio/domains/domain-list';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { listHref, type SearchParams } from '@/components/ui/list-url';
import type { Column } from '@/components/ui/table';
import type { DomainList as DomainListView, DomainRow } from '@/lib/portfolio/domains/list';
import type { AdminDomainSearch, DomainSearch } from '@/lib/portfolio/domains/schema';
import { routes } from '@/lib/base/routes';

type AdminDomainsProps = {
  readonly params: SearchParams;
  readonly search: DomainSearch;
  readonly list: DomainListView;
  readonly mayAssign: boolean;
};

/** All domains with their owners; staff may give one to somebody else. */
export function AdminDomains({ params, search, list, mayAssign }: AdminDomainsProps) {
  const t = useTranslations('domains');
  const common = useDomainColumns({ domain: null, operation: routes.admin.operation });
  const owner: Column<DomainRow> = {
    key: 'owner',
    header: t('columns.owner'),
    cell: ({ customer }) =>
      customer ? (
        <Link href={routes.admin.customer(customer.id)} className="text-link">
          {customer.name}
        </Link>
      ) : (
        <span className="text-muted">{t('admin.unowned')}</span>
      ),
  };
  const assign: Column<DomainRow> = {
    key: 'assign',
    header: t('admin.assign'),
    hiddenHeader: true,
    align: 'end',
    cell: ({ id, state }) =>
      state !== 'registering' && (
        <ButtonLink
          href={listHref<AdminDomainSearch>(routes.admin.domains(), params, {
            assign: id,
            page: search.page === 1 ? null : search.page,
          })}
          size="sm"
          variant="ghost"
        >
          {t('admin.assign')}
        </ButtonLink>
      ),
  };
  const columns = [...common, owner, ...(mayAssign ? [assign] : [])];
  return (
    <DomainList
      path={routes.admin.domains()}
      params={params}
      search={search}
      list={list}
      columns={columns}
      empty={<NoDomains />}
    />
  );
}

function NoDomains() {
  const t = useTranslations('domains.admin');
  return (
    <EmptyState
      icon="domain"
      title={t('emptyTitle')}
      action={<ButtonLink href={routes.admin.registrar()}>{t('emptyAction')}</ButtonLink>}
    >
      {t('emptyText')}
    </EmptyState>
  );
}
