import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SettingsTabs } from '@/components/people/settings/settings-tabs';
import { PolicyForm } from '@/components/shop/renewals/policy-form';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { requireStaff } from '@/lib/people/auth/guards';
import { policyToEdit } from '@/lib/shop/renewals/queries';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings');
  return { title: t('tabs.renewals') };
}

export default async function RenewalSettingsPage() {
  const actor = await requireStaff('owner');
  const [t, words, edited] = await Promise.all([
    getTranslations('settings'),
    getTranslations('renewals.policy'),
    policyToEdit(actor),
  ]);
  return (
    <>
      <PageHeader title={t('title')} />
      <SettingsTabs current="renewals" role={actor.role} />
      {edited && (
        <Card title={words('title')} note={words('note')}>
          <PolicyForm {...edited} />
        </Card>
      )}
    </>
  );
}
