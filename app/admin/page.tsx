import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MoneyLine } from '@/components/desk/overview/money-line';
import { NeedsList } from '@/components/desk/overview/needs-list';
import { RegistrarLine } from '@/components/desk/overview/registrar-line';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { requireStaff } from '@/lib/people/auth/guards';
import { moneyNow, needsNow } from '@/lib/desk/overview/queries';
import { registrarBalance } from '@/lib/desk/registrar/queries';
import { registrarHealth } from '@/lib/sync/sources/queries';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('overview');
  return { title: t('title') };
}

export default async function AdminPage() {
  const actor = await requireStaff();
  const [t, needs, money, health, balance] = await Promise.all([
    getTranslations('overview'),
    needsNow(actor),
    moneyNow(actor),
    registrarHealth(actor),
    registrarBalance(actor),
  ]);
  return (
    <>
      <PageHeader title={t('title')} />
      <Card title={t('needs.title')} padding="flush">
        <NeedsList needs={needs} />
      </Card>
      <MoneyLine money={money} />
      <Card title={t('registrarLine.title')}>
        <RegistrarLine health={health} balance={balance} />
      </Card>
    </>
  );
}
