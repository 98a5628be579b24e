import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { BilledInForm } from '@/components/desk/customers/billed-in-form';
import { EditCustomerForm } from '@/components/people/customers/edit-customer-form';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { billable } from '@/lib/money/rates/queries';
import { requireStaff } from '@/lib/people/auth/guards';
import { customerGroups } from '@/lib/people/customer-groups/queries';
import { customerDetails } from '@/lib/people/customers/queries';
import { homeCurrency } from '@/lib/base/values/money';
import { routes } from '@/lib/base/routes';

type Props = { readonly params: Promise<{ readonly id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('customers');
  return { title: t('edit') };
}

export default async function EditCustomerPage({ params }: Props) {
  const actor = await requireStaff('operator');
  const { id } = await params;
  const [customer, groups, currencies, t, words] = await Promise.all([
    customerDetails(actor, id),
    customerGroups(actor),
    billable(actor),
    getTranslations('customers'),
    getTranslations('rates.billed'),
  ]);
  if (!customer) notFound();
  const { currency } = customer.wallet;
  const crumbs = (
    <Breadcrumbs
      crumbs={[
        { label: t('title'), href: routes.admin.customers() },
        { label: customer.name, href: routes.admin.customer(customer.id) },
      ]}
    />
  );
  return (
    <>
      <PageHeader title={t('edit')} breadcrumbs={crumbs} />
      <Card>
        <EditCustomerForm customer={customer} groups={groups.map((group) => ({ id: group.id, name: group.name }))} />
      </Card>
      {(currencies.length > 1 || currency !== homeCurrency) && (
        <Card title={words('title')} note={words('note')}>
          <BilledInForm customer={customer.id} currency={currency} billable={currencies} />
        </Card>
      )}
    </>
  );
}
