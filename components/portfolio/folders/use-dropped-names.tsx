'use client';

import { useRef, type ReactNode } from 'react';
import { useActionOutcome, useErrorToast } from '@/components/forms/action-outcome';
import { PanelForm } from '@/components/forms/panel-form';
import { useFormAction } from '@/components/forms/use-form-action';
import { useSelection } from '@/components/portfolio/bulk/use-selection';
import { moveForStaff, moveOwn } from '@/lib/portfolio/folders/actions';

type DroppedNames = {
  /** What is sent; it stands somewhere on the page. */
  readonly form: ReactNode;
  readonly drop: (folder: string, data: DataTransfer) => void;
};

/** Puts a name that was dragged by its link into a folder; of several ticked ones, all of them. */
export function useDroppedNames(path: string, by: 'owner' | 'staff'): DroppedNames {
  const call = useFormAction(by === 'owner' ? moveOwn : moveForStaff);
  const { selection, choose } = useSelection(path);
  const domains = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  useActionOutcome(call.state, () => choose({ kind: 'ticked', ids: [] }));
  useErrorToast(call.state);
  const form = (
    <PanelForm call={call} hidden>
      <input ref={domains} type="hidden" name="domains" />
      <input ref={folder} type="hidden" name="folder" />
    </PanelForm>
  );
  return { form, drop };

  function drop(to: string, data: DataTransfer): void {
    const id = domainIn(path, data.getData('text/uri-list'));
    if (id === null || !domains.current || !folder.current) return;
    const ticked = selection?.kind === 'ticked' && selection.ids.includes(id) ? selection.ids : [id];
    domains.current.value = ticked.join('.');
    folder.current.value = to;
    domains.current.form?.requestSubmit();
  }
}

/** The domain whose page a dragged link leads to. */
function domainIn(path: string, links: string): string | null {
  const [link = ''] = links.split(/\r?\n/);
  if (!URL.canParse(link)) return null;
  const { origin, pathname } = new URL(link);
  const [id = '', more] = pathname.startsWith(`${path}/`) ? pathname.slice(path.length + 1).split('/') : [];
  return origin === location.origin && more === undefined && /^\w{1,64}$/.test(id) ? id : null;
}
