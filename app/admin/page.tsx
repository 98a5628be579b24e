import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CashCard } from '@/components/desk/overview/cash-card';
import { FirstRunCard } from '@/components/desk/first-run/first-run-card';
import { hasMoney, MoneyCard } from '@/components/desk/overview/money-card';
import { NeedsList } from '@/components/desk/overview/needs-list';
import { QueueCard } from '@/components/desk/overview/queue-card';
import { RegistrarLine } from '@/components/desk/overview/registrar-line';
import { Card } from '@/components/ui/card';
import { classNames } from '@/components/ui/class-names';
import { PageHeader } from '@/components/ui/page-header';
import { requireStaff } from '@/lib/people/auth/guards';
import { firstRun } from '@/lib/desk/first-run/queries';
import { moneyMonths, needsNow, queueDay, renewalCalendar } from '@/lib/desk/overview/queries';
import { registrarBalance } from '@/lib/desk/registrar/queries';
import { registrarHealth } from '@/lib/sync/sources/queries';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('overview');
  return { title: t('title') };
}

export default async function AdminPage() {
  const actor = await requireStaff();
  const [t, needs, months, calendar, day, health, balance, run] = await Promise.all([
    getTranslations('overview'),
    needsNow(actor),
    moneyMonths(actor),
    renewalCalendar(actor),
    queueDay(actor),
    registrarHealth(actor),
    registrarBalance(actor),
    firstRun(actor),
  ]);
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <PageHeader title={t('title')} />
        <RegistrarLine health={health} balance={balance} milliseconds={day?.milliseconds ?? null} />
      </div>
      {run && <FirstRunCard run={run} />}
      <div className="grid gap-4 xl:grid-cols-[minmax(0,1fr)_21rem]">
        <Card title={t('needs.title')} note={t('needs.note')} padding="flush">
          <NeedsList needs={needs} calendar={calendar} />
        </Card>
        {day && <QueueCard day={day} />}
      </div>
      {/* An empty card beside a chart would be as tall as the chart. */}
      <div className={classNames('grid gap-4', hasMoney(months) && 'xl:grid-cols-2')}>
        <MoneyCard months={months} />
        <CashCard calendar={calendar} balance={balance} />
      </div>
    </>
  );
}
