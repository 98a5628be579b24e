import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';
import { Money } from '@/components/ui/money';
import type { Cart } from '@/lib/shop/cart/cart';
import { routes } from '@/lib/base/routes';

type CartSummaryProps = { readonly cart: Pick<Cart, 'total' | 'perYearLater' | 'lines'>; readonly hasChanged: boolean };

/** What it costs now and what keeping it costs, and the way on. */
export function CartSummary({ cart, hasChanged }: CartSummaryProps) {
  const t = useTranslations('cart');
  return (
    <Card className="lg:sticky lg:top-20">
      <div className="space-y-4">
        <SummaryLines cart={cart} />
        {!hasChanged && (
          <ButtonLink href={routes.checkout()} variant="primary" size="lg" className="w-full">
            {t('checkout')}
          </ButtonLink>
        )}
        <ButtonLink href={routes.search()} variant="ghost" className="w-full">
          {t('more')}
        </ButtonLink>
      </div>
    </Card>
  );
}

export function SummaryLines({ cart }: Pick<CartSummaryProps, 'cart'>) {
  const t = useTranslations('cart');
  return (
    <dl className="space-y-2">
      <div className="flex items-baseline justify-between gap-4">
        <dt className="font-semibold">{t('now', { count: cart.lines.length })}</dt>
        <dd className="text-xl font-semibold">
          <Money value={cart.total} wholeUnits="short" />
        </dd>
      </div>
      <div className="flex items-baseline justify-between gap-4 text-muted">
        <dt>{t('later')}</dt>
        <dd>
          <Money value={cart.perYearLater} wholeUnits="short" />
        </dd>
      </div>
    </dl>
  );
}
