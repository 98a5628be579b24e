import { useTranslations } from 'next-intl';
import { useDomainState } from '@/components/portfolio/domains/domain-state';
import { Expiry } from '@/components/portfolio/domains/expiry';
import { PendingBadge } from '@/components/portfolio/domains/pending-badge';
import { DomainName } from '@/components/ui/domain-name';
import { RowLink } from '@/components/ui/row-link';
import type { Column } from '@/components/ui/table';
import type { ListedDomain } from '@/components/portfolio/domains/listed-domain';

type Links = {
  /** Where the name leads. */
  readonly domain: (id: string) => string;
  readonly operation: (id: string) => string;
};

/** The columns of every list of domains. */
export function useDomainColumns({ domain, operation }: Links): readonly Column<ListedDomain>[] {
  const t = useTranslations('domains');
  const drawState = useDomainState();
  return [
    {
      key: 'name',
      header: t('columns.name'),
      sort: 'name',
      primary: true,
      // A long name breaks where it must; an ordinary one is never pressed together by its neighbours.
      className: 'sm:min-w-44',
      cell: ({ id, name, ascii = name }) => (
        <RowLink href={domain(id)}>
          <DomainName unicode={name} ascii={ascii} />
        </RowLink>
      ),
    },
    {
      key: 'state',
      header: t('columns.state'),
      cell: ({ state, ends, isMissing = false }) => drawState({ state, expiresOn: dayAt(ends), isMissing }),
    },
    {
      key: 'expires',
      header: t('columns.expires'),
      sort: 'expires',
      className: 'tabular whitespace-nowrap',
      cell: ({ ends, renews = false }) => <Expiry expiresOn={dayAt(ends)} autoRenews={renews} />,
    },
    {
      key: 'autoRenews',
      header: t('columns.autoRenews'),
      cell: ({ renews }) => (renews ? t('autoRenew.on') : <span className="text-muted">{t('autoRenew.off')}</span>),
    },
    {
      key: 'dns',
      header: t('columns.dns'),
      cell: ({ dns, records = 0 }) => (
        <span className={dns === 'here' ? undefined : 'text-muted'}>{t(`dns.${dns}`, { count: records })}</span>
      ),
    },
    {
      key: 'pending',
      header: t('columns.pending'),
      cell: ({ pending }) => pending && <PendingBadge operation={pending} href={operation} />,
    },
  ];
}

const dayAt = (day: string | undefined) => (day === undefined ? null : new Date(day));
