'use client';

import { useState } from 'react';
import { useTranslations } from 'next-intl';
import { ActionErrors } from '@/components/forms/action-errors';
import { useActionOutcome } from '@/components/forms/action-outcome';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { PanelForm } from '@/components/forms/panel-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { useFormAction } from '@/components/forms/use-form-action';
import { useCartChanges } from '@/components/shop/cart/cart-changes';
import type { ButtonSize } from '@/components/ui/button-style';
import { removeFromCart } from '@/lib/shop/cart/actions';
import { addToCart } from '@/lib/shop/search/actions';
import type { FoundName } from '@/lib/shop/search/schema';

type CartToggleProps = {
  readonly name: FoundName;
  /** Its line of the cart; undefined while it is not in there. */
  readonly line: string | undefined;
  readonly size?: ButtonSize | undefined;
  /** The answer to the question; the other zones stand back. */
  readonly isMain?: boolean | undefined;
};

/** Puts the name into the cart and takes it out again: one button, which keeps the focus. */
export function CartToggle({ name, line, size = 'md', isMain = false }: CartToggleProps) {
  const t = useTranslations('search');
  const { tellRemoved } = useCartChanges();
  const adding = useFormAction(addToCart);
  const removal = useFormAction(removeFromCart);
  useActionOutcome(removal.state, tellRemoved);
  const isIn = line !== undefined;
  const [wasOut] = useState(!isIn);
  const call = isIn ? removal : adding;
  return (
    <PanelForm call={call} className="inline-flex flex-col items-start gap-1">
      <span role="status" className="sr-only">
        {isIn && wasOut && t('added', { name: name.unicode })}
      </span>
      <HiddenFields values={isIn ? { line } : wanted(name)} />
      <SubmitButton
        variant={isIn ? 'ghost' : isMain ? 'primary' : 'secondary'}
        size={size}
        {...(isIn && { icon: 'check' })}
        className={isIn ? 'min-w-32 text-accent!' : 'min-w-32'}
        aria-label={t(isIn ? 'inCartName' : 'addName', { name: name.unicode })}
        title={isIn ? t('takeOut') : undefined}
      >
        {t(isIn ? 'inCart' : 'add')}
      </SubmitButton>
      <ActionErrors state={call.state} />
    </PanelForm>
  );
}

function wanted({ ascii, state, price }: FoundName): Readonly<Record<string, string>> {
  return { name: ascii, ...(state === 'premium' && price && { premiumPrice: String(price.first.minor) }) };
}
