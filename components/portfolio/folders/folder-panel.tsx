'use client';

import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import { useState, type DragEvent, type ReactNode } from 'react';
import { FolderDialogs, NewFolder } from '@/components/portfolio/folders/folder-dialogs';
import { useDroppedFolder } from '@/components/portfolio/folders/use-dropped-folder';
import { useDroppedNames } from '@/components/portfolio/folders/use-dropped-names';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { listHref, type SearchParams } from '@/components/ui/list-url';
import { noFolder } from '@/lib/portfolio/domains/no-folder';
import type { DomainSearch } from '@/lib/portfolio/domains/schema';
import { countedByFilter } from '@/lib/portfolio/domains/list-limits';
import type { FolderView } from '@/lib/portfolio/folders/queries';
import { treeOf, within } from '@/lib/portfolio/folders/tree';

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

/** Folders beside a list of domains: each narrows the list, and takes the names and folders that are dropped on it. */
export function FolderPanel({ path, params, current, folders, by, mayChange }: FolderPanelProps) {
  const t = useTranslations('folders');
  const names = useDroppedNames(path, by);
  const moves = useDroppedFolder(path, by, folders);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const href = (folder: string | null) => listHref<DomainSearch>(path, params, { folder });
  const chosen = folders.find(({ id }) => id === current);
  const branches = treeOf(folders);
  const hidden = new Set(folders.filter(({ id }) => closed.has(id)).flatMap(({ name }) => within(folders, name)));
  return (
    <section aria-label={t(`label.${by}`)} className="min-w-0 space-y-2">
      <div className="flex min-h-control-sm items-center justify-between gap-2">
        <h2 className="text-sm font-semibold">{t(`label.${by}`)}</h2>
        {mayChange && <NewFolder key={current} by={by} folders={folders} into={chosen?.id} isShort />}
      </div>
      <ul className="flex gap-1 max-lg:-mx-4 max-lg:overflow-x-auto max-lg:px-4 max-lg:py-1 lg:flex-col lg:has-[button]:*:not-has-[button]:pe-6">
        <Place name={t('all')} href={href(null)} isCurrent={current === ''} />
        {branches.map(({ folder, depth, above, label, isParent }) => (
          <Place
            key={folder.id}
            {...{ depth, above, id: folder.id, name: label, count: folder.count, isMoving: folder.isMoving }}
            href={href(folder.id)}
            isCurrent={folder.id === current}
            isHidden={hidden.has(folder)}
            drop={mayChange && !folder.isMoving ? drop : undefined}
            fold={
              isParent && <Fold name={folder.name} isOpen={!closed.has(folder.id)} onFold={() => fold(folder.id)} />
            }
          />
        ))}
        {folders.length > 0 && (
          <Place
            id={noFolder}
            name={t('none')}
            href={href(noFolder)}
            isCurrent={current === noFolder}
            drop={mayChange ? names.drop : undefined}
          />
        )}
      </ul>
      {chosen && mayChange && !chosen.isMoving && (
        <FolderDialogs key={chosen.name} by={by} folder={chosen} folders={folders} />
      )}
      {names.form}
      {moves.form}
    </section>
  );

  function drop(folder: string, data: DataTransfer): void {
    names.drop(folder, data);
    moves.drop(folder, data);
  }

  function fold(id: string): void {
    setClosed((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]));
  }
}

type FoldProps = { readonly name: string; readonly isOpen: boolean; readonly onFold: () => void };

/** Shows and hides the folders in one; a phone shows them all, in one row. */
function Fold({ name, isOpen, onFold }: FoldProps) {
  const t = useTranslations('folders');
  return (
    <button
      type="button"
      aria-expanded={isOpen}
      aria-label={t(isOpen ? 'hideInner' : 'showInner', { name })}
      onClick={onFold}
      className="grid size-6 shrink-0 place-items-center rounded-md text-muted hover:bg-sunken hover:text-text max-lg:hidden noscript:hidden"
    >
      <Icon name={isOpen ? 'chevron-down' : 'chevron-right'} size={14} />
    </button>
  );
}

type PlaceProps = {
  readonly id?: string;
  readonly name: string;
  readonly href: string;
  /** The folder that it lies in, and of how many it is inside. */
  readonly above?: string;
  readonly depth?: number;
  readonly count?: number;
  readonly isCurrent: boolean;
  readonly isMoving?: boolean;
  readonly isHidden?: boolean;
  readonly fold?: ReactNode;
  readonly drop?: ((folder: string, data: DataTransfer) => void) | undefined;
};

const indents = ['', 'lg:ps-4', 'lg:ps-8', 'lg:ps-12'] as const;

function Place({ id, name, above = '', depth = 0, href, count, isCurrent, drop, fold, ...is }: PlaceProps) {
  const { isMoving = false, isHidden = false } = is;
  const t = useTranslations('folders');
  const format = useFormatter();
  const [isOver, setIsOver] = useState(false);
  const takes = id !== undefined && drop !== undefined;
  return (
    <li
      aria-level={depth + 1}
      className={classNames('flex items-center max-lg:shrink-0', indents[Math.min(depth, 3)], isHidden && 'lg:hidden')}
    >
      <Link
        href={href}
        scroll={false}
        aria-current={isCurrent || undefined}
        {...(takes && { onDragOver: over, onDragLeave: () => setIsOver(false), onDrop: dropped })}
        className={classNames(
          'flex h-control-sm min-w-0 grow items-center gap-2 rounded-md border px-2.5 text-sm no-underline transition-colors duration-100',
          isCurrent ? 'border-accent-line bg-accent-soft font-medium text-accent' : 'text-text hover:bg-sunken',
          !isCurrent && (isOver ? 'border-accent-line bg-accent-soft' : 'border-line lg:border-transparent'),
        )}
      >
        {id !== undefined && id !== noFolder && <Icon name="folder" size={14} className="shrink-0" />}
        <span translate="no" className="min-w-0 truncate max-lg:max-w-48">
          {above !== '' && <span className="text-muted lg:sr-only">{above}/</span>}
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
      {fold}
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
