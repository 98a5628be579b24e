import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { DateTime } from '@/components/ui/date-time';
import type { CustomerOperation } from '@/lib/customers/queries';
import { routes } from '@/lib/routes';

export function CustomerOperations({ operations }: { readonly operations: readonly CustomerOperation[] }) {
  const t = useTranslations('customers.operations');
  if (operations.length === 0) return <p className="text-muted">{t('none')}</p>;
  return (
    <ul className="divide-y divide-line">
      {operations.map((operation) => (
        <li key={operation.id} className="flex items-baseline justify-between gap-4 py-2 first:pt-0 last:pb-0">
          <Link href={routes.admin.operation(operation.id)} className="min-w-0 break-words no-underline hover:underline">
            <code className="font-mono text-sm">{operation.kind}</code> {operation.subject}
          </Link>
          <span className="whitespace-nowrap text-sm text-muted">
            {t(`states.${operation.state}`)} · <DateTime value={operation.askedAt} />
          </span>
        </li>
      ))}
    </ul>
  );
}
