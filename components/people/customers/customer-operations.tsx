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
        <li key={id} className="flex items-baseline justify-between gap-x-4 py-2 first:pt-0 last:pb-0">
          <Link href={routes.admin.operation(id)} className="min-w-0 wrap-anywhere no-underline hover:underline">
            <OperationSentence kind={kind} subject={subject} facts={facts} />
          </Link>
          {/* That it is done is not worth a word. */}
          <span className="flex shrink-0 flex-wrap items-center justify-end gap-x-3 gap-y-1 text-sm text-muted max-sm:max-w-2/5">
            {stage !== 'done' && <OperationState stage={stage} isRetrying={false} />}
            <DateTime value={askedAt} />
          </span>
        </li>
      ))}
    </ul>
  );
}
