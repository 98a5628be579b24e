import { useTranslations } from 'next-intl';
import { PayForm } from '@/components/shop/checkout/pay-form';
import { ButtonLink } from '@/components/ui/button-link';
import { Callout } from '@/components/ui/callout';
import { Card } from '@/components/ui/card';
import { Money } from '@/components/ui/money';
import type { WalletView } from '@/lib/money/wallet/queries';
import type { Cart } from '@/lib/shop/cart/cart';
import { routes } from '@/lib/base/routes';
import { money, subtractMoney, type Money as MoneyValue } from '@/lib/base/values/money';

type PaymentBlockProps = {
  readonly cart: Cart;
  readonly wallet: WalletView;
  /** Whether every contact has been chosen. */
  readonly isReady: boolean;
};

/** How it is paid, and what happens once it is. */
export function PaymentBlock({ cart, wallet, isReady }: PaymentBlockProps) {
  const t = useTranslations('checkout');
  const left = subtractMoney(wallet.available, cart.total);
  const isEnough = left.minor >= 0;
  return (
    <>
      <Card title={t('payment.title')}>
        <div className="space-y-4">
          <dl className="max-w-sm space-y-1.5">
            <Amount term={t('payment.balance')} value={wallet.available} />
            <Amount term={t('payment.now')} value={money(0 - cart.total.minor, cart.total.currency)} />
            {isEnough && <Amount term={t('payment.left')} value={left} isSum />}
          </dl>
          {!isEnough && (
            <Callout
              tone="warning"
              actions={<ButtonLink href={routes.wallet()}>{t('payment.howToTopUp')}</ButtonLink>}
              title={t.rich('payment.missing', {
                amount: () => <Money value={money(0 - left.minor, left.currency)} />,
              })}
            >
              {t('payment.missingText')}
            </Callout>
          )}
        </div>
      </Card>
      <Card title={t('next.title')}>
        <div className="space-y-5">
          <ol className="list-decimal space-y-1.5 ps-5 marker:text-muted">
            <li>{t('next.held')}</li>
            <li>{t('next.registered')}</li>
            <li>{t('next.otherwise')}</li>
          </ol>
          {!isReady && <p className="text-muted">{t('pay.contactsFirst')}</p>}
          <PayForm quoteId={cart.id} total={cart.total} isReady={isReady && isEnough} />
        </div>
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
        <Money value={value} />
      </dd>
    </div>
  );
}
