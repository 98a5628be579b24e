import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { DateTime } from '@/components/ui/date-time';
import { DefinitionList } from '@/components/ui/definition-list';
import { Money } from '@/components/ui/money';
import { routes } from '@/lib/base/routes';
import type { GroupDetail } from '@/lib/desk/groups/queries';

/** Who asked for a group, and what was promised before it began. */
export function GroupFacts({ group }: { readonly group: GroupDetail }) {
  const t = useTranslations('groups.facts');
  const { promised, askedBy, askedAt, customer, undoesId, undoneById } = group;
  const { count, calls, cost } = promised;
  const items = [
    { key: 'asked', term: t('asked'), value: <DateTime value={askedAt} as="moment" /> },
    { key: 'by', term: t('by'), value: askedBy ?? t('somebody') },
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
    { key: 'cost', term: t('cost'), value: cost ? <Money value={cost} /> : t('free') },
    undoesId !== null && { key: 'undoes', term: t('undoes'), value: <GroupLink id={undoesId} /> },
    undoneById !== null && { key: 'undone', term: t('undoneBy'), value: <GroupLink id={undoneById} /> },
  ];
  return <DefinitionList items={items.flatMap((item) => item || [])} />;
}

function GroupLink({ id }: { readonly id: string }) {
  const t = useTranslations('groups.facts');
  return (
    <Link href={routes.admin.group(id)} className="text-link">
      {t('group')}
    </Link>
  );
}
