import { useTranslations } from 'next-intl';
import { ActionButton } from '@/components/forms/action-button';
import { Callout } from '@/components/ui/callout';
import { refreshCart } from '@/lib/shop/cart/actions';

/** Prices or names changed since they were put into the cart, or were not looked at for long. */
export function RefreshCart({ hasChanged }: { readonly hasChanged: boolean }) {
  const t = useTranslations('cart');
  return (
    <Callout
      tone={hasChanged ? 'warning' : 'info'}
      title={t(hasChanged ? 'changedTitle' : 'expiredTitle')}
      actions={
        <ActionButton action={refreshCart} icon="refresh">
          {t(hasChanged ? 'acceptPrices' : 'checkAgain')}
        </ActionButton>
      }
    >
      {t(hasChanged ? 'changedText' : 'expiredText')}
    </Callout>
  );
}
