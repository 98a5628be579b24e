import { useTranslations } from 'next-intl';
import { ListTable } from '@/components/people/lists/list-table';
import { placesWithinSecond } from '@/components/people/lists/met-twice';
import { SecondApart } from '@/components/people/lists/second-apart';
import { LetterState } from '@/components/people/mail/letter-state';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { RowLink } from '@/components/ui/row-link';
import { routes } from '@/lib/base/routes';
import type { LetterRow } from '@/lib/people/mail/queries';

/** Letters that were written, the latest first: to whom, when, and whether they went. */
export function LetterTable({ letters }: { readonly letters: readonly LetterRow[] }) {
  const t = useTranslations('mail.log');
  const places = placesWithinSecond(
    letters,
    ({ subject, recipient }) => `${subject}\n${recipient}`,
    ({ writtenAt }) => writtenAt,
  );
  const apart = ({ id, recipient, writtenAt }: LetterRow) => (
    <>
      {recipient}, <SecondApart at={writtenAt} place={places.get(id)} />
    </>
  );
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
          cell: (letter) => (
            <RowLink href={routes.admin.letter(letter.id)} apart={apart(letter)}>
              {letter.subject}
            </RowLink>
          ),
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
