import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AccountSettings } from '@/components/people/settings/account-settings';
import { PageHeader } from '@/components/ui/page-header';
import { ownAccount } from '@/lib/people/users/queries';
import { requireCustomer } from '@/lib/people/auth/guards';
import { routes } from '@/lib/base/routes';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings');
  return { title: t('title') };
}

export default async function SettingsPage() {
  const actor = await requireCustomer(routes.settings());
  const [t, account] = await Promise.all([getTranslations('settings'), ownAccount(actor)]);
  return (
    <>
      <PageHeader title={t('title')} />
      <AccountSettings account={account} secondFactorHref={routes.secondFactor()} />
    </>
  );
}
