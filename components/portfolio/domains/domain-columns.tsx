import { useTranslations } from 'next-intl';
import type { ListColumn } from '@/components/people/lists/said-once';
import { useDomainNotes } from '@/components/portfolio/domains/domain-notes';
import { Expiry } from '@/components/portfolio/domains/expiry';
import { DomainName } from '@/components/ui/domain-name';
import { RowLink } from '@/components/ui/row-link';
import type { ListedDomain } from '@/components/portfolio/domains/listed-domain';

type Links = {
  /** Where the name leads. */
  readonly domain: (id: string) => string;
  readonly operation: (id: string) => string;
};

/** The columns of every list of domains. */
export function useDomainColumns({ domain, operation }: Links): readonly ListColumn<ListedDomain>[] {
  const t = useTranslations('domains');
  const notes = useDomainNotes(operation);
  const dnsOf = ({ dns, records = 0 }: ListedDomain) => t(`dns.${dns}`, { count: records });
  return [
    {
      key: 'name',
      header: t('columns.name'),
      sort: 'name',
      primary: true,
      isFixed: true,
      cell: ({ id, name, ascii = name }) => (
        <RowLink href={domain(id)}>
          <DomainName unicode={name} ascii={ascii} />
        </RowLink>
      ),
    },
    {
      key: 'expires',
      header: t('columns.expires'),
      sort: 'expires',
      phone: 'end',
      cell: ({ ends, renews = false }) => <Expiry expiresOn={dayAt(ends)} autoRenews={renews} />,
    },
    {
      key: 'autoRenews',
      header: t('columns.autoRenews'),
      word: ({ renews }) => t(`autoRenew.${renews ? 'on' : 'off'}`),
      phone: 'aside',
      className: 'named',
      cell: ({ renews }) => (renews ? t('autoRenew.on') : <span className="text-muted">{t('autoRenew.off')}</span>),
    },
    {
      key: 'notes',
      header: t('columns.notes'),
      // What is noted of one is not the other's, even in the same words; a list without notes has no column of them.
      word: (row) => (notes.isAny(row) ? row.id : ''),
      phone: 'below',
      cell: notes.draw,
    },
    {
      key: 'tags',
      header: t('columns.tags'),
      word: ({ id, tags }) => (tags ? id : ''),
      cell: ({ tags }) =>
        tags && (
          <span translate="no" className="text-muted">
            {tags.map((tag) => `#${tag}`).join(' ')}
          </span>
        ),
    },
    {
      key: 'dns',
      header: t('columns.dns'),
      isExtra: true,
      word: dnsOf,
      cell: (row) => <span className={row.dns === 'here' ? undefined : 'text-muted'}>{dnsOf(row)}</span>,
    },
  ];
}

const dayAt = (day: string | undefined) => (day === undefined ? null : new Date(day));
