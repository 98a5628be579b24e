import { useFormatter, useTranslations } from 'next-intl';
import Link from 'next/link';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import type { QueueDay } from '@/lib/desk/overview/queries';
import { routes } from '@/lib/base/routes';

/** How the queue stands, and what it did in a day. */
export function QueueCard({ day }: { readonly day: QueueDay }) {
  const t = useTranslations('overview.queue');
  const format = useFormatter();
  const counts = [
    { key: 'waiting', tab: 'waiting' },
    { key: 'running', tab: 'running' },
    { key: 'retrying', tab: 'retrying' },
    { key: 'unclear', tab: 'running' },
  ] as const;
  return (
    <Card
      title={t('title')}
      actions={
        <Link href={routes.admin.operations()} className="text-sm text-link">
          {t('all')}
        </Link>
      }
    >
      <dl className="grid grid-cols-4 gap-2">
        {counts.map(({ key, tab }) => (
          <div key={key} className="min-w-0">
            <dt className="text-sm text-muted">{t(key)}</dt>
            <dd data-tabular className="text-xl font-semibold tracking-tight">
              <Link href={routes.admin.operations(tab)} className="no-underline hover:underline">
                {format.number(day[key])}
              </Link>
            </dd>
          </div>
        ))}
      </dl>
      {day.oldest && (
        <p className="mt-2 text-muted">{t.rich('oldest', { moment: () => <DateTime value={day.oldest ?? ''} /> })}</p>
      )}
      <p className="mt-4 border-t border-line pt-3">
        {t.rich('day', {
          done: day.done,
          cancelled: day.cancelled,
          link: (text) => (
            <Link href={routes.admin.operations('done')} className="text-link">
              {text}
            </Link>
          ),
        })}
      </p>
      <p className="mt-1">
        <Link href={routes.admin.apiLog()} className="text-link">
          {t('calls', { count: day.calls })}
        </Link>
      </p>
    </Card>
  );
}
