import { useTranslations } from 'next-intl';
import { Preview, queryOf, type PreviewPlace } from '@/components/portfolio/bulk/preview';
import { TagChoice } from '@/components/portfolio/bulk/tag-choice';
import type { Column } from '@/components/ui/table';
import type { TaggedDomain, TagPlan } from '@/lib/portfolio/bulk/tag-plan';

type TagPreviewProps = PreviewPlace & { readonly plan: TagPlan; readonly by: 'staff' | 'owner' };

/** Which tags domains have now, and the one they are to get or lose. */
export function TagPreview({ plan, by, groupKey, ...place }: TagPreviewProps) {
  const t = useTranslations('bulk.tags');
  const { rows, known, mark } = plan;
  const columns: readonly Column<TaggedDomain>[] = [
    {
      key: 'tags',
      header: t('now'),
      className: 'whitespace-normal',
      cell: ({ tags }) =>
        tags.length > 0 ? (
          <span translate="no">{tags.join(', ')}</span>
        ) : (
          <span className="text-muted">{t('none')}</span>
        ),
    },
  ];
  return (
    <Preview {...place} title={t('preview')} note={t(`note.${by}`)} rows={rows} columns={columns}>
      <TagChoice
        {...{ by, mark, groupKey, known }}
        query={queryOf(place)}
        canTake={rows.some(({ tags }) => tags.length > 0)}
      />
    </Preview>
  );
}
