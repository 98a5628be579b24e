import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import { lock } from '@/lib/base/db/locks';
import { newId } from '@/lib/base/values/ids';
import { fail, ok, type Result } from '@/lib/base/values/result';
import type { StaffActor } from '@/lib/people/access/actor';
import type { Change } from '@/lib/people/access/change';
import { audit } from '@/lib/people/audit/audit';
import { enqueue } from '@/lib/queue/engine/enqueue';
import { createFolder } from './operations/create-folder';
import { removeFolder } from './operations/remove-folder';
import { renameFolder } from './operations/rename-folder';
import { mostFolders } from './schema';
import { folderSubject } from './operations/subject';
import { keyOf, renamings, wholeName, within, type FolderNamed, type NotRenamed } from './tree';

export type NotAsked = 'taken' | 'tooMany' | 'tooLong' | 'notFound' | 'inProgress';

/** A folder of the registrar that something can be asked for. */
export type SettledFolder = { readonly id: string; readonly number: number; readonly name: string };

/** Asks for a folder at the registrar; it stands in the list at once, and takes domains once the registrar made it. */
export async function createRegistrarFolder(
  change: Change<StaffActor>,
  named: FolderNamed,
): Promise<Result<string, NotAsked>> {
  const { tx, actor, address } = change;
  const { folders, asked } = await keepNames(tx);
  const whole = wholeName(folders, named);
  if (!whole.ok) return whole;
  const name = whole.value;
  if ([...folders.map((folder) => folder.name), ...asked].some((one) => keyOf(one) === keyOf(name)))
    return fail('taken');
  if (folders.length >= mostFolders) return fail('tooMany');
  const folderId = newId('fol');
  await tx.folder.create({ data: { id: folderId, name } });
  const operationId = await enqueue(tx, createFolder, { folderId, name }, { actor, customerId: null });
  await audit(tx, actor, { action: 'folder.create', subject: folderSubject(name), details: { operationId }, address });
  return ok(operationId);
}

/** Asks for another name of it and of the folders in it, whose names begin with its own; answers what was asked. */
export async function renameRegistrarFolder(
  change: Change<StaffActor>,
  { folderId, ...named }: FolderNamed & { readonly folderId: string },
): Promise<Result<readonly string[], NotAsked | NotRenamed>> {
  const { tx, actor, address } = change;
  const { folders, asked } = await keepNames(tx);
  const whole = wholeName(folders, named);
  if (!whole.ok) return whole;
  const settled = await settledTree(tx, folders, folderId);
  if (!settled.ok) return settled;
  const { folder, moved } = settled.value;
  const ids = new Set(moved.map(({ id }) => id));
  const taken = [...folders.filter(({ id }) => !ids.has(id)).map(({ name }) => name), ...asked];
  const renamed = renamings(folder, moved, { newName: whole.value, taken });
  if (!renamed.ok) return renamed;
  const operationIds: string[] = [];
  for (const { folder: one, newName } of renamed.value) {
    const input = { folderId: one.id, number: one.number, name: one.name, newName };
    operationIds.push(await enqueue(tx, renameFolder, input, { actor, customerId: null }));
  }
  const details = { operations: operationIds.join(' '), after: whole.value };
  await audit(tx, actor, { action: 'folder.rename', subject: folderSubject(folder.name), details, address });
  return ok(operationIds);
}

/** The folders in it go with it. The domains that lie in them stay, in no folder. */
export async function removeRegistrarFolder(
  change: Change<StaffActor>,
  folderId: string,
): Promise<Result<readonly string[], NotAsked>> {
  const { tx, actor, address } = change;
  const { folders } = await keepNames(tx);
  const settled = await settledTree(tx, folders, folderId);
  if (!settled.ok) return settled;
  const { folder, moved } = settled.value;
  const operationIds: string[] = [];
  for (const { id, number, name } of moved)
    operationIds.push(await enqueue(tx, removeFolder, { folderId: id, number, name }, { actor, customerId: null }));
  const details = { operations: operationIds.join(' ') };
  await audit(tx, actor, { action: 'folder.remove', subject: folderSubject(folder.name), details, address });
  return ok(operationIds);
}

/** A folder and those in it, of none of which anything is under way. */
async function settledTree(
  tx: Tx,
  folders: readonly { readonly id: string; readonly name: string }[],
  id: string,
): Promise<
  Result<{ readonly folder: SettledFolder; readonly moved: readonly SettledFolder[] }, 'notFound' | 'inProgress'>
> {
  const folder = await settledFolder(tx, id);
  if (!folder.ok) return folder;
  const moved = [folder.value];
  for (const inner of within(folders, folder.value.name)) {
    const settled = await settledFolder(tx, inner.id);
    if (!settled.ok) return settled;
    moved.push(settled.value);
  }
  return ok({ folder: folder.value, moved });
}

/** A folder of the registrar of which nothing is under way. */
export async function settledFolder(tx: Tx, id: string): Promise<Result<SettledFolder, 'notFound' | 'inProgress'>> {
  const folder = await tx.folder.findUnique({ where: { id } });
  if (!folder) return fail('notFound');
  if (folder.registrarFolderId === null) return fail('inProgress');
  const subject = folderSubject(folder.name);
  if ((await tx.operation.count({ where: { subject, endedAt: null } })) > 0) return fail('inProgress');
  return ok({ id, number: Number(folder.registrarFolderId), name: folder.name });
}

/** The folders, and the names that some of them will get; nobody else asks for one until the transaction ends. */
async function keepNames(tx: Tx) {
  await lock(tx, 'folders');
  const folders = await tx.folder.findMany({ select: { id: true, name: true } });
  const renamed = await tx.operation.findMany({
    where: { kind: renameFolder.kind, endedAt: null },
    select: { input: true },
  });
  const asked = renamed.flatMap(({ input }) => renameFolder.input.safeParse(input).data?.newName ?? []);
  return { folders, asked };
}
