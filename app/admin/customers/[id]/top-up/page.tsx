import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { TopUpForm } from '@/components/money/wallet/top-up-form';
import { TopUpList } from '@/components/money/wallet/top-up-list';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Card } from '@/components/ui/card';
import { Money } from '@/components/ui/money';
import { PageHeader } from '@/components/ui/page-header';
import { requireStaff } from '@/lib/people/auth/guards';
import { topUpsOf } from '@/lib/money/wallet/queries';
import { customerDetails } from '@/lib/people/customers/queries';
import { routes } from '@/lib/base/routes';

type Props = { readonly params: Promise<{ readonly id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('wallet.topUp');
  return { title: t('title') };
}

export default async function TopUpPage({ params }: Props) {
  const actor = await requireStaff('operator');
  const customer = await customerDetails(actor, (await params).id);
  if (!customer) notFound();
  const [t, tWallet] = await Promise.all([getTranslations('customers'), getTranslations('wallet')]);
  const crumbs = (
    <Breadcrumbs
      crumbs={[
        { label: t('title'), href: routes.admin.customers() },
        { label: customer.name, href: routes.admin.customer(customer.id) },
      ]}
    />
  );
  const now = tWallet.rich('topUp.now', { amount: () => <Money value={customer.wallet} /> });
  return (
    <>
      <PageHeader title={tWallet('topUp.title')} note={now} breadcrumbs={crumbs} />
      <Card>
        <TopUpForm customerId={customer.id} currency={customer.wallet.currency} formKey={crypto.randomUUID()} />
      </Card>
      <Card title={tWallet('takeBack.list')} note={tWallet('takeBack.listNote')} padding="flush">
        <TopUpList customerId={customer.id} topUps={await topUpsOf(actor, customer.id)} />
      </Card>
    </>
  );
}
