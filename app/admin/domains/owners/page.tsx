import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OwnersForm } from '@/components/portfolio/domains/owners-form';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { PageHeader } from '@/components/ui/page-header';
import { routes } from '@/lib/base/routes';
import { requireStaff } from '@/lib/people/auth/guards';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('domains.owners');
  return { title: t('title') };
}

export default async function OwnersPage() {
  await requireStaff('operator');
  const [t, admin] = await Promise.all([getTranslations('domains.owners'), getTranslations('domains.admin')]);
  return (
    <>
      <PageHeader
        title={t('title')}
        note={t('note')}
        breadcrumbs={<Breadcrumbs crumbs={[{ label: admin('title'), href: routes.admin.domains() }]} />}
      />
      <OwnersForm />
    </>
  );
}
