import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { OperationSentence } from '@/components/queue/live/operation-sentence';
import { OperationState } from '@/components/queue/live/operation-state';
import { DateTime } from '@/components/ui/date-time';
import type { CustomerOperation } from '@/lib/people/customers/queries';
import { factsOf } from '@/lib/queue/live/facts';
import { stageOf } from '@/lib/queue/live/progress';
import { subjectOf } from '@/lib/queue/live/subject';
import { routes } from '@/lib/base/routes';

export function CustomerOperations({ operations }: { readonly operations: readonly CustomerOperation[] }) {
  const t = useTranslations('customers.operations');
  if (operations.length === 0) return <p className="text-muted">{t('none')}</p>;
  return (
    <ul className="divide-y divide-line">
      {operations.map(({ id, kind, subject, input, state, askedAt }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2 first:pt-0 last:pb-0">
          <Link href={routes.admin.operation(id)} className="min-w-0 wrap-anywhere no-underline hover:underline">
            <OperationSentence kind={kind} subject={subjectOf(subject)} facts={factsOf(input)} />
          </Link>
          <span className="flex items-center gap-3 text-sm text-muted">
            <DateTime value={askedAt} />
            <OperationState stage={stageOf(state)} isRetrying={false} />
          </span>
        </li>
      ))}
    </ul>
  );
}
