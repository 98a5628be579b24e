import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound, redirect } from 'next/navigation';
import { ActionButton } from '@/components/forms/action-button';
import { PaymentOutcome } from '@/components/money/payments/payment-outcome';
import { DateTime } from '@/components/ui/date-time';
import { Money } from '@/components/ui/money';
import { PageHeader } from '@/components/ui/page-header';
import { paymentNow } from '@/lib/money/payments/queries';
import { requireCustomer } from '@/lib/people/auth/guards';
import { refreshCart } from '@/lib/shop/cart/actions';
import { paidCartNow } from '@/lib/shop/checkout/queries';
import { routes } from '@/lib/base/routes';

type Props = { readonly params: Promise<{ readonly id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('payments');
  return { title: t('payment') };
}

/** Where whoever pays comes back to. */
export default async function PaymentPage({ params }: Props) {
  const [{ id }, actor, t] = await Promise.all([params, requireCustomer(), getTranslations('payments')]);
  const payment = (await paymentNow(actor, id)) ?? notFound();
  const cart = payment.isForCart ? await paidCartNow(actor, id) : null;
  if (cart?.orderId) redirect(`${routes.order(cart.orderId)}${cart.left > 0 ? `?left=${cart.left}` : ''}`);
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
      <PaymentOutcome
        payment={payment}
        cart={cart}
        anew={
          <ActionButton action={refreshCart} fields={{ onward: 'checkout' }} variant="primary">
            {t('newPrices')}
          </ActionButton>
        }
      />
    </>
  );
}
