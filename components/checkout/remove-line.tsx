'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { ActionErrors } from '@/components/forms/action-errors';
import { IconButton } from '@/components/ui/icon-button';
import type { ActionState } from '@/lib/auth/action-state';
import { removeFromCart } from '@/lib/catalogue/actions';

type RemoveLineProps = { readonly ascii: string; readonly unicode: string };

export function RemoveLine({ ascii, unicode }: RemoveLineProps) {
  const t = useTranslations('checkout.cart');
  const [state, send] = useActionState<ActionState, FormData>(removeFromCart, { status: 'idle' });
  return (
    <form action={send}>
      <input type="hidden" name="name" value={ascii} />
      <IconButton type="submit" icon="trash" label={t('remove', { name: unicode })} />
      <ActionErrors state={state} />
    </form>
  );
}
