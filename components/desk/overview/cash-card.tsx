import { useFormatter, useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import { BarChart } from '@/components/desk/overview/bar-chart';
import { uncostedList, weekList } from '@/components/desk/overview/due-lists';
import { FiguresTable } from '@/components/desk/overview/figures-table';
import { scaleOf } from '@/components/desk/overview/scale';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import { Money } from '@/components/ui/money';
import { formatMoney } from '@/lib/base/i18n/format-money';
import { money, type Money as Amount } from '@/lib/base/values/money';
import type { CashCalendar, DueWeek } from '@/lib/desk/overview/queries';
import type { RegistrarBalance } from '@/lib/desk/registrar/queries';

type CashCardProps = { readonly calendar: CashCalendar; readonly balance: RegistrarBalance | null };

/** When the registrar takes how much for renewals, and until when the balance lasts. */
export function CashCard({ calendar, balance }: CashCardProps) {
  const t = useTranslations('overview.cash');
  const locale = useLocale();
  const format = useFormatter();
  const { weeks, certain, missing, endsOn, uncosted } = calendar;
  const day = (at: Date) => format.dateTime(at, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const span = ({ from, to }: DueWeek) => `${day(from)} – ${day(to)}`;
  const sums = weeks.map(({ certain: sure, possible }) => (sure.minor + possible.minor) / 100);
  const isEmpty = sums.every((sum) => sum === 0);
  const lines = scaleOf(Math.max(...sums));
  const end = endsOn && weeks.findIndex(({ to }) => endsOn <= to);
  return (
    <Card title={t('title')} note={t('note')} className="flex flex-col *:last:flex *:last:flex-1 *:last:flex-col">
      <p className="mb-3 max-w-prose">
        {balance
          ? t.rich('balance', {
              amount: () => <Money value={balance.balance} wholeUnits="rounded" className="font-medium" />,
            })
          : t('noBalance')}{' '}
        {certain.minor === 0
          ? t('nothing')
          : t.rich('charged', {
              amount: () => <Money value={certain} wholeUnits="rounded" className="font-medium" />,
            })}{' '}
        {endsOn &&
          missing &&
          t.rich('until', {
            day: () => <DateTime value={endsOn} as="date" isDay className="font-medium text-warning" />,
            amount: () => (
              <Money value={toWholeUnits(missing)} wholeUnits="rounded" className="font-medium text-warning" />
            ),
          })}
        {balance && certain.minor > 0 && !missing && t('lasts')}
      </p>
      {!isEmpty && (
        <>
          <ul className="mb-4 flex flex-wrap gap-x-4 gap-y-0.5 text-sm text-muted">
            <Key mark="bg-accent">{t('covered')}</Key>
            {missing && <Key mark="bg-warning-line">{t('uncovered')}</Key>}
            <Key mark="bg-pressed">{t('possible')}</Key>
          </ul>
          <BarChart
            label={t('chart')}
            mark={end}
            scale={lines.map((value) => ({ value, label: format.number(value, { notation: 'compact' }) }))}
            bars={weeks.map((week, index) => ({
              key: String(week.from.getTime()),
              title: t('bar', {
                week: span(week),
                certain: formatMoney(week.certain, locale, { wholeUnits: 'rounded' }),
                possible: formatMoney(week.possible, locale, { wholeUnits: 'rounded' }),
              }),
              label: index % 2 === 0 ? day(week.from) : '',
              isSpare: index % 4 !== 0,
              href: week.names > 0 ? weekList(calendar, week, index) : null,
              parts: [
                { value: week.covered.minor / 100, className: 'fill-accent' },
                { value: (week.certain.minor - week.covered.minor) / 100, className: 'fill-warning-line' },
                { value: week.possible.minor / 100, className: 'fill-pressed' },
              ],
            }))}
          />
        </>
      )}
      {uncosted > 0 && (
        <p className="mt-3 text-sm text-muted">
          {t.rich('uncosted', {
            count: uncosted,
            link: (text) => (
              <Link href={uncostedList(calendar)} prefetch={false} className="text-link">
                {text}
              </Link>
            ),
          })}
        </p>
      )}
      {!isEmpty && (
        <FiguresTable
          summary={t('table')}
          caption={t('caption')}
          head={[t('week'), t('names'), t('certain'), t('possibly'), t('left')]}
          rows={weeks.map((week, index) => ({
            key: String(week.from.getTime()),
            cells: [
              span(week),
              week.names === 0 ? (
                '0'
              ) : (
                <Link key="names" href={weekList(calendar, week, index)} prefetch={false} className="text-link">
                  {format.number(week.names)}
                </Link>
              ),
              <Money key="certain" value={week.certain} />,
              <Money key="possible" value={week.possible} className="text-muted" />,
              week.left ? (
                <Money key="left" value={week.left} className={week.left.minor < 0 ? 'text-warning' : ''} />
              ) : (
                ''
              ),
            ],
          }))}
        />
      )}
    </Card>
  );
}

/** Rounded up: that much is enough. */
function toWholeUnits({ minor, currency }: Amount): Amount {
  return money(Math.ceil(minor / 100) * 100, currency);
}

function Key({ mark, children }: { readonly mark: string; readonly children: string }) {
  return (
    <li className="flex items-center gap-1.5">
      <span aria-hidden="true" className={`size-2 rounded-sm ${mark}`} />
      {children}
    </li>
  );
}
