import type { Metadata } from 'next';
import { useFormatter, useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { CartChanges } from '@/components/shop/cart/cart-changes';
import { CartLines } from '@/components/shop/cart/cart-lines';
import { CartSummary } from '@/components/shop/cart/cart-summary';
import { RefreshCart } from '@/components/shop/cart/refresh-cart';
import { ButtonLink } from '@/components/ui/button-link';
import { Callout } from '@/components/ui/callout';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import type { Cart } from '@/lib/shop/cart/cart';
import { cart } from '@/lib/shop/cart/queries';
import { routes } from '@/lib/base/routes';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('cart');
  return { title: t('title') };
}

type Props = { readonly searchParams: Promise<{ readonly left?: string | string[] }> };

export default async function CartPage({ searchParams }: Props) {
  const [own, { left }] = await Promise.all([cart(), searchParams]);
  // Around both, so that what was taken out last can still be put back.
  return (
    <CartChanges>
      {own && own.lines.length > 0 ? <FullCart own={own} isLeft={left !== undefined} /> : <EmptyCart />}
    </CartChanges>
  );
}

function EmptyCart() {
  const t = useTranslations('cart');
  return (
    <div className="space-y-6">
      <PageHeader title={t('title')} />
      <Card>
        <EmptyState
          icon="cart"
          title={t('empty')}
          action={
            <ButtonLink href={routes.search()} variant="primary">
              {t('find')}
            </ButtonLink>
          }
        >
          {t('emptyText')}
        </EmptyState>
      </Card>
    </div>
  );
}

/** `isLeft`: an order was just refused these lines. */
function FullCart({ own, isLeft }: { readonly own: Cart; readonly isLeft: boolean }) {
  const t = useTranslations('cart');
  const format = useFormatter();
  const until = format.dateTime(own.expiresAt, { hour: 'numeric', minute: '2-digit' });
  const hasChanged = own.lines.some(({ now }) => now.kind !== 'same');
  return (
    <div className="space-y-6">
      <PageHeader title={t('title')} note={t('heldUntil', { at: until })} />
      {isLeft && !hasChanged && (
        <Callout tone="warning" live>
          {t('notOrdered')}
        </Callout>
      )}
      {(hasChanged || own.isExpired) && <RefreshCart hasChanged={hasChanged} />}
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <Card padding="flush">
          <CartLines lines={own.lines} />
        </Card>
        <CartSummary cart={own} hasChanged={hasChanged} />
      </div>
    </div>
  );
}
