import 'server-only';
import { definitionOf } from '@/lib/queue/engine/definitions';

/** Whether an operation of this kind can be taken back by another one. */
export function isUndoable(kind: string | null): boolean {
  return kind !== null && (definitionOf(kind)?.with(({ undo }) => undo !== undefined) ?? false);
}
