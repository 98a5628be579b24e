import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button-link';
import { listHref, type SearchParams } from '@/components/ui/list-url';
import type { QueueSearch } from '@/lib/desk/operations/schema';

type QueuePagesProps = {
  /** The list that is leafed through. */
  readonly path: string;
  readonly params: SearchParams;
  readonly isFirst: boolean;
  readonly next: string | null;
};

/** Onward through a list that moves under one's hands: the next page, or the beginning again. */
export function QueuePages({ path, params, isFirst, next }: QueuePagesProps) {
  const t = useTranslations('operations.pages');
  if (isFirst && next === null) return null;
  const hrefFor = (after: string | null) => listHref<QueueSearch>(path, params, { after });
  return (
    <nav aria-label={t('label')} className="flex items-center justify-end gap-2">
      {!isFirst && (
        <ButtonLink href={hrefFor(null)} variant="ghost" size="sm">
          {t('first')}
        </ButtonLink>
      )}
      {next !== null && (
        <ButtonLink href={hrefFor(next)} size="sm" icon="chevron-right">
          {t('next')}
        </ButtonLink>
      )}
    </nav>
  );
}
