import { useFormatter, useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import type { QueueDay } from '@/lib/desk/overview/queries';
import { routes } from '@/lib/base/routes';

const { admin } = routes;

/** How the queue stands, and what it did in a day. */
export function QueueCard({ day }: { readonly day: QueueDay }) {
  const t = useTranslations('overview.queue');
  const format = useFormatter();
  const counts = [
    { key: 'waiting', href: admin.operations('waiting') },
    { key: 'running', href: admin.operationsOnly('sending') },
    { key: 'retrying', href: admin.operations('retrying') },
    { key: 'unclear', href: admin.operationsOnly('unclear') },
  ] as const;
  const linkTo = (href: string) => (text: ReactNode) => (
    <Link href={href} className="text-link">
      {text}
    </Link>
  );
  return (
    <Card
      title={t('title')}
      actions={
        <Link href={admin.operations()} className="text-sm text-link">
          {t('all')}
        </Link>
      }
    >
      <dl className="grid grid-cols-4 gap-2">
        {counts.map(({ key, href }) => (
          <div key={key} className="min-w-0">
            <dt className="text-sm text-muted">{t(key)}</dt>
            <dd data-tabular className="text-xl font-semibold tracking-tight">
              <Link
                href={href}
                aria-label={`${t(key)}: ${format.number(day[key])}`}
                className="no-underline hover:underline"
              >
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
          link: linkTo(admin.operationsOnly('done-in-day')),
          other: linkTo(admin.operationsOnly('cancelled-in-day')),
        })}
      </p>
      <p className="mt-1">
        <Link href={admin.apiLog({ within: 'hour' })} className="text-link">
          {t('calls', { count: day.calls })}
        </Link>
      </p>
    </Card>
  );
}
