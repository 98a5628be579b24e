import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { TakeBackForm } from '@/components/people/customers/take-back-form';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import { Money } from '@/components/ui/money';
import { PageHeader } from '@/components/ui/page-header';
import { requireStaff } from '@/lib/people/auth/guards';
import { customerDetails, topUpOf } from '@/lib/people/customers/queries';
import { routes } from '@/lib/base/routes';

type Props = { readonly params: Promise<{ readonly id: string; readonly topUpId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('customers.takeBack');
  return { title: t('title') };
}

export default async function TakeBackPage({ params }: Props) {
  const [actor, { id, topUpId }, t] = await Promise.all([
    requireStaff('operator'),
    params,
    getTranslations('customers'),
  ]);
  const [customer, topUp] = await Promise.all([customerDetails(actor, id), topUpOf(actor, id, topUpId)]);
  if (!customer || !topUp) notFound();
  const note = t.rich('takeBack.note', {
    amount: () => <Money value={topUp.amount} />,
    moment: () => <DateTime value={topUp.at} as="moment" />,
    wallet: () => <Money value={customer.wallet} />,
  });
  const crumbs = (
    <Breadcrumbs
      crumbs={[
        { label: t('title'), href: routes.admin.customers() },
        { label: customer.name, href: routes.admin.customer(customer.id) },
        { label: t('topUp.title'), href: routes.admin.customerTopUp(customer.id) },
      ]}
    />
  );
  return (
    <>
      <PageHeader title={t('takeBack.title')} note={note} breadcrumbs={crumbs} />
      <Card>
        <TakeBackForm customerId={customer.id} topUpId={topUp.id} left={topUp.left} formKey={crypto.randomUUID()} />
      </Card>
    </>
  );
}
