import { useTranslations } from 'next-intl';
import { SummaryLines } from '@/components/shop/cart/cart-summary';
import { PeriodsSelect } from '@/components/shop/cart/periods-select';
import { RemoveLine } from '@/components/shop/cart/remove-line';
import { ButtonLink } from '@/components/ui/button-link';
import { DomainName } from '@/components/ui/domain-name';
import { Money } from '@/components/ui/money';
import type { Cart, CartLine } from '@/lib/shop/cart/cart';
import { routes } from '@/lib/base/routes';

/** The cart beside what is found: years, what is paid now and what each later year costs. On a phone a bar says the sums. */
export function CartPanel({ cart }: { readonly cart: Cart }) {
  const t = useTranslations('cart');
  return (
    <>
      <aside
        aria-label={t('title')}
        className="sticky top-20 max-h-[calc(100dvh-6rem)] space-y-3 overflow-y-auto rounded-lg border border-line bg-surface p-gutter shadow-sm max-lg:hidden"
      >
        <div className="flex items-baseline justify-between gap-4">
          <h2 className="text-base">{t('title')}</h2>
          <p className="text-sm text-muted">{t('heldUntil', { at: cart.expiresAt })}</p>
        </div>
        <ul className="divide-y divide-line border-y border-line">
          {cart.lines.map((line) => (
            <PanelLine key={line.id} line={line} />
          ))}
        </ul>
        <SummaryLines cart={cart} />
        <ButtonLink href={routes.checkout()} variant="primary" size="lg" className="w-full">
          {t('checkout')}
        </ButtonLink>
      </aside>
      <CartBar cart={cart} />
    </>
  );
}

function PanelLine({ line }: { readonly line: CartLine }) {
  const t = useTranslations('cart');
  const { id, ascii, unicode, price, total, now } = line;
  return (
    <li className="space-y-1 py-2.5">
      <div className="flex items-start justify-between gap-2">
        <DomainName unicode={unicode} ascii={ascii} className="min-w-0 font-medium wrap-anywhere" />
        <div className="-me-2 -mt-1">
          <RemoveLine id={id} unicode={unicode} />
        </div>
      </div>
      <div className="flex items-center justify-between gap-3">
        <div className="w-28">
          <PeriodsSelect line={line} />
        </div>
        <p className="text-end leading-tight">
          <Money value={now.kind === 'changed' ? now.total : total} wholeUnits="short" className="font-semibold" />
          <span className="block text-sm text-muted">
            {t.rich('renewal', { price: () => <Money value={price.renew} wholeUnits="short" /> })}
          </span>
        </p>
      </div>
    </li>
  );
}

function CartBar({ cart }: { readonly cart: Cart }) {
  const t = useTranslations('search');
  return (
    <aside
      aria-label={t('cart')}
      className="sticky bottom-4 z-20 flex items-center justify-between gap-4 rounded-xl border border-line-strong bg-raised px-4 py-3 shadow-lg lg:hidden"
    >
      <p className="min-w-0">
        <span className="font-semibold">{t('cartCount', { count: cart.lines.length })}</span>
        <span className="block text-sm text-muted">
          {t.rich('sums', {
            now: () => <Money value={cart.total} wholeUnits="short" />,
            later: () => <Money value={cart.perYearLater} wholeUnits="short" />,
          })}
        </span>
      </p>
      <ButtonLink href={routes.cart()} variant="primary">
        {t('openCart')}
      </ButtonLink>
    </aside>
  );
}
