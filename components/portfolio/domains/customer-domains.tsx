import { useTranslations } from 'next-intl';
import { isSelectable } from '@/components/portfolio/bulk/selectable';
import { DomainList } from '@/components/portfolio/domains/domain-list';
import { CustomerDomainTable } from '@/components/portfolio/domains/domain-table';
import { listedDomain } from '@/components/portfolio/domains/listed-domain';
import { NewFolder } from '@/components/portfolio/folders/folder-dialogs';
import { FolderPanel } from '@/components/portfolio/folders/folder-panel';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import type { SearchParams } from '@/components/ui/list-url';
import type { DomainList as DomainListView } from '@/lib/portfolio/domains/list';
import { bulkDeedsOf } from '@/lib/portfolio/bulk/schema';
import type { DomainSearch } from '@/lib/portfolio/domains/schema';
import type { FolderView } from '@/lib/portfolio/folders/queries';
import type { TagView } from '@/lib/portfolio/tags/queries';
import { routes } from '@/lib/base/routes';

type CustomerDomainsProps = {
  readonly params: SearchParams;
  readonly search: DomainSearch;
  readonly list: DomainListView;
  readonly folders: readonly FolderView[];
  readonly tags: readonly TagView[];
  /** The columns that whoever looks chose. */
  readonly chosen: readonly string[] | null;
};

export function CustomerDomains({ params, search, list, folders, tags, chosen }: CustomerDomainsProps) {
  const t = useTranslations('domains.empty');
  const rows = list.rows.map((row) => listedDomain({ ...row, customer: null }));
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
    <DomainList
      path={routes.domains()}
      params={params}
      search={search}
      list={list}
      tags={tags}
      folders={
        folders.length > 0 && (
          <FolderPanel path={routes.domains()} current={search.folder} by="owner" mayChange {...{ params, folders }} />
        )
      }
      newFolder={folders.length === 0 && isSelectable(list.total, search) && <NewFolder by="owner" folders={folders} />}
      table={(nothing) => (
        <CustomerDomainTable
          {...{ rows, params, search, chosen }}
          isSelectable={isSelectable(list.total, search)}
          empty={nothing}
        />
      )}
      empty={empty}
      bulk={{ path: routes.bulk(), deeds: bulkDeedsOf.owner }}
    />
  );
}
