import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { OrderProgress } from '@/components/shop/orders/order-progress';
import { ButtonLink } from '@/components/ui/button-link';
import { Callout } from '@/components/ui/callout';
import { DateTime } from '@/components/ui/date-time';
import { Money } from '@/components/ui/money';
import { PageHeader } from '@/components/ui/page-header';
import { requireCustomer } from '@/lib/people/auth/guards';
import { orderView } from '@/lib/shop/orders/queries';
import { routes } from '@/lib/base/routes';

type Props = {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<{ readonly left?: string | string[] }>;
};

const shownOrder = cache(async (id: string) => (await orderView(await requireCustomer(), id)) ?? notFound());

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('orders.order');
  const { number } = await shownOrder((await params).id);
  return { title: t('title', { number }) };
}

export default async function OrderPage({ params, searchParams }: Props) {
  const [{ id }, { left }, t] = await Promise.all([params, searchParams, getTranslations('orders.order')]);
  const order = await shownOrder(id);
  const behind = typeof left === 'string' && /^\d{1,3}$/.test(left) ? Number(left) : 0;
  return (
    <>
      <PageHeader
        title={t('title', { number: order.number })}
        note={
          <>
            {t.rich('orderedAt', { moment: () => <DateTime value={order.createdAt} /> })} ·{' '}
            <Money value={order.total} wholeUnits="short" />
            {order.invoice && (
              <>
                {' · '}
                <Link href={routes.invoice(order.invoice.id)} className="text-link">
                  {t('invoice', { number: order.invoice.number })}
                </Link>
              </>
            )}
          </>
        }
      />
      {behind > 0 && (
        <Callout tone="warning" actions={<ButtonLink href={routes.cart()}>{t('openCart')}</ButtonLink>}>
          {t('left', { count: behind })}
        </Callout>
      )}
      <OrderProgress id={order.id} initial={{ lines: [...order.lines], isEnded: order.isEnded }} />
    </>
  );
}
