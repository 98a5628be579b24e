import 'server-only';
import { db } from '@/lib/base/db/client';
import type { StaffActor } from '@/lib/people/access/actor';
import type { Owner } from '@/lib/people/access/owner';
import { may } from '@/lib/people/access/policy';
import { countedByFilter } from '@/lib/portfolio/domains/list-limits';
import { folderSubject } from './operations/subject';

export type FolderView = {
  readonly id: string;
  readonly name: string;
  /** How many domains lie in it, counted to `countedByFilter` and one more. */
  readonly count: number;
  /** The registrar still has to make, rename or remove it: nothing else is asked for it meanwhile. */
  readonly isMoving: boolean;
};

/** A customer's folders by name. */
export async function ownFolders({ customerId }: Owner): Promise<readonly FolderView[]> {
  return db.$queryRaw<FolderView[]>`
    SELECT f.id, f.name, FALSE AS "isMoving", (SELECT count(*)::int FROM (
      SELECT FROM domain d WHERE d.customer_folder_id = f.id LIMIT ${countedByFilter + 1}) few) AS count
    FROM customer_folder f WHERE f.customer_id = ${customerId} ORDER BY lower(f.name), f.id`;
}

/** The registrar's folders by name, for staff; none for whoever may not see customers' names. */
export async function registrarFolders(actor: StaffActor): Promise<readonly FolderView[]> {
  if (!may(actor, 'customers.view')) return [];
  return db.$queryRaw<FolderView[]>`
    SELECT f.id, f.name,
      f.registrar_folder_id IS NULL OR EXISTS (
        SELECT FROM operation o WHERE o.subject = ${folderSubject('')} || f.name AND o.ended_at IS NULL) AS "isMoving",
      (SELECT count(*)::int FROM (
        SELECT FROM domain d WHERE d.folder_id = f.id LIMIT ${countedByFilter + 1}) few) AS count
    FROM folder f ORDER BY lower(f.name), f.id`;
}
