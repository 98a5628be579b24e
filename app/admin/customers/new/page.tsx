import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NewCustomerForm } from '@/components/people/customers/new-customer-form';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { requireStaff } from '@/lib/people/auth/guards';
import { routes } from '@/lib/base/routes';
import { currentSettings } from '@/lib/people/settings/queries';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('customers');
  return { title: t('new.title') };
}

export default async function NewCustomerPage() {
  await requireStaff('operator');
  const [t, settings] = await Promise.all([getTranslations('customers'), currentSettings()]);
  const crumbs = <Breadcrumbs crumbs={[{ label: t('title'), href: routes.admin.customers() }]} />;
  return (
    <>
      <PageHeader title={t('new.title')} note={t('new.note')} breadcrumbs={crumbs} />
      <Card>
        <NewCustomerForm defaultLocale={settings.defaultLocale} />
      </Card>
    </>
  );
}
