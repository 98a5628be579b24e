import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { routes } from '@/lib/base/routes';

type FolderLinkProps = {
  readonly by: 'owner' | 'staff';
  readonly domainId: string;
  /** Where it lies; null in none. */
  readonly folder: { readonly id: string; readonly name: string } | null;
  readonly mayMove: boolean;
};

/** The folder of a domain, which leads to what else lies there, and the way to another one. */
export function FolderLink({ by, domainId, folder, mayMove }: FolderLinkProps) {
  const t = useTranslations('folders');
  const at = by === 'owner' ? routes : routes.admin;
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-3">
      {folder ? (
        <Link href={at.domains({ folder: folder.id })} translate="no">
          {folder.name}
        </Link>
      ) : (
        <span className="text-muted">{t('none')}</span>
      )}
      {mayMove && <Link href={at.bulk({ do: 'folder', id: domainId })}>{t('moveTo')}</Link>}
    </span>
  );
}
