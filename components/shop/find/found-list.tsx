import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { hitIcons } from '@/components/shop/find/hit-icons';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Icon } from '@/components/ui/icon';
import type { FoundGroup } from '@/lib/shop/find/schema';

type FoundListProps = { readonly groups: readonly FoundGroup[]; readonly typed: string };

/** What was found, as a page: a card for each group. */
export function FoundList({ groups, typed }: FoundListProps) {
  const t = useTranslations('find');
  if (groups.length === 0) {
    return (
      <EmptyState icon="search" title={t('nothing', { typed })}>
        {t('nothingText')}
      </EmptyState>
    );
  }
  return groups.map(({ title, items }) => (
    <Card key={title} title={title} padding="flush">
      <ul className="divide-y divide-line">
        {items.map(({ kind, href, label, note }) => (
          <li key={`${kind} ${href} ${label}`}>
            <Link href={href} className="flex items-center gap-3 px-gutter py-2.5 no-underline hover:bg-hover">
              <Icon name={hitIcons[kind]} className="text-muted" />
              <span className="min-w-0 wrap-anywhere">{label}</span>
              <span className="ms-auto max-w-1/2 shrink-0 text-end text-sm text-muted wrap-break-word">{note}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  ));
}
