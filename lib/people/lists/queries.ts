import 'server-only';
import { readColumns } from '@/lib/people/lists/columns-cookie';
import type { ListName } from '@/lib/people/lists/schema';

/** The columns of a list that this browser chose; null where it never did. */
export async function columnsOf(list: ListName): Promise<readonly string[] | null> {
  return (await readColumns())[list] ?? null;
}
