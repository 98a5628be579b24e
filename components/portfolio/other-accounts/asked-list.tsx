import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { OperationSentence } from '@/components/queue/live/operation-sentence';
import { OperationState } from '@/components/queue/live/operation-state';
import { DateTime } from '@/components/ui/date-time';
import { routes } from '@/lib/base/routes';
import type { AskedThere } from '@/lib/portfolio/other-accounts/queries';

/** What was asked of other accounts, newest first, and what became of it. */
export function AskedList({ rows }: { readonly rows: readonly AskedThere[] }) {
  const t = useTranslations('otherAccounts');
  if (rows.length === 0) return <p className="text-muted">{t('nothingAsked')}</p>;
  return (
    <ul className="divide-y divide-line">
      {rows.map(({ id, kind, subject, facts, stage, askedAt }) => (
        <li key={id} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 py-2">
          <Link href={routes.admin.operation(id)} className="min-w-0 flex-1 basis-64 text-link wrap-anywhere">
            <OperationSentence kind={kind} subject={subject} facts={facts} />
          </Link>
          <OperationState stage={stage} isRetrying={false} />
          <DateTime value={askedAt} />
        </li>
      ))}
    </ul>
  );
}
