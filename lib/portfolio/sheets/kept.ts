import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import type { Actor } from '@/lib/people/access/actor';
import { textPasted } from '@/lib/portfolio/bulk/pasted';
import { readSheet, type Sheet } from './read-sheet';

/** A sheet of whoever looks; null where there is none, or it is another's. */
export async function sheetOf(tx: Pick<Tx, 'pastedList'>, actor: Actor, id: string): Promise<Sheet | null> {
  const text = await textPasted(tx, actor, id);
  return text === null ? null : readSheet(text);
}
