import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { LogoForm } from '@/components/people/settings/logo-form';
import { SettingsForm } from '@/components/people/settings/settings-form';
import { SettingsTabs } from '@/components/people/settings/settings-tabs';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { requireStaff } from '@/lib/people/auth/guards';
import { may } from '@/lib/people/access/policy';
import { routes } from '@/lib/base/routes';
import { currentLogo, currentSettings } from '@/lib/people/settings/queries';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings');
  return { title: t('title') };
}

export default async function AdminSettingsPage() {
  const actor = await requireStaff();
  if (!may(actor, 'settings.change')) redirect(routes.admin.account());
  const [t, settings, logo] = await Promise.all([getTranslations('settings'), currentSettings(), currentLogo()]);
  return (
    <>
      <PageHeader title={t('title')} />
      <SettingsTabs current="panel" role={actor.role} />
      <Card title={t('panel.title')} note={t('panel.note')}>
        <SettingsForm settings={settings} />
      </Card>
      <Card title={t('logo.title')} note={t('logo.note')}>
        <LogoForm logo={logo} />
      </Card>
    </>
  );
}
