import { useFormatter, useTranslations } from 'next-intl';
import { ListTable } from '@/components/people/lists/list-table';
import type { ListColumn } from '@/components/people/lists/said-once';
import { DateTime } from '@/components/ui/date-time';
import { RowLink } from '@/components/ui/row-link';
import type { ContactSummary } from '@/lib/portfolio/contacts/choices';
import { routes } from '@/lib/base/routes';

type ContactTableProps = {
  readonly contacts: readonly ContactSummary[];
  /** The columns that whoever looks chose. */
  readonly chosen: readonly string[] | null;
  /** Whether names lead to their forms, which are the customer's own. */
  readonly areOwn?: boolean | undefined;
};

export function ContactTable({ contacts, chosen, areOwn = true }: ContactTableProps) {
  const t = useTranslations('contacts');
  const format = useFormatter();
  const kindOf = ({ profile }: ContactSummary) => t(`profiles.${profile}`);
  const marksOf = ({ marks: { document, city } }: ContactSummary) =>
    [document === null ? null : t('documentEnd', { end: document }), city].filter((mark) => mark !== null).join(' · ');
  const columns: readonly ListColumn<ContactSummary>[] = [
    {
      key: 'name',
      header: t('name'),
      primary: true,
      isFixed: true,
      cell: ({ id, label }) => (areOwn ? <RowLink href={routes.contact(id)}>{label}</RowLink> : label),
    },
    {
      key: 'kind',
      header: t('kind'),
      word: kindOf,
      phone: 'end',
      cell: (row) => (
        <span>
          {kindOf(row)} <span className="text-muted max-sm:hidden">{t(`profileNotes.${row.profile}`)}</span>
        </span>
      ),
    },
    {
      key: 'marks',
      header: t('marks'),
      // Two contacts of one city are not one contact; where none has a mark there is no column of them.
      word: (row) => (marksOf(row) === '' ? '' : row.id),
      phone: 'below',
      cell: marksOf,
    },
    {
      key: 'domains',
      header: t('usedBy'),
      align: 'end',
      phone: 'aside',
      className: 'named tabular',
      cell: ({ domains }) => format.number(domains),
    },
    {
      key: 'added',
      header: t('added'),
      className: 'whitespace-nowrap',
      cell: ({ createdAt }) => <DateTime value={createdAt} />,
    },
  ];
  return (
    <ListTable
      list="contacts"
      chosen={chosen}
      caption={t('title')}
      columns={columns}
      rows={contacts}
      rowKey={({ id }) => id}
    />
  );
}
