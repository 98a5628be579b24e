'use client';

import { useTranslations } from 'next-intl';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { PanelForm } from '@/components/forms/panel-form';
import { useCartChanges } from '@/components/shop/cart/cart-changes';
import { IconButton } from '@/components/ui/icon-button';

type RemoveLineProps = { readonly id: string; readonly unicode: string };

export function RemoveLine({ id, unicode }: RemoveLineProps) {
  const t = useTranslations('cart');
  const { removal } = useCartChanges();
  return (
    <PanelForm call={removal}>
      <HiddenFields values={{ line: id }} />
      <IconButton type="submit" icon="x" label={t('remove', { name: unicode })} />
    </PanelForm>
  );
}
