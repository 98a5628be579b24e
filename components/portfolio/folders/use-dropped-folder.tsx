'use client';

import { useRef, type ReactNode } from 'react';
import { useActionOutcome, useErrorToast } from '@/components/forms/action-outcome';
import { PanelForm } from '@/components/forms/panel-form';
import { useFormAction } from '@/components/forms/use-form-action';
import { renameAtRegistrar, renameOwn } from '@/lib/portfolio/folders/actions';
import type { FolderView } from '@/lib/portfolio/folders/queries';
import { treeOf } from '@/lib/portfolio/folders/tree';

type DroppedFolder = {
  /** What is sent; it stands somewhere on the page. */
  readonly form: ReactNode;
  readonly drop: (folder: string, data: DataTransfer) => void;
};

/** Puts a folder that was dragged by its link into the one that it was dropped on. */
export function useDroppedFolder(path: string, by: 'owner' | 'staff', folders: readonly FolderView[]): DroppedFolder {
  const call = useFormAction(by === 'owner' ? renameOwn : renameAtRegistrar);
  const folderId = useRef<HTMLInputElement>(null);
  const name = useRef<HTMLInputElement>(null);
  const inside = useRef<HTMLInputElement>(null);
  useActionOutcome(call.state, () => undefined);
  useErrorToast(call.state);
  const form = (
    <PanelForm call={call} hidden>
      <input ref={folderId} type="hidden" name="folderId" />
      <input ref={name} type="hidden" name="name" />
      <input ref={inside} type="hidden" name="inside" />
    </PanelForm>
  );
  return { form, drop };

  function drop(to: string, data: DataTransfer): void {
    const id = folderIn(path, data.getData('text/uri-list'));
    const branch = treeOf(folders).find(({ folder }) => folder.id === id);
    if (!branch || to === id || !folderId.current || !name.current || !inside.current) return;
    folderId.current.value = branch.folder.id;
    name.current.value = branch.label;
    inside.current.value = to;
    folderId.current.form?.requestSubmit();
  }
}

/** The folder that a dragged link narrows the list to. */
function folderIn(path: string, links: string): string | null {
  const [link = ''] = links.split(/\r?\n/);
  if (!URL.canParse(link)) return null;
  const { origin, pathname, searchParams } = new URL(link);
  return origin === location.origin && pathname === path ? searchParams.get('folder') : null;
}
