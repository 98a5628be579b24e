import { useTranslations } from 'next-intl';
import { DateTime } from '@/components/ui/date-time';
import type { ContactSummary } from '@/lib/portfolio/contacts/choices';

type ContactMarksProps = { readonly contact: Pick<ContactSummary, 'marks' | 'createdAt'> };

/** Two people of one name are told apart by these. */
export function ContactMarks({ contact: { marks, createdAt } }: ContactMarksProps) {
  const t = useTranslations('contacts');
  return (
    <>
      {marks.document !== null && <> · {t('documentEnd', { end: marks.document })}</>}
      {marks.city !== null && <> · {marks.city}</>}
      {' · '}
      {t.rich('addedOn', { date: () => <DateTime value={createdAt} as="date" /> })}
    </>
  );
}
