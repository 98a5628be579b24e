import { useTranslations } from 'next-intl';
import { useKindName } from '@/components/queue/live/operation-words';

/** The kind of its operations, null where they differ, and the order it carries out. */
type NamedGroup = { readonly kind: string | null; readonly order: { readonly number: number } | null };

/** What a group is called: its order, or the kind of its operations. */
export function useGroupName(): (group: NamedGroup) => string {
  const t = useTranslations('groups');
  const kindName = useKindName();
  return ({ kind, order }) => {
    if (order) return t('ofOrder', { number: order.number });
    return kind === null ? t('mixed') : kindName(kind);
  };
}
