import { useFormatter, useTranslations } from 'next-intl';
import { DateTime } from '@/components/ui/date-time';
import { RowLink } from '@/components/ui/row-link';
import { DataTable, type Column } from '@/components/ui/table';
import type { ContactSummary } from '@/lib/portfolio/contacts/choices';
import { routes } from '@/lib/base/routes';

type ContactTableProps = {
  readonly contacts: readonly ContactSummary[];
  /** Whether names lead to their forms, which are the customer's own. */
  readonly areOwn?: boolean | undefined;
};

export function ContactTable({ contacts, areOwn = true }: ContactTableProps) {
  const t = useTranslations('contacts');
  const format = useFormatter();
  const columns: readonly Column<ContactSummary>[] = [
    {
      key: 'name',
      header: t('name'),
      primary: true,
      cell: ({ id, label }) => (areOwn ? <RowLink href={routes.contact(id)}>{label}</RowLink> : label),
    },
    {
      key: 'kind',
      header: t('kind'),
      cell: ({ profile }) => (
        <span>
          {t(`profiles.${profile}`)} <span className="text-muted">{t(`profileNotes.${profile}`)}</span>
        </span>
      ),
    },
    {
      key: 'marks',
      header: t('marks'),
      cell: ({ marks }) =>
        [marks.document === null ? null : t('documentEnd', { end: marks.document }), marks.city]
          .filter((mark) => mark !== null)
          .join(' · '),
    },
    { key: 'domains', header: t('usedBy'), align: 'end', cell: ({ domains }) => format.number(domains) },
    { key: 'added', header: t('added'), cell: ({ createdAt }) => <DateTime value={createdAt} /> },
  ];
  return <DataTable caption={t('title')} columns={columns} rows={contacts} rowKey={({ id }) => id} />;
}
