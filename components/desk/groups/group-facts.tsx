import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { DateTime } from '@/components/ui/date-time';
import { DefinitionList } from '@/components/ui/definition-list';
import { Money } from '@/components/ui/money';
import { routes } from '@/lib/base/routes';
import type { GroupDetail } from '@/lib/desk/groups/queries';

type GroupFactsProps = { readonly group: GroupDetail; readonly by: 'staff' | 'owner' };

/** Who asked for a group, and what was promised before it began, beside what it took. */
export function GroupFacts({ group, by }: GroupFactsProps) {
  const t = useTranslations('groups.facts');
  const { promised, askedBy, askedAt, customer, undoesId, undoneById, usedCalls } = group;
  const { count, calls, cost } = promised;
  const items = [
    { key: 'asked', term: t('asked'), value: <DateTime value={askedAt} as="moment" /> },
    { key: 'by', term: t('by'), value: askedBy ?? t('somebody') },
    by === 'staff' &&
      customer && {
        key: 'customer',
        term: t('customer'),
        value: (
          <Link href={routes.admin.customer(customer.id)} className="text-link">
            {customer.name}
          </Link>
        ),
      },
    { key: 'count', term: t('promised'), value: t('promise', { count, calls }) },
    { key: 'used', term: t('used'), value: t('calls', { count: usedCalls }) },
    by === 'staff' && { key: 'cost', term: t('cost'), value: cost ? <Money value={cost} /> : t('free') },
    undoesId !== null && { key: 'undoes', term: t('undoes'), value: <GroupLink id={undoesId} by={by} /> },
    undoneById !== null && { key: 'undone', term: t('undoneBy'), value: <GroupLink id={undoneById} by={by} /> },
  ];
  return <DefinitionList items={items.flatMap((item) => item || [])} />;
}

function GroupLink({ id, by }: { readonly id: string; readonly by: GroupFactsProps['by'] }) {
  const t = useTranslations('groups.facts');
  return (
    <Link href={by === 'staff' ? routes.admin.group(id) : routes.group(id)} className="text-link">
      {t('group')}
    </Link>
  );
}
