'use client';

import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import { useState, type DragEvent } from 'react';
import { FolderDialogs, NewFolder } from '@/components/portfolio/folders/folder-dialogs';
import { useDroppedNames } from '@/components/portfolio/folders/use-dropped-names';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { listHref, type SearchParams } from '@/components/ui/list-url';
import { noFolder } from '@/lib/portfolio/domains/no-folder';
import type { DomainSearch } from '@/lib/portfolio/domains/schema';
import { countedByFilter } from '@/lib/portfolio/domains/search';
import type { FolderView } from '@/lib/portfolio/folders/queries';

type FolderPanelProps = {
  readonly path: string;
  readonly params: SearchParams;
  /** The folder that the list is narrowed to; empty for all. */
  readonly current: string;
  readonly folders: readonly FolderView[];
  /** Whose folders: a customer's own, or the registrar's, which staff look after. */
  readonly by: 'owner' | 'staff';
  readonly mayChange: boolean;
};

/** Folders beside a list of domains: each narrows the list, and takes the names that are dropped on it. */
export function FolderPanel({ path, params, current, folders, by, mayChange }: FolderPanelProps) {
  const t = useTranslations('folders');
  const { form, drop } = useDroppedNames(path, by);
  const href = (folder: string | null) => listHref<DomainSearch>(path, params, { folder });
  const chosen = folders.find(({ id }) => id === current);
  const common = { drop: mayChange ? drop : undefined };
  return (
    <section aria-label={t(`label.${by}`)} className="min-w-0 space-y-2">
      <div className="flex min-h-control-sm items-center justify-between gap-2">
        <h2 className="text-sm font-semibold">{t(`label.${by}`)}</h2>
        {mayChange && <NewFolder by={by} isShort />}
      </div>
      <ul className="flex gap-1 max-lg:-mx-4 max-lg:overflow-x-auto max-lg:px-4 max-lg:py-1 lg:flex-col">
        <Place name={t('all')} href={href(null)} isCurrent={current === ''} />
        {folders.map(({ id, name, count, isMoving }) => (
          <Place
            key={id}
            {...(isMoving ? {} : common)}
            {...{ id, name, count, isMoving }}
            href={href(id)}
            isCurrent={id === current}
          />
        ))}
        {folders.length > 0 && (
          <Place {...common} id={noFolder} name={t('none')} href={href(noFolder)} isCurrent={current === noFolder} />
        )}
      </ul>
      {chosen && mayChange && !chosen.isMoving && <FolderDialogs key={chosen.name} by={by} folder={chosen} />}
      {form}
    </section>
  );
}

type PlaceProps = {
  readonly id?: string;
  readonly name: string;
  readonly href: string;
  readonly count?: number;
  readonly isCurrent: boolean;
  readonly isMoving?: boolean;
  readonly drop?: ((folder: string, data: DataTransfer) => void) | undefined;
};

function Place({ id, name, href, count, isCurrent, isMoving = false, drop }: PlaceProps) {
  const t = useTranslations('folders');
  const format = useFormatter();
  const [isOver, setIsOver] = useState(false);
  const takes = id !== undefined && drop !== undefined;
  return (
    <li className="max-lg:shrink-0">
      <Link
        href={href}
        scroll={false}
        aria-current={isCurrent || undefined}
        {...(takes && { onDragOver: over, onDragLeave: () => setIsOver(false), onDrop: dropped })}
        className={classNames(
          'flex h-control-sm items-center gap-2 rounded-md border px-2.5 text-sm no-underline transition-colors duration-100',
          isCurrent ? 'border-accent-line bg-accent-soft font-medium text-accent' : 'text-text hover:bg-sunken',
          !isCurrent && (isOver ? 'border-accent-line bg-accent-soft' : 'border-line lg:border-transparent'),
        )}
      >
        {id !== undefined && id !== noFolder && <Icon name="folder" size={14} className="shrink-0" />}
        <span translate="no" className="min-w-0 truncate max-lg:max-w-48">
          {name}
        </span>
        {isMoving && <span className="text-muted">{t('moving')}</span>}
        {count !== undefined && (
          <span data-tabular className={classNames('ms-auto ps-1', !isCurrent && 'text-muted')}>
            {format.number(Math.min(count, countedByFilter))}
            {count > countedByFilter && '+'}
          </span>
        )}
      </Link>
    </li>
  );

  function over(event: DragEvent): void {
    if (!event.dataTransfer.types.includes('text/uri-list')) return;
    event.preventDefault();
    setIsOver(true);
  }

  function dropped(event: DragEvent): void {
    event.preventDefault();
    setIsOver(false);
    if (id !== undefined) drop?.(id, event.dataTransfer);
  }
}
