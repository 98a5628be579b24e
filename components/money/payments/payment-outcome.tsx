import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/button-link';
import { buttonStyle } from '@/components/ui/button-style';
import { Callout } from '@/components/ui/callout';
import { Money } from '@/components/ui/money';
import { RefreshWhile } from '@/components/ui/refresh-while';
import { routes } from '@/lib/base/routes';
import { toDecimal } from '@/lib/base/values/money';
import type { PaymentView } from '@/lib/money/payments/queries';
import { useReason } from './reason';

type PaymentOutcomeProps = {
  readonly payment: PaymentView;
  /** The cart that it is for, while that is not ordered; null where it is for none. */
  readonly cart: { readonly state: 'waiting' | 'ordered' | 'refused'; readonly isChanged: boolean } | null;
  /** The button that takes what the cart costs now, where that has changed. */
  readonly anew: ReactNode;
};

/** What became of a payment, and where to go from here. */
export function PaymentOutcome({ payment, cart, anew }: PaymentOutcomeProps) {
  const t = useTranslations('payments');
  const reasonOf = useReason();
  const { state, amount, payAt } = payment;
  const sum = { amount: () => <Money value={amount} wholeUnits="short" /> };
  const form = cart ? routes.checkout() : routes.wallet({ amount: toDecimal(amount) });
  const again = <ButtonLink href={form}>{t('again')}</ButtonLink>;
  if (state === 'succeeded' && cart?.state === 'waiting') {
    return (
      <>
        <Callout tone="info" live title={t.rich('outcome.ordering', sum)}>
          {t('outcome.orderingText')}
        </Callout>
        <RefreshWhile active />
      </>
    );
  }
  if (state === 'succeeded' && cart) {
    const { isChanged } = cart;
    return (
      <Callout
        tone="warning"
        live
        title={t.rich('outcome.notOrdered', sum)}
        actions={
          isChanged ? (
            anew
          ) : (
            <ButtonLink href={routes.checkout()} variant="primary">
              {t('toCheckout')}
            </ButtonLink>
          )
        }
      >
        {t(isChanged ? 'outcome.changedText' : 'outcome.notOrderedText')}
      </Callout>
    );
  }
  if (state === 'succeeded') {
    const onward = <ButtonLink href={routes.wallet()}>{t('toWallet')}</ButtonLink>;
    return <Callout tone="success" live title={t.rich('outcome.succeeded', sum)} actions={onward} />;
  }
  if (state === 'failed') {
    return (
      <Callout tone="danger" live title={t('outcome.failed')} actions={again}>
        {reasonOf(payment.reason)}
      </Callout>
    );
  }
  if (state === 'odd') {
    return (
      <Callout tone="warning" live title={t('outcome.odd')}>
        {t('outcome.oddText')}
      </Callout>
    );
  }
  if (payAt === null) {
    return (
      <Callout tone="warning" title={t('outcome.begun')} actions={again}>
        {t('outcome.begunText')}
      </Callout>
    );
  }
  return (
    <>
      <Callout
        tone="info"
        title={t.rich('outcome.pending', sum)}
        actions={
          <a href={payAt} className={buttonStyle({})}>
            {t('goOn')}
          </a>
        }
      >
        {t('outcome.pendingText')}
      </Callout>
      <RefreshWhile active everyMs={4_000} />
    </>
  );
}
