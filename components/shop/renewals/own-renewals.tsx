import { useTranslations } from 'next-intl';
import { Callout } from '@/components/ui/callout';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import { Money } from '@/components/ui/money';
import type { OwnRenewals as Renewals } from '@/lib/shop/renewals/queries';

/** What of a customer's renews by itself in the coming days, and what is to be in the wallet by when. */
export function OwnRenewals({ renewals }: { readonly renewals: Renewals }) {
  const t = useTranslations('renewals.own');
  const { days, within, total, names, byMethod, lacks } = renewals;
  return (
    <Card title={t('title', { days: within })} padding="flush">
      <div className="space-y-3 px-gutter pb-3">
        <p className="text-muted">
          {t.rich('total', { count: names, amount: () => <Money value={total} className="text-text" /> })}{' '}
          {byMethod && t('byMethod')}
        </p>
        {lacks && (
          <Callout tone="warning">
            {t.rich(lacks.all.minor > lacks.first.minor ? 'lacksMore' : 'lacks', {
              first: () => <Money value={lacks.first} className="font-medium" />,
              by: () => <DateTime value={lacks.by} as="date" isDay className="font-medium" />,
              all: () => <Money value={lacks.all} className="font-medium" />,
            })}
          </Callout>
        )}
      </div>
      <ul className="divide-y divide-line border-t border-line">
        {days.map(({ day, first, names: count, cost, unpaid, unpriced }) => (
          <li
            key={day.getTime()}
            className="grid grid-cols-[1fr_auto] gap-x-4 px-gutter py-2 sm:grid-cols-[9rem_1fr_auto]"
          >
            <DateTime value={day} as="date" isDay className="max-sm:text-sm max-sm:text-muted" />
            <span className="min-w-0 wrap-anywhere max-sm:col-start-1 max-sm:row-start-2">
              {first.join(', ')}
              {count > first.length && (
                <span className="text-muted"> {t('more', { count: count - first.length })}</span>
              )}
              {unpaid > 0 && <span className="block text-sm text-warning">{t('unpaid', { count: unpaid })}</span>}
              {unpriced > 0 && <span className="block text-sm text-muted">{t('unpriced', { count: unpriced })}</span>}
            </span>
            <Money value={cost} className="text-end max-sm:row-span-2" />
          </li>
        ))}
      </ul>
    </Card>
  );
}
