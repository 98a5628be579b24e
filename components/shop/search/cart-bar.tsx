import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button-link';
import { Money } from '@/components/ui/money';
import { routes } from '@/lib/base/routes';
import type { Money as MoneyValue } from '@/lib/base/values/money';

type CartBarProps = { readonly count: number; readonly total: MoneyValue };

/** The cart, always in sight while one looks for further names. */
export function CartBar({ count, total }: CartBarProps) {
  const t = useTranslations('search');
  return (
    <aside
      aria-label={t('cart')}
      className="sticky bottom-4 z-20 mx-auto flex max-w-3xl items-center justify-between gap-4 rounded-xl border border-line-strong bg-raised px-4 py-3 shadow-lg"
    >
      <p className="min-w-0">
        <span className="font-semibold">{t('cartCount', { count })}</span>
        <span className="text-muted">
          {' · '}
          {t.rich('totalNow', { total: () => <Money value={total} wholeUnits="short" /> })}
        </span>
      </p>
      <ButtonLink href={routes.cart()} variant="primary">
        {t('openCart')}
      </ButtonLink>
    </aside>
  );
}
