import 'server-only';
import { lock } from '@/lib/base/db/locks';
import { newId } from '@/lib/base/values/ids';
import { fail, ok, type Result } from '@/lib/base/values/result';
import type { Change } from '@/lib/people/access/change';
import { audit } from '@/lib/people/audit/audit';
import { noFolder } from '@/lib/portfolio/domains/no-folder';
import { mostFolders } from './schema';
import { keyOf, renamings, wholeName, within, type FolderNamed, type NotRenamed } from './tree';

export type NotNamed = 'taken' | 'tooMany' | 'tooLong' | 'notFound';

/** A folder of the customer's own; the registrar is asked nothing. */
export async function createOwnFolder(change: Change, named: FolderNamed): Promise<Result<string, NotNamed>> {
  const { tx, actor } = change;
  const folders = await foldersOf(change);
  const whole = wholeName(folders, named);
  if (!whole.ok) return whole;
  const name = whole.value;
  if (folders.some((folder) => keyOf(folder.name) === keyOf(name))) return fail('taken');
  if (folders.length >= mostFolders) return fail('tooMany');
  const id = newId('cfl');
  await tx.customerFolder.create({ data: { id, customerId: actor.customerId, name } });
  await note(change, 'folder.create', name, {});
  return ok(id);
}

/** Renames it or moves it into another one; the folders in it come along. */
export async function renameOwnFolder(
  change: Change,
  { folderId, ...named }: FolderNamed & { readonly folderId: string },
): Promise<Result<null, NotNamed | NotRenamed>> {
  const folders = await foldersOf(change);
  const folder = folders.find(({ id }) => id === folderId);
  if (!folder) return fail('notFound');
  const whole = wholeName(folders, named);
  if (!whole.ok) return whole;
  const moved = new Set([folder, ...within(folders, folder.name)]);
  const taken = folders.filter((one) => !moved.has(one)).map(({ name }) => name);
  const renamed = renamings(folder, folders, { newName: whole.value, taken });
  if (!renamed.ok) return renamed;
  const rows = JSON.stringify(renamed.value.map(({ folder: { id }, newName }) => ({ id, name: newName })));
  await change.tx.$executeRaw`
    UPDATE customer_folder f SET name = r.name FROM json_to_recordset(${rows}::json) AS r(id text, name text)
    WHERE f.id = r.id`;
  await note(change, 'folder.rename', folder.name, { after: whole.value });
  return ok(null);
}

/** The folders in it go with it. The domains that lie in them stay, in no folder. */
export async function removeOwnFolder(change: Change, folderId: string): Promise<Result<null, 'notFound'>> {
  const { tx } = change;
  const folders = await foldersOf(change);
  const folder = folders.find(({ id }) => id === folderId);
  if (!folder) return fail('notFound');
  const ids = [folder, ...within(folders, folder.name)].map(({ id }) => id);
  await tx.$executeRaw`UPDATE domain SET customer_folder_id = NULL WHERE customer_folder_id = ANY(${ids}::text[])`;
  await tx.customerFolder.deleteMany({ where: { id: { in: ids } } });
  await note(change, 'folder.remove', folder.name, ids.length > 1 ? { folders: ids.length } : {});
  return ok(null);
}

/** How many went into which folder; null is none. */
export type Moved = { readonly count: number; readonly folder: { readonly id: string; readonly name: string } | null };

/** Puts domains of the customer's own into a folder of their own, or into none; those of others stay where they are. */
export async function moveToOwnFolder(
  change: Change,
  { domains, folder: folderId }: { readonly domains: readonly string[]; readonly folder: string },
): Promise<Result<Moved, 'notFound'>> {
  const { tx, actor } = change;
  const folder = (await foldersOf(change)).find(({ id: one }) => one === folderId) ?? null;
  if (folderId !== noFolder && !folder) return fail('notFound');
  const id = folder?.id ?? null;
  await tx.$queryRaw`
    SELECT id FROM domain WHERE id = ANY(${[...domains]}::text[]) AND customer_id = ${actor.customerId}
    ORDER BY id FOR NO KEY UPDATE`;
  const moved = await tx.$queryRaw<{ id: string }[]>`
    UPDATE domain SET customer_folder_id = ${id}
    WHERE id = ANY(${[...domains]}::text[]) AND customer_id = ${actor.customerId}
      AND customer_folder_id IS DISTINCT FROM ${id}
    RETURNING id`;
  if (moved.length > 0) await note(change, 'folder.move', folder?.name ?? '', { count: moved.length });
  return ok({ count: moved.length, folder });
}

/** The customer's folders; nobody else changes one until the transaction ends. */
async function foldersOf({ tx, actor }: Change): Promise<readonly OwnFolder[]> {
  await lock(tx, `folders:${actor.customerId}`);
  const { customerId } = actor;
  return tx.customerFolder.findMany({ where: { customerId }, select: { id: true, name: true } });
}

type OwnFolder = { readonly id: string; readonly name: string };

async function note(
  { tx, actor, address }: Change,
  action: string,
  name: string,
  details: Readonly<Record<string, string | number>>,
): Promise<void> {
  await audit(tx, actor, { action, subject: `folder:${name}`, details, address });
}
