import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { TakeBackForm } from '@/components/money/wallet/take-back-form';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import { Money } from '@/components/ui/money';
import { PageHeader } from '@/components/ui/page-header';
import { requireStaff } from '@/lib/people/auth/guards';
import { topUpOf } from '@/lib/money/wallet/queries';
import { customerDetails } from '@/lib/people/customers/queries';
import { routes } from '@/lib/base/routes';

type Props = { readonly params: Promise<{ readonly id: string; readonly topUpId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('wallet.takeBack');
  return { title: t('title') };
}

export default async function TakeBackPage({ params }: Props) {
  const [actor, { id, topUpId }, t, tWallet] = await Promise.all([
    requireStaff('operator'),
    params,
    getTranslations('customers'),
    getTranslations('wallet'),
  ]);
  const [customer, topUp] = await Promise.all([customerDetails(actor, id), topUpOf(actor, id, topUpId)]);
  if (!customer || !topUp) notFound();
  const note = tWallet.rich('takeBack.note', {
    amount: () => <Money value={topUp.amount} />,
    moment: () => <DateTime value={topUp.at} as="moment" />,
    wallet: () => <Money value={customer.wallet} />,
  });
  const crumbs = (
    <Breadcrumbs
      crumbs={[
        { label: t('title'), href: routes.admin.customers() },
        { label: customer.name, href: routes.admin.customer(customer.id) },
        { label: tWallet('topUp.title'), href: routes.admin.customerTopUp(customer.id) },
      ]}
    />
  );
  return (
    <>
      <PageHeader title={tWallet('takeBack.title')} note={note} breadcrumbs={crumbs} />
      <Card>
        <TakeBackForm customerId={customer.id} topUpId={topUp.id} left={topUp.left} formKey={crypto.randomUUID()} />
      </Card>
    </>
  );
}
