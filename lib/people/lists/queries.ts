import 'server-only';
import { db } from '@/lib/base/db/client';
import type { Actor } from '@/lib/people/access/actor';
import { actsInPerson } from '@/lib/people/access/policy';
import type { FilteredList } from '@/lib/people/lists/filter-schema';
import { readColumns } from '@/lib/people/lists/columns-cookie';
import type { ListName } from '@/lib/people/lists/schema';

/** The columns of a list that this browser chose; null where it never did. */
export async function columnsOf(list: ListName): Promise<readonly string[] | null> {
  return (await readColumns())[list] ?? null;
}

export type SavedFilter = {
  readonly id: string;
  readonly name: string;
  /** What stands behind the question mark of the list's address. */
  readonly query: string;
};

/** The filters of a list that somebody keeps, by name; none for staff who see the panel as somebody. */
export async function savedFilters(actor: Actor, list: FilteredList): Promise<readonly SavedFilter[]> {
  if (!actsInPerson(actor)) return [];
  return db.savedFilter.findMany({
    where: { userId: actor.userId, list },
    select: { id: true, name: true, query: true },
    orderBy: { name: 'asc' },
  });
}
