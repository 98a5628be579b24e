import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import type { LetterRow } from '@/lib/people/mail/queries';

/** Whether a letter went; where it did not, what the channel answered. */
export function LetterState({
  letter: { sentAt, failure },
}: {
  readonly letter: Pick<LetterRow, 'sentAt' | 'failure'>;
}) {
  const t = useTranslations('mail.log');
  // Nearly all did: those get no colour, so that the others are seen.
  if (sentAt) return <span className="text-muted">{t('sent')}</span>;
  if (failure === null) return <Badge tone="info">{t('onItsWay')}</Badge>;
  return <Badge tone="warning">{t('refused', { failure })}</Badge>;
}
