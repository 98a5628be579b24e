import { useTranslations } from 'next-intl';
import { useKindName } from '@/components/queue/live/operation-words';
import type { GroupRow } from '@/lib/desk/groups/queries';

/** What a group is called: its order, or the kind of its operations. */
export function useGroupName(): (group: Pick<GroupRow, 'kind' | 'order'>) => string {
  const t = useTranslations('groups');
  const kindName = useKindName();
  return ({ kind, order }) => {
    if (order) return t('ofOrder', { number: order.number });
    return kind === null ? t('mixed') : kindName(kind);
  };
}
