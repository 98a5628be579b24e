import { useTranslations } from 'next-intl';
import { SeeAsButton } from '@/components/people/customers/see-as-button';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { ButtonLink } from '@/components/ui/button-link';
import { PageHeader } from '@/components/ui/page-header';
import type { CustomerDetails } from '@/lib/people/customers/queries';
import { routes } from '@/lib/base/routes';

type CustomerHeaderProps = { readonly customer: CustomerDetails; readonly mayChange: boolean };

export function CustomerHeader({ customer, mayChange }: CustomerHeaderProps) {
  const t = useTranslations('customers');
  const tWallet = useTranslations('wallet');
  const actions = mayChange && (
    <>
      <ButtonLink href={routes.admin.customerEdit(customer.id)}>{t('edit')}</ButtonLink>
      <SeeAsButton customerId={customer.id} />
      <ButtonLink href={routes.admin.customerTopUp(customer.id)} variant="primary" icon="plus">
        {tWallet('topUp.title')}
      </ButtonLink>
    </>
  );
  const crumbs = <Breadcrumbs crumbs={[{ label: t('title'), href: routes.admin.customers() }]} />;
  return <PageHeader title={customer.name} note={customer.email} breadcrumbs={crumbs} actions={actions} />;
}
