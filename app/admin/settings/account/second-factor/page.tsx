import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SecondFactorSteps } from '@/components/people/users/second-factor-steps';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { PageHeader } from '@/components/ui/page-header';
import { secondFactorOffer } from '@/lib/people/users/queries';
import { requireStaff } from '@/lib/people/auth/guards';
import { routes } from '@/lib/base/routes';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('users.secondFactor');
  return { title: t('setUpTitle') };
}

export default async function StaffSecondFactorPage() {
  const offer = await secondFactorOffer(await requireStaff());
  const [t, users] = await Promise.all([getTranslations('settings'), getTranslations('users')]);
  const crumbs = <Breadcrumbs crumbs={[{ label: t('tabs.account'), href: routes.admin.account() }]} />;
  return (
    <>
      <PageHeader title={users('secondFactor.setUpTitle')} breadcrumbs={crumbs} />
      <SecondFactorSteps offer={offer} backHref={routes.admin.account()} />
    </>
  );
}
