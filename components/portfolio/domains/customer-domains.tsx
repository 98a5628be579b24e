import { useTranslations } from 'next-intl';
import { useDomainColumns } from '@/components/portfolio/domains/domain-columns';
import { DomainList } from '@/components/portfolio/domains/domain-list';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import type { SearchParams } from '@/components/ui/list-url';
import type { DomainList as DomainListView } from '@/lib/portfolio/domains/list';
import type { DomainSearch } from '@/lib/portfolio/domains/schema';
import { routes } from '@/lib/base/routes';

type CustomerDomainsProps = {
  readonly params: SearchParams;
  readonly search: DomainSearch;
  readonly list: DomainListView;
};

export function CustomerDomains({ params, search, list }: CustomerDomainsProps) {
  const t = useTranslations('domains.empty');
  const columns = useDomainColumns({ domain: ({ id }) => routes.domain(id), operation: routes.operationStatus });
  const empty = (
    <EmptyState
      icon="domain"
      title={t('title')}
      action={
        <ButtonLink href={routes.search()} variant="primary" icon="search">
          {t('action')}
        </ButtonLink>
      }
    >
      {t('text')}
    </EmptyState>
  );
  return (
    <DomainList path={routes.domains()} params={params} search={search} list={list} columns={columns} empty={empty} />
  );
}
