import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import { wayBackNow } from '@/lib/queue/engine/by-hand-undo';
import { isUndoable } from './undoable';

type Done = { readonly id: string; readonly kind: string; readonly subject: string; readonly state: string };
type Restoring = { readonly kind: string; readonly subject: string; readonly input: unknown; readonly snapshot: null };

/** The operation that would take a finished one back as things stand, not asked for yet; null where none would. */
export async function restoringOf(tx: Tx, { id, kind, subject, state }: Done): Promise<Restoring | null> {
  if (state !== 'succeeded' || !isUndoable(kind)) return null;
  const back = await wayBackNow(tx, id);
  return back && { kind: back.kind, subject, input: back.input, snapshot: null };
}
