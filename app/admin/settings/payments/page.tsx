import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { YookassaForm } from '@/components/money/payments/yookassa-form';
import { SettingsTabs } from '@/components/people/settings/settings-tabs';
import { Card } from '@/components/ui/card';
import { CodeBlock } from '@/components/ui/code-block';
import { PageHeader } from '@/components/ui/page-header';
import { yookassaStanding } from '@/lib/money/payments/queries';
import { requireStaff } from '@/lib/people/auth/guards';
import { ownAddress } from '@/lib/people/auth/own-address';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings');
  return { title: t('tabs.payments') };
}

export default async function PaymentSettingsPage() {
  const actor = await requireStaff('owner');
  const [t, words, standing] = await Promise.all([
    getTranslations('settings'),
    getTranslations('payments.yookassa'),
    yookassaStanding(actor),
  ]);
  return (
    <>
      <PageHeader title={t('title')} />
      <SettingsTabs current="payments" role={actor.role} />
      <Card title={words('title')} note={words('note')}>
        <div className="max-w-xl space-y-5">
          <YookassaForm standing={standing} />
          <div className="space-y-2">
            <p className="text-muted">{words('address')}</p>
            <CodeBlock label={words('addressLabel')} text={`${ownAddress()}/api/payments/yookassa`} />
          </div>
        </div>
      </Card>
    </>
  );
}
