import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { OperationSentence } from '@/components/queue/live/operation-sentence';
import { OperationState } from '@/components/queue/live/operation-state';
import { DateTime } from '@/components/ui/date-time';
import type { QueueRow } from '@/lib/queue/live/row';
import { routes } from '@/lib/base/routes';

export function CustomerOperations({ operations }: { readonly operations: readonly QueueRow[] }) {
  const t = useTranslations('customers.operations');
  if (operations.length === 0) return <p className="text-muted">{t('none')}</p>;
  return (
    <ul className="divide-y divide-line">
      {operations.map(({ id, kind, subject, facts, stage, askedAt }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2 first:pt-0 last:pb-0">
          <Link href={routes.admin.operation(id)} className="min-w-0 wrap-anywhere no-underline hover:underline">
            <OperationSentence kind={kind} subject={subject} facts={facts} />
          </Link>
          <span className="flex items-center gap-3 text-sm text-muted">
            <DateTime value={askedAt} />
            <OperationState stage={stage} isRetrying={false} />
          </span>
        </li>
      ))}
    </ul>
  );
}
