import { useTranslations } from 'next-intl';
import { Card } from '@/components/ui/card';
import { Money } from '@/components/ui/money';
import type { WalletView } from '@/lib/money/wallet/queries';
import type { Cart } from '@/lib/shop/cart/cart';
import { money, subtractMoney, type Money as MoneyValue } from '@/lib/base/values/money';

type PaymentBlockProps = { readonly cart: Cart; readonly wallet: WalletView };

/** How it is paid, and what happens once it is. */
export function PaymentBlock({ cart, wallet }: PaymentBlockProps) {
  const t = useTranslations('checkout');
  const left = subtractMoney(wallet.available, cart.total);
  return (
    <>
      <Card title={t('payment.title')}>
        <dl className="max-w-sm space-y-1.5">
          <Amount term={t('payment.balance')} value={wallet.available} />
          <Amount term={t('payment.now')} value={money(0 - cart.total.minor, cart.total.currency)} />
          {left.minor >= 0 && <Amount term={t('payment.left')} value={left} isSum />}
        </dl>
      </Card>
      <Card title={t('next.title')}>
        <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[auto_minmax(0,1fr)]">
          {(['held', 'registered', 'otherwise', 'later'] as const).map((step) => (
            <div key={step} className="contents">
              <dt className="font-medium">{t(`next.${step}When`)}</dt>
              <dd className="text-muted">
                {t.rich(`next.${step}`, { later: () => <Money value={cart.perYearLater} wholeUnits="short" /> })}
              </dd>
            </div>
          ))}
        </dl>
      </Card>
    </>
  );
}

type AmountProps = { readonly term: string; readonly value: MoneyValue; readonly isSum?: boolean };

function Amount({ term, value, isSum = false }: AmountProps) {
  return (
    <div
      className={
        isSum ? 'flex justify-between gap-6 border-t border-line pt-1.5 font-semibold' : 'flex justify-between gap-6'
      }
    >
      <dt className={isSum ? '' : 'text-muted'}>{term}</dt>
      <dd>
        <Money value={value} wholeUnits="short" />
      </dd>
    </div>
  );
}
