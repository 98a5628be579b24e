import { useTranslations } from 'next-intl';
import { DomainList } from '@/components/portfolio/domains/domain-list';
import { OwnedDomainTable } from '@/components/portfolio/domains/domain-table';
import { listedDomain } from '@/components/portfolio/domains/listed-domain';
import { FolderPanel } from '@/components/portfolio/folders/folder-panel';
import { EmptyState } from '@/components/ui/empty-state';
import type { SearchParams } from '@/components/ui/list-url';
import { routes } from '@/lib/base/routes';
import type { DomainList as DomainListView } from '@/lib/portfolio/domains/list';
import type { DomainSearch } from '@/lib/portfolio/domains/schema';
import type { TagView } from '@/lib/portfolio/tags/queries';
import type { FolderView } from '@/lib/portfolio/folders/queries';

type OwnedDomainsProps = {
  readonly customerId: string;
  readonly params: SearchParams;
  readonly search: DomainSearch;
  readonly list: DomainListView;
  /** The customer's own. */
  readonly folders: readonly FolderView[];
  readonly tags: readonly TagView[];
  /** The columns that whoever looks chose. */
  readonly chosen: readonly string[] | null;
};

/** What is done with many domains begins at the list of all. */
const nothingTogether = { path: routes.admin.bulk(), deeds: [] };

/** The domains of one customer, for staff: their own list, whose names lead to the pages of staff. */
export function OwnedDomains({ customerId, params, search, list, folders, tags, chosen }: OwnedDomainsProps) {
  const t = useTranslations('customers.domains');
  const path = routes.admin.customerDomains(customerId);
  const rows = list.rows.map((row) => listedDomain({ ...row, customer: null }));
  return (
    <DomainList
      path={path}
      params={params}
      search={search}
      list={list}
      tags={tags}
      folders={
        folders.length > 0 && (
          <FolderPanel {...{ path, params, folders }} current={search.folder} by="owner" mayChange={false} />
        )
      }
      table={(nothing) => (
        <OwnedDomainTable {...{ path, rows, params, search, chosen }} isSelectable={false} empty={nothing} />
      )}
      bulk={nothingTogether}
      empty={<EmptyState icon="domain" title={t('none')} />}
    />
  );
}
