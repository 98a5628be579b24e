import { useTranslations } from 'next-intl';
import { FolderChoice } from '@/components/portfolio/bulk/folder-choice';
import { Preview, queryOf, type PreviewPlace } from '@/components/portfolio/bulk/preview';
import type { Column } from '@/components/ui/table';
import type { FolderPlan, PlannedMove } from '@/lib/portfolio/bulk/folder-plan';

type FolderPreviewProps = PreviewPlace & { readonly plan: FolderPlan; readonly by: 'staff' | 'owner' };

/** Where domains lie now, and where they are to lie. */
export function FolderPreview({ plan, by, groupKey, ...place }: FolderPreviewProps) {
  const t = useTranslations('folders');
  const { rows, folders, mark } = plan;
  const count = rows.filter(({ isHere }) => isHere).length;
  const columns: readonly Column<PlannedMove>[] = [
    {
      key: 'now',
      header: t('now'),
      className: 'whitespace-normal',
      cell: ({ now, isHere }) => {
        if (!isHere) return <span className="text-muted">{t('notHere')}</span>;
        return now === null ? <span className="text-muted">{t('none')}</span> : <span translate="no">{now}</span>;
      },
    },
  ];
  return (
    <Preview {...place} title={t('preview')} note={t(`note.${by}`)} rows={rows} columns={columns}>
      {count > 0 ? (
        <FolderChoice
          {...{ by, mark, groupKey, count }}
          query={queryOf(place)}
          folders={folders.map(({ id, name, isMoving }) => ({ id, name, isMoving }))}
        />
      ) : (
        <p className="text-muted">{t('nothing')}</p>
      )}
    </Preview>
  );
}
