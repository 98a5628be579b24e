import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { BalanceCard } from '@/components/desk/registrar/balance-card';
import { RefillCard } from '@/components/money/registrar-bills/refill-card';
import { StatisticsCard } from '@/components/money/registrar-bills/statistics-card';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { PageHeader } from '@/components/ui/page-header';
import { routes } from '@/lib/base/routes';
import { balanceForecast } from '@/lib/desk/overview/queries';
import { accountStatistics } from '@/lib/money/registrar-bills/queries';
import { may } from '@/lib/people/access/policy';
import { requireStaff } from '@/lib/people/auth/guards';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('registrarBills.balance');
  return { title: t('title') };
}

/** What is left at the registrar, whether it lasts, how more comes there, and what the registrar counts of the account. */
export default async function BalancePage() {
  const actor = await requireStaff();
  const [t, registrar, forecast, statistics] = await Promise.all([
    getTranslations('registrarBills.balance'),
    getTranslations('registrar'),
    balanceForecast(actor),
    accountStatistics(actor),
  ]);
  return (
    <>
      <PageHeader
        title={t('title')}
        note={t('note')}
        breadcrumbs={<Breadcrumbs crumbs={[{ label: registrar('title'), href: routes.admin.registrar() }]} />}
      />
      <BalanceCard forecast={forecast} maySet={may(actor, 'settings.change')} />
      {may(actor, 'bills.change') && <RefillCard />}
      <StatisticsCard statistics={statistics} />
    </>
  );
}
