import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button-link';
import { Callout } from '@/components/ui/callout';
import { Money } from '@/components/ui/money';
import { toDecimal, type Money as MoneyValue } from '@/lib/base/values/money';
import { routes } from '@/lib/base/routes';

/** Before anything is filled in: what the wallet lacks. The page goes on by itself once it is there. */
export function Shortfall({ missing }: { readonly missing: MoneyValue }) {
  const t = useTranslations('checkout.payment');
  return (
    <Callout
      tone="warning"
      actions={
        <ButtonLink href={routes.wallet({ amount: toDecimal(missing) })} variant="primary">
          {t('topUp')}
        </ButtonLink>
      }
      title={t.rich('missing', { amount: () => <Money value={missing} wholeUnits="short" /> })}
    >
      {t('missingText')}
    </Callout>
  );
}
