import { useTranslations } from 'next-intl';
import { LetterState } from '@/components/people/mail/letter-state';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import type { SendingView } from '@/lib/money/documents/queries';

/** To whom a paper went by mail, and whether it arrived; nothing where it never did. */
export function SendingsCard({ sendings }: { readonly sendings: readonly SendingView[] }) {
  const t = useTranslations('documents.mail');
  if (sendings.length === 0) return null;
  return (
    <Card title={t('title')}>
      <ul className="space-y-3">
        {sendings.map(({ id, askedAt, isByClock, letters }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
            <DateTime value={askedAt.toISOString()} />
            {isByClock && <span className="text-muted">{t('byClock')}</span>}
            {letters.length === 0 && <Badge tone="info">{t('waits')}</Badge>}
            {letters.map((letter) => (
              <span key={letter.recipient} className="flex flex-wrap items-baseline gap-x-2">
                <span translate="no" className="wrap-anywhere">
                  {letter.recipient}
                </span>
                <LetterState letter={letter} />
              </span>
            ))}
          </li>
        ))}
      </ul>
    </Card>
  );
}
