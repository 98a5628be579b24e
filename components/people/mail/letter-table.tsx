import { useTranslations } from 'next-intl';
import { ListTable } from '@/components/people/lists/list-table';
import { LetterState } from '@/components/people/mail/letter-state';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { RowLink } from '@/components/ui/row-link';
import { routes } from '@/lib/base/routes';
import type { LetterRow } from '@/lib/people/mail/queries';

/** Letters that were written, the latest first: to whom, when, and whether they went. */
export function LetterTable({ letters }: { readonly letters: readonly LetterRow[] }) {
  const t = useTranslations('mail.log');
  return (
    <ListTable
      caption={t('title')}
      rows={letters}
      rowKey={({ id }) => id}
      empty={
        <EmptyState icon="mail" title={t('none')}>
          {t('noneText')}
        </EmptyState>
      }
      columns={[
        {
          key: 'at',
          header: t('written'),
          phone: 'end',
          cell: ({ writtenAt }) => <DateTime value={writtenAt} as="moment" className="whitespace-nowrap" />,
        },
        {
          key: 'subject',
          header: t('subject'),
          primary: true,
          isFixed: true,
          cell: ({ id, subject }) => <RowLink href={routes.admin.letter(id)}>{subject}</RowLink>,
        },
        {
          key: 'recipient',
          header: t('recipient'),
          phone: 'below',
          className: 'break-all',
          word: ({ recipient }) => recipient,
          cell: ({ recipient }) => recipient,
        },
        { key: 'state', header: t('state'), phone: 'aside', cell: (row) => <LetterState letter={row} /> },
      ]}
    />
  );
}
