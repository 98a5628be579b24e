import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { usePeriodWords } from '@/components/queue/live/operation-words';
import { SummaryLines } from '@/components/shop/cart/cart-summary';
import { Card } from '@/components/ui/card';
import { DomainName } from '@/components/ui/domain-name';
import { Money } from '@/components/ui/money';
import type { Cart } from '@/lib/shop/cart/cart';
import { routes } from '@/lib/base/routes';

/** The cart once more, beside the checkout. */
export function CartSummaryList({ cart }: { readonly cart: Cart }) {
  const t = useTranslations('cart');
  const periodWords = usePeriodWords();
  return (
    <Card
      title={t('title')}
      actions={
        <Link href={routes.cart()} className="text-link text-sm">
          {t('change')}
        </Link>
      }
      className="max-lg:order-first"
    >
      <div className="space-y-4">
        <ul className="space-y-2">
          {cart.lines.map(({ id, kind, ascii, unicode, periods, price, total }) => (
            <li key={id} className="flex items-baseline justify-between gap-4">
              <span className="min-w-0">
                <DomainName unicode={unicode} ascii={ascii} />
                <span className="block text-sm text-muted">
                  {periodWords(kind, periods)},{' '}
                  {t.rich('renewal', { price: () => <Money value={price.renew} wholeUnits="short" /> })}
                </span>
              </span>
              <Money value={total} wholeUnits="short" />
            </li>
          ))}
        </ul>
        <div className="border-t border-line pt-3">
          <SummaryLines cart={cart} />
        </div>
      </div>
    </Card>
  );
}
