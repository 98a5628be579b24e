import { useFormatter, useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { BarChart } from '@/components/desk/overview/bar-chart';
import { FiguresTable } from '@/components/desk/overview/figures-table';
import { scaleOf } from '@/components/desk/overview/scale';
import { Card } from '@/components/ui/card';
import { Money } from '@/components/ui/money';
import { formatMoney } from '@/lib/base/i18n/format-money';
import type { Money as Amount } from '@/lib/base/values/money';
import type { MonthOfMoney } from '@/lib/desk/overview/queries';
import { routes } from '@/lib/base/routes';

/** Whether anything was earned or spent in these months. */
export function hasMoney(months: readonly MonthOfMoney[]): boolean {
  return months.some(({ revenue, cost }) => revenue.minor !== 0 || cost.minor !== 0);
}

/** Revenue, the margin in it, and what was sold, of twelve months. */
export function MoneyCard({ months }: { readonly months: readonly MonthOfMoney[] }) {
  const t = useTranslations('overview.money');
  const locale = useLocale();
  const format = useFormatter();
  const now = months.at(-1);
  const named = ({ month }: MonthOfMoney, style: 'long' | 'short') =>
    format.dateTime(month, { month: style, timeZone: 'UTC', ...(style === 'long' && { year: 'numeric' }) });
  const share = ({ revenue, margin }: MonthOfMoney) =>
    revenue.minor > 0
      ? format.number(margin.minor / revenue.minor, { style: 'percent', maximumFractionDigits: 1 })
      : '';
  const lines = scaleOf(Math.max(...months.map(({ revenue }) => revenue.minor / 100)));
  const paidIn = ({ month }: MonthOfMoney) => routes.admin.operationsPaid(month.toISOString().slice(0, 7));
  const sumIn = (amount: Amount) => formatMoney(amount, locale, { wholeUnits: 'rounded' });
  if (!now || !hasMoney(months)) {
    return (
      <Card title={t('title')}>
        <p className="max-w-prose text-muted">{t('empty')}</p>
      </Card>
    );
  }
  return (
    <Card
      title={t('title')}
      note={named(now, 'long')}
      className="flex flex-col *:last:flex *:last:flex-1 *:last:flex-col"
    >
      <dl className="mb-5 grid grid-cols-3 gap-4">
        <Figure name={t('revenue')} href={paidIn(now)} mark="bg-accent-line">
          <Money value={now.revenue} wholeUnits="rounded" />
        </Figure>
        <Figure
          name={t('margin')}
          href={paidIn(now)}
          mark="bg-accent"
          note={share(now) && t('share', { share: share(now) })}
        >
          <Money value={now.margin} wholeUnits="rounded" />
        </Figure>
        <Figure name={t('sold')} href={paidIn(now)} note={t('soldNote')}>
          {format.number(now.sold)}
        </Figure>
      </dl>
      <BarChart
        label={t('chart')}
        scale={lines.map((value) => ({ value, label: format.number(value, { notation: 'compact' }) }))}
        bars={months.map((one, index) => ({
          key: String(one.month.getTime()),
          title: t('bar', {
            month: named(one, 'long'),
            revenue: sumIn(one.revenue),
            margin: sumIn(one.margin),
            sold: one.sold,
          }),
          label: named(one, 'short'),
          // The running month keeps its name.
          isSpare: (months.length - index) % 2 === 0,
          href: one.sold > 0 ? paidIn(one) : null,
          parts: [
            { value: Math.max(0, one.margin.minor / 100), className: 'fill-accent' },
            {
              value: (one.revenue.minor - Math.max(0, one.margin.minor)) / 100,
              className: index === months.length - 1 ? 'fill-accent-line opacity-60' : 'fill-accent-line',
            },
          ],
        }))}
      />
      {months.some(({ hasOthers }) => hasOthers) && <p className="mt-2 text-sm text-muted">{t('others')}</p>}
      <FiguresTable
        summary={t('table')}
        caption={t('caption')}
        head={[t('month'), t('sold'), t('revenue'), t('cost'), t('margin'), t('part')]}
        rows={months.toReversed().map((one) => ({
          key: String(one.month.getTime()),
          cells: [
            one.sold > 0 ? (
              <Link key="month" href={paidIn(one)} prefetch={false} className="text-link">
                {named(one, 'long')}
              </Link>
            ) : (
              named(one, 'long')
            ),
            format.number(one.sold),
            <Money key="revenue" value={one.revenue} />,
            <Money key="cost" value={one.cost} />,
            <Money key="margin" value={one.margin} />,
            share(one),
          ],
        }))}
      />
    </Card>
  );
}

type FigureProps = {
  readonly name: string;
  /** The list that it counts. */
  readonly href: string;
  readonly mark?: string;
  readonly note?: ReactNode;
  readonly children: ReactNode;
};

function Figure({ name, href, mark, note, children }: FigureProps) {
  return (
    <div className="min-w-0">
      <dt className="flex items-center gap-1.5 text-sm text-muted">
        {mark && <span aria-hidden="true" className={`size-2 rounded-sm ${mark}`} />}
        {name}
      </dt>
      <dd>
        <span data-tabular className="block text-xl font-semibold tracking-tight">
          <Link href={href} prefetch={false} className="no-underline hover:underline">
            {children}
          </Link>
        </span>
        {note && <span className="text-sm text-muted">{note}</span>}
      </dd>
    </div>
  );
}
