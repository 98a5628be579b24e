import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AccountSettings } from '@/components/people/settings/account-settings';
import { PageHeader } from '@/components/ui/page-header';
import { SettingsTabs } from '@/components/people/settings/settings-tabs';
import { ownAccount } from '@/lib/people/users/queries';
import { requireStaff } from '@/lib/people/auth/guards';
import { routes } from '@/lib/base/routes';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings');
  return { title: t('tabs.account') };
}

export default async function OwnAccountPage() {
  const actor = await requireStaff();
  const [t, account] = await Promise.all([getTranslations('settings'), ownAccount(actor)]);
  return (
    <>
      <PageHeader title={t('title')} />
      <SettingsTabs current="account" role={actor.role} />
      <AccountSettings account={account} secondFactorHref={routes.admin.secondFactor()} />
    </>
  );
}
