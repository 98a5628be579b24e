import { useTranslations } from 'next-intl';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import type { KeptLetter } from '@/lib/people/mail/queries';

/** Letters that stayed here because no mail server is set up. */
export function KeptLetters({ letters }: { readonly letters: readonly KeptLetter[] }) {
  const t = useTranslations('mail');
  if (letters.length === 0) return <EmptyState title={t('none')}>{t('noneText')}</EmptyState>;
  return (
    <ul className="divide-y divide-line">
      {letters.map(({ id, to, subject, text, at }) => (
        <li key={id} className="py-3 first:pt-0">
          <article aria-label={`${to}: ${subject}`}>
            <p className="flex flex-wrap gap-x-3 text-sm text-muted">
              <span className="break-all">{to}</span>
              <DateTime value={at} as="moment" />
            </p>
            <h3 className="font-semibold wrap-anywhere">{subject}</h3>
            <p className="mt-1 max-w-prose wrap-anywhere whitespace-pre-line">{text}</p>
          </article>
        </li>
      ))}
    </ul>
  );
}
