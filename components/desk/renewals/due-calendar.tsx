import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import { ListTable } from '@/components/people/lists/list-table';
import { Callout } from '@/components/ui/callout';
import { Card } from '@/components/ui/card';
import { classNames } from '@/components/ui/class-names';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { Money } from '@/components/ui/money';
import { routes } from '@/lib/base/routes';
import { dayOf } from '@/lib/base/values/day';
import { addMoney, money, type Money as Amount } from '@/lib/base/values/money';
import type { DueCalendar as Calendar } from '@/lib/desk/renewals/queries';

/** What our schedule renews day by day, what is left of the balance after it, and what fails. */
export function DueCalendar({ calendar: { days, balance, shortfall } }: { readonly calendar: Calendar }) {
  const t = useTranslations('dueRenewals');
  const amount = (value: Amount) => () => <Money value={value} className="font-medium" />;
  const day = (value: Date) => () => <DateTime value={value} as="date" isDay />;
  return (
    <>
      {shortfall && (
        <Callout
          tone="warning"
          title={t.rich('short', { day: day(shortfall.day), fails: shortfall.fails, names: shortfall.names })}
        >
          {t.rich('topUp', {
            missing: amount(shortfall.missing),
            by: day(shortfall.by),
            all: amount(shortfall.all),
          })}
        </Callout>
      )}
      <Card
        title={t('calendar')}
        padding="flush"
        note={<Summary days={days} balance={balance} shortfall={shortfall} />}
      >
        <Days days={days} />
      </Card>
    </>
  );
}

function Summary({ days, balance, shortfall }: Calendar) {
  const t = useTranslations('dueRenewals');
  const cost = days.reduce((sum, day) => addMoney(sum, day.cost), money(0, 'RUB'));
  const names = days.reduce((sum, day) => sum + day.names, 0);
  const unpaid = days.reduce((sum, day) => sum + day.unpaid, 0);
  const amount = (value: Amount) => () => <Money value={value} className="font-medium" />;
  return (
    <>
      {balance ? t.rich('balance', { amount: amount(balance) }) : t('noBalance')}{' '}
      {names > 0 && t.rich('charged', { count: names, amount: amount(cost) })}{' '}
      {balance && !shortfall && names > 0 && t('lasts')}{' '}
      {unpaid > 0 && (
        <Link href={routes.admin.renewals({ show: 'wallet' })} prefetch={false} className="text-link">
          {t('unpaidOfAll', { count: unpaid })}
        </Link>
      )}
    </>
  );
}

function Days({ days }: Pick<Calendar, 'days'>) {
  const t = useTranslations('dueRenewals');
  const format = useFormatter();
  const link = (day: Date, count: number, show: 'all' | 'registrar' | 'wallet' | 'unpriced') =>
    count > 0 && (
      <Link
        href={routes.admin.renewals({ show, day: dayOf(day) })}
        prefetch={false}
        className={classNames('relative inline-block text-link', show !== 'all' && 'text-warning')}
      >
        <span className="sr-only">
          {format.dateTime(day, { day: 'numeric', month: 'long', timeZone: 'UTC' })}, {t(`views.${show}`)}:{' '}
        </span>
        {format.number(count)}
      </Link>
    );
  return (
    <ListTable
      caption={t('calendar')}
      rows={days}
      rowKey={({ day }) => dayOf(day)}
      empty={
        <EmptyState icon="calendar" title={t('none')}>
          {t('noneText')}
        </EmptyState>
      }
      columns={[
        {
          key: 'day',
          header: t('day'),
          primary: true,
          isFixed: true,
          cell: ({ day }) => <DateTime value={day} as="date" isDay className="whitespace-nowrap" />,
        },
        {
          key: 'names',
          header: t('names'),
          align: 'end',
          phone: 'below',
          className: 'named max-sm:text-start',
          cell: ({ day, names }) => link(day, names, 'all'),
        },
        {
          key: 'byMethod',
          header: t('byMethod'),
          align: 'end',
          isMoot: days.every(({ byMethod }) => byMethod === 0),
          cell: ({ byMethod }) => format.number(byMethod),
        },
        {
          key: 'unpaid',
          header: t('views.wallet'),
          align: 'end',
          phone: 'aside',
          className: 'named',
          isMoot: days.every(({ unpaid }) => unpaid === 0),
          cell: ({ day, unpaid }) => link(day, unpaid, 'wallet'),
        },
        {
          key: 'unpriced',
          header: t('views.unpriced'),
          align: 'end',
          phone: 'aside',
          className: 'named',
          isMoot: days.every(({ unpriced }) => unpriced === 0),
          cell: ({ day, unpriced }) => link(day, unpriced, 'unpriced'),
        },
        {
          key: 'short',
          header: t('views.registrar'),
          align: 'end',
          phone: 'aside',
          className: 'named',
          isMoot: days.every(({ short }) => short === 0),
          cell: ({ day, short }) => link(day, short, 'registrar'),
        },
        {
          key: 'cost',
          header: t('cost'),
          align: 'end',
          phone: 'below',
          className: 'named max-sm:text-start',
          cell: ({ cost }) => <Money value={cost} />,
        },
        {
          key: 'left',
          header: t('left'),
          align: 'end',
          phone: 'end',
          className: 'named',
          isMoot: days.every(({ left }) => left === null),
          cell: ({ left }) => left && <Money value={left} className={left.minor < 0 ? 'text-warning' : ''} />,
        },
      ]}
    />
  );
}
