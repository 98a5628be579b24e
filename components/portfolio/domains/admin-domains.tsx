import { useTranslations } from 'next-intl';
import { isSelectable } from '@/components/portfolio/bulk/selectable';
import { DomainList } from '@/components/portfolio/domains/domain-list';
import { StaffDomainTable } from '@/components/portfolio/domains/domain-table';
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

type AdminDomainsProps = {
  readonly params: SearchParams;
  readonly search: DomainSearch;
  readonly list: DomainListView;
  readonly folders: readonly FolderView[];
  readonly tags: readonly TagView[];
  /** The columns that whoever looks chose. */
  readonly chosen: readonly string[] | null;
  readonly mayAssign: boolean;
  readonly unowned: number;
};

/** All domains with their owners; staff may give one to somebody else. */
export function AdminDomains({ params, search, list, folders, tags, chosen, mayAssign, unowned }: AdminDomainsProps) {
  const rows = list.rows.map(listedDomain);
  return (
    <DomainList
      path={routes.admin.domains()}
      params={params}
      search={search}
      list={list}
      tags={tags}
      folders={
        folders.length > 0 && (
          <FolderPanel
            path={routes.admin.domains()}
            current={search.folder}
            by="staff"
            mayChange={mayAssign}
            {...{ params, folders }}
          />
        )
      }
      newFolder={folders.length === 0 && mayAssign && <NewFolder by="staff" folders={folders} />}
      table={(nothing) => (
        <StaffDomainTable
          {...{ rows, params, search, mayAssign, chosen }}
          isSelectable={mayAssign && isSelectable(list.total, search)}
          empty={nothing}
        />
      )}
      empty={<NoDomains />}
      bulk={{
        path: routes.admin.bulk(),
        deeds: mayAssign ? bulkDeedsOf.staff : [],
        assign: mayAssign ? routes.admin.assign() : undefined,
      }}
      unowned={unowned}
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
