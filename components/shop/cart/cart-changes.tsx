'use client';

import { useTranslations } from 'next-intl';
import { createContext, useContext, useId, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useActionOutcome, useErrorToast } from '@/components/forms/action-outcome';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { PanelForm } from '@/components/forms/panel-form';
import { useFormAction, type FormCall } from '@/components/forms/use-form-action';
import { useToast } from '@/components/ui/toast';
import { removeFromCart } from '@/lib/shop/cart/actions';
import type { CartName } from '@/lib/shop/cart/schema';
import { addToCart } from '@/lib/shop/search/actions';

type Changes = {
  /** Takes a line out whose own form goes with it. */
  readonly removal: FormCall<CartName>;
  /** Says that a name is out of the cart, with the way back. */
  readonly tellRemoved: (name: CartName) => void;
};

const Context = createContext<Changes | null>(null);

/** Around everything that takes names out of the cart: each can be put back, for as many years as it was in there for. */
export function CartChanges({ children }: { readonly children: ReactNode }) {
  const t = useTranslations('cart');
  const toast = useToast();
  const removal = useFormAction(removeFromCart);
  const back = useFormAction(addToCart);
  const formId = useId();
  const [gone, setGone] = useState<CartName | null>(null);
  useActionOutcome(removal.state, tellRemoved);
  useErrorToast(removal.state);
  useErrorToast(back.state);
  return (
    <Context value={{ removal, tellRemoved }}>
      {children}
      <PanelForm call={back} hidden id={formId}>
        <HiddenFields values={gone ? fieldsOf(gone) : {}} />
      </PanelForm>
    </Context>
  );

  function tellRemoved(name: CartName): void {
    toast({
      title: t('removed', { name: name.unicode }),
      undo: { label: t('putBack'), run: () => putBack(name) },
    });
  }

  function putBack(name: CartName): void {
    flushSync(() => setGone(name));
    const form = document.getElementById(formId);
    if (form instanceof HTMLFormElement) form.requestSubmit();
  }
}

export function useCartChanges(): Changes {
  const changes = useContext(Context);
  if (!changes) throw new TypeError('nothing here can be taken out of the cart');
  return changes;
}

function fieldsOf({ ascii, periods, premiumPrice }: CartName): Readonly<Record<string, string>> {
  const premium = premiumPrice === null ? {} : { premiumPrice: String(premiumPrice) };
  return { name: ascii, periods: String(periods), ...premium };
}
