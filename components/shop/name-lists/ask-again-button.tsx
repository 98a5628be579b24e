'use client';

import { useTranslations } from 'next-intl';
import { ActionButton } from '@/components/forms/action-button';
import { askNamesAgain } from '@/lib/shop/name-lists/actions';

type AskAgainButtonProps = { readonly listId: string; readonly count: number };

/** Asks once more about what nobody told of. */
export function AskAgainButton({ listId, count }: AskAgainButtonProps) {
  const t = useTranslations('nameLists');
  return (
    <ActionButton action={askNamesAgain} fields={{ list: listId }} size="sm" icon="refresh">
      {t('again', { count })}
    </ActionButton>
  );
}
