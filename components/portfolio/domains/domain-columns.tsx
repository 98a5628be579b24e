import { useTranslations } from 'next-intl';
import { autoRenewWord } from '@/components/portfolio/domains/auto-renew-word';
import { DomainState } from '@/components/portfolio/domains/domain-state';
import { Expiry } from '@/components/portfolio/domains/expiry';
import { PendingBadge } from '@/components/portfolio/domains/pending-badge';
import { DomainName } from '@/components/ui/domain-name';
import { RowLink } from '@/components/ui/row-link';
import type { Column } from '@/components/ui/table';
import type { DomainRow } from '@/lib/portfolio/domains/list';

type Links = {
  /** Where the name leads; null for a row that leads nowhere. */
  readonly domain: ((row: DomainRow) => string) | null;
  readonly operation: (id: string) => string;
};

/** The columns of every list of domains. */
export function useDomainColumns({ domain, operation }: Links): readonly Column<DomainRow>[] {
  const t = useTranslations('domains');
  return [
    {
      key: 'name',
      header: t('columns.name'),
      sort: 'name',
      primary: true,
      // A long name breaks where it must; an ordinary one is never pressed together by its neighbours.
      className: 'sm:min-w-44',
      cell: (row) => {
        const name = <DomainName unicode={row.unicodeName} ascii={row.asciiName} />;
        return domain ? <RowLink href={domain(row)}>{name}</RowLink> : name;
      },
    },
    {
      key: 'state',
      header: t('columns.state'),
      cell: ({ state, expiresOn, missingSince }) => (
        <DomainState state={state} expiresOn={expiresOn} missingSince={missingSince} />
      ),
    },
    {
      key: 'expires',
      header: t('columns.expires'),
      sort: 'expires',
      className: 'tabular whitespace-nowrap',
      cell: ({ expiresOn, autoRenews }) => <Expiry expiresOn={expiresOn} autoRenews={autoRenews} />,
    },
    {
      key: 'autoRenews',
      header: t('columns.autoRenews'),
      cell: ({ autoRenews }) =>
        autoRenews ? (
          t('autoRenew.on')
        ) : (
          <span className="text-muted">{t(`autoRenew.${autoRenewWord(autoRenews)}`)}</span>
        ),
    },
    {
      key: 'dns',
      header: t('columns.dns'),
      cell: ({ dns, recordCount }) => (
        <span className={dns === 'here' ? 'tabular' : 'text-muted'}>{t(`dns.${dns}`, { count: recordCount })}</span>
      ),
    },
    {
      key: 'pending',
      header: t('columns.pending'),
      cell: ({ pending }) => <PendingBadge operation={pending} href={operation} />,
    },
  ];
}
