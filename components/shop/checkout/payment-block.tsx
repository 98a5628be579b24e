import { useTranslations } from 'next-intl';
import { Card } from '@/components/ui/card';
import { checkboxStyle } from '@/components/ui/check-style';
import { classNames } from '@/components/ui/class-names';
import { Money } from '@/components/ui/money';
import { RadioChoice } from '@/components/ui/radio-choice';
import type { ProviderName } from '@/lib/money/payments/provider-names';
import type { WalletView } from '@/lib/money/wallet/queries';
import type { Cart } from '@/lib/shop/cart/cart';
import { money, subtractMoney, type Money as MoneyValue } from '@/lib/base/values/money';

type PaymentBlockProps = {
  readonly cart: Cart;
  readonly wallet: WalletView;
  /** By whom what the wallet lacks can be paid; none where it lacks nothing. */
  readonly providers: readonly ProviderName[];
  /** What providers keep of the customer's: charged at once. */
  readonly methods: readonly { readonly id: string; readonly title: string }[];
  /** Whether one of the providers can keep what is paid with. */
  readonly keeps: boolean;
};

/** How it is paid, and what happens once it is. */
export function PaymentBlock({ cart, wallet, providers, methods, keeps }: PaymentBlockProps) {
  const t = useTranslations('checkout');
  const left = subtractMoney(wallet.available, cart.total);
  return (
    <>
      <Card title={t(providers.length > 0 ? 'payment.titleBoth' : 'payment.title')}>
        <dl className="max-w-sm space-y-1.5">
          <Amount term={t('payment.balance')} value={wallet.available} />
          <Amount term={t('payment.now')} value={money(0 - cart.total.minor, cart.total.currency)} />
          {left.minor >= 0 && <Amount term={t('payment.left')} value={left} isSum />}
          {providers.length > 0 && (
            <Amount term={t('payment.online')} value={money(0 - left.minor, left.currency)} isSum />
          )}
        </dl>
        {providers.length > 0 && <ProviderChoice providers={providers} methods={methods} keeps={keeps} />}
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

/** Inside the checkout's form: by whom the rest is paid. */
function ProviderChoice({ providers, methods, keeps }: Pick<PaymentBlockProps, 'providers' | 'methods' | 'keeps'>) {
  const t = useTranslations('payments');
  return (
    <fieldset className="mt-5">
      <legend className="mb-2 font-medium">{t('by')}</legend>
      <div className="space-y-2.5">
        {methods.map(({ id, title }, index) => (
          <RadioChoice
            key={id}
            name="provider"
            value={id}
            isChosen={index === 0}
            label={title}
            note={t('methods.atOnce')}
          />
        ))}
        {providers.map((name, index) => (
          <RadioChoice
            key={name}
            name="provider"
            value={name}
            isChosen={methods.length === 0 && index === 0}
            label={t(`providers.${name}`)}
            note={t(`notes.${name}`)}
          />
        ))}
      </div>
      {keeps && (
        <div className="mt-4 flex items-start gap-2.5">
          <input
            id="remember"
            type="checkbox"
            name="remember"
            value="on"
            className={classNames('mt-0.5', checkboxStyle)}
          />
          <label htmlFor="remember">{t('methods.remember')}</label>
        </div>
      )}
    </fieldset>
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
