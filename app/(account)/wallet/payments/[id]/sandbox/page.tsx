import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { SandboxForm } from '@/components/money/payments/sandbox-form';
import { Card } from '@/components/ui/card';
import { Money } from '@/components/ui/money';
import { PageHeader } from '@/components/ui/page-header';
import { routes } from '@/lib/base/routes';
import { sandboxPayment } from '@/lib/money/payments/queries';
import { requireCustomer } from '@/lib/people/auth/guards';

type Props = { readonly params: Promise<{ readonly id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('payments.sandbox');
  return { title: t('title') };
}

/** The page of the demo's own provider, in the place of a bank's. */
export default async function SandboxPage({ params }: Props) {
  const [{ id }, actor, t] = await Promise.all([params, requireCustomer(), getTranslations('payments.sandbox')]);
  // Whoever comes back here after choosing is shown what became of it.
  const { payment, step } = (await sandboxPayment(actor, id)) ?? redirect(routes.payment(id));
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} />
      <Card title={t.rich('sum', { amount: () => <Money value={payment.amount} /> })}>
        <SandboxForm id={payment.id} step={step} />
      </Card>
    </>
  );
}
