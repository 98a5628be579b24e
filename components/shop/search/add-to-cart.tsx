'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ActionButton } from '@/components/forms/action-button';
import { ButtonLink } from '@/components/ui/button-link';
import type { ButtonSize } from '@/components/ui/button-style';
import { addToCart } from '@/lib/shop/search/actions';
import type { FoundName } from '@/lib/shop/search/schema';
import { routes } from '@/lib/base/routes';

type AddToCartProps = {
  readonly name: FoundName;
  readonly isInCart: boolean;
  readonly size?: ButtonSize | undefined;
  /** The answer to the question; the other zones stand back. */
  readonly isMain?: boolean | undefined;
};

/** Puts the name into the cart, then leads there. */
export function AddToCart({ name, isInCart, size = 'md', isMain = false }: AddToCartProps) {
  const t = useTranslations('search');
  const [wasAdded, setWasAdded] = useState(false);
  if (isInCart || wasAdded) {
    return (
      <ButtonLink
        href={routes.cart()}
        icon="check"
        size={size}
        variant="ghost"
        className="min-w-32"
        aria-label={t('inCartName', { name: name.unicode })}
      >
        {t('inCart')}
      </ButtonLink>
    );
  }
  const premium = name.state === 'premium' && name.price ? { premiumPrice: String(name.price.first.minor) } : {};
  return (
    <ActionButton
      action={addToCart}
      fields={{ name: name.ascii, ...premium }}
      variant={isMain ? 'primary' : 'secondary'}
      size={size}
      className="min-w-32"
      aria-label={t('addName', { name: name.unicode })}
      onSuccess={() => setWasAdded(true)}
    >
      {t('add')}
    </ActionButton>
  );
}
