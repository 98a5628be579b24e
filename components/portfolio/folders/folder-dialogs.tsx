'use client';

import { useTranslations } from 'next-intl';
import { ConfirmDialog } from '@/components/forms/confirm-dialog';
import { FolderFields } from '@/components/portfolio/folders/folder-fields';
import { Button } from '@/components/ui/button';
import type { FormAction } from '@/lib/people/auth/action-state';
import {
  createAtRegistrar,
  createOwn,
  removeAtRegistrar,
  removeOwn,
  renameAtRegistrar,
  renameOwn,
} from '@/lib/portfolio/folders/actions';
import type { FolderView } from '@/lib/portfolio/folders/queries';
import { within } from '@/lib/portfolio/folders/tree';

type By = 'owner' | 'staff';
type Actions = Readonly<Record<'create' | 'rename' | 'remove', FormAction>>;

const actions: Readonly<Record<By, Actions>> = {
  owner: { create: createOwn, rename: renameOwn, remove: removeOwn },
  staff: { create: createAtRegistrar, rename: renameAtRegistrar, remove: removeAtRegistrar },
};

type NewFolderProps = {
  readonly by: By;
  readonly folders: readonly FolderView[];
  /** The id of the folder that the list is narrowed to. */
  readonly into?: string | undefined;
  /** Where the word Folders stands beside it. */
  readonly isShort?: boolean;
};

export function NewFolder({ by, folders, into, isShort = false }: NewFolderProps) {
  const t = useTranslations('folders');
  return (
    <ConfirmDialog
      action={actions[by].create}
      trigger={
        <Button variant="ghost" size="sm" icon="plus">
          {t(isShort ? 'new' : 'newTitle')}
        </Button>
      }
      title={t('newTitle')}
      consequence={t(`newText.${by}`)}
      confirmLabel={t('create')}
    >
      <FolderFields {...{ folders, into }} />
    </ConfirmDialog>
  );
}

type FolderDialogsProps = {
  readonly by: By;
  readonly folder: FolderView;
  readonly folders: readonly FolderView[];
};

/** What can be done with the folder that the list is narrowed to. */
export function FolderDialogs({ by, folder, folders }: FolderDialogsProps) {
  const t = useTranslations('folders');
  const { id, name } = folder;
  return (
    <div className="flex flex-wrap gap-1">
      <ConfirmDialog
        action={actions[by].rename}
        fields={{ folderId: id }}
        trigger={
          <Button variant="ghost" size="sm" icon="edit" aria-label={t('renameNamed', { name })}>
            {t('rename')}
          </Button>
        }
        title={t('renameTitle', { name })}
        consequence={t(`renameText.${by}`)}
        confirmLabel={t('rename')}
      >
        <FolderFields {...{ folders, folder }} />
      </ConfirmDialog>
      <ConfirmDialog
        action={actions[by].remove}
        fields={{ folderId: id }}
        trigger={
          <Button variant="ghost" size="sm" icon="trash" aria-label={t('removeNamed', { name })}>
            {t('remove')}
          </Button>
        }
        title={t('removeTitle', { name })}
        consequence={t(`removeText.${by}`, { inner: within(folders, name).length })}
        confirmLabel={t('remove')}
        tone="danger"
      />
    </div>
  );
}
