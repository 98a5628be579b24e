import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { PaymentOutcome } from '@/components/money/payments/payment-outcome';
import { DateTime } from '@/components/ui/date-time';
import { Money } from '@/components/ui/money';
import { PageHeader } from '@/components/ui/page-header';
import { paymentNow } from '@/lib/money/payments/queries';
import { requireCustomer } from '@/lib/people/auth/guards';

type Props = { readonly params: Promise<{ readonly id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('payments');
  return { title: t('payment') };
}

/** Where whoever pays comes back to. */
export default async function PaymentPage({ params }: Props) {
  const [{ id }, actor, t] = await Promise.all([params, requireCustomer(), getTranslations('payments')]);
  const payment = (await paymentNow(actor, id)) ?? notFound();
  return (
    <>
      <PageHeader
        title={t('payment')}
        note={t.rich('about', {
          amount: () => <Money value={payment.amount} />,
          by: t(`providers.${payment.provider}`),
          moment: () => <DateTime value={payment.createdAt} />,
        })}
      />
      <PaymentOutcome payment={payment} />
    </>
  );
}
