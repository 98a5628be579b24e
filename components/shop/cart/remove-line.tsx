'use client';

import { useTranslations } from 'next-intl';
import { ActionErrors } from '@/components/forms/action-errors';
import { PanelForm } from '@/components/forms/panel-form';
import { useFormAction } from '@/components/forms/use-form-action';
import { IconButton } from '@/components/ui/icon-button';
import { removeFromCart } from '@/lib/shop/cart/actions';

type RemoveLineProps = { readonly id: string; readonly unicode: string };

export function RemoveLine({ id, unicode }: RemoveLineProps) {
  const t = useTranslations('cart');
  const call = useFormAction(removeFromCart);
  return (
    <PanelForm call={call}>
      <input type="hidden" name="line" value={id} />
      <IconButton type="submit" icon="trash" label={t('remove', { name: unicode })} />
      <ActionErrors state={call.state} />
    </PanelForm>
  );
}
