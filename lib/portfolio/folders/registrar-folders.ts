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

export type NotAsked = 'taken' | 'tooMany' | 'notFound' | 'inProgress';

/** A folder of the registrar that something can be asked for. */
export type SettledFolder = { readonly id: string; readonly number: number; readonly name: string };

/** Asks for a folder at the registrar; it stands in the list at once, and takes domains once the registrar made it. */
export async function createRegistrarFolder(
  change: Change<StaffActor>,
  name: string,
): Promise<Result<string, NotAsked>> {
  const { tx, actor, address } = change;
  const names = await keepNames(tx);
  if (names.includes(name.toLowerCase())) return fail('taken');
  if (names.length >= mostFolders) return fail('tooMany');
  const folderId = newId('fol');
  await tx.folder.create({ data: { id: folderId, name } });
  const operationId = await enqueue(tx, createFolder, { folderId, name }, { actor, customerId: null });
  await audit(tx, actor, { action: 'folder.create', subject: folderSubject(name), details: { operationId }, address });
  return ok(operationId);
}

export async function renameRegistrarFolder(
  change: Change<StaffActor>,
  { folderId, name: newName }: { readonly folderId: string; readonly name: string },
): Promise<Result<string, NotAsked>> {
  const { tx, actor, address } = change;
  const names = await keepNames(tx);
  const folder = await settledFolder(tx, folderId);
  if (!folder.ok) return folder;
  const { number, name } = folder.value;
  if (name.toLowerCase() !== newName.toLowerCase() && names.includes(newName.toLowerCase())) return fail('taken');
  const input = { folderId, number, name, newName };
  const operationId = await enqueue(tx, renameFolder, input, { actor, customerId: null });
  const details = { operationId, after: newName };
  await audit(tx, actor, { action: 'folder.rename', subject: folderSubject(name), details, address });
  return ok(operationId);
}

/** The domains that lie in it stay, in no folder. */
export async function removeRegistrarFolder(
  change: Change<StaffActor>,
  folderId: string,
): Promise<Result<string, NotAsked>> {
  const { tx, actor, address } = change;
  await keepNames(tx);
  const folder = await settledFolder(tx, folderId);
  if (!folder.ok) return folder;
  const { number, name } = folder.value;
  const operationId = await enqueue(tx, removeFolder, { folderId, number, name }, { actor, customerId: null });
  await audit(tx, actor, { action: 'folder.remove', subject: folderSubject(name), details: { operationId }, address });
  return ok(operationId);
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

/** What folders are called, in small letters, and will be; nobody else asks for one until the transaction ends. */
async function keepNames(tx: Tx): Promise<readonly string[]> {
  await lock(tx, 'folders');
  const rows = await tx.folder.findMany({ select: { name: true } });
  const asked = await tx.operation.findMany({
    where: { kind: renameFolder.kind, endedAt: null },
    select: { input: true },
  });
  const later = asked.flatMap(({ input }) => renameFolder.input.safeParse(input).data?.newName ?? []);
  return [...rows.map(({ name }) => name), ...later].map((name) => name.toLowerCase());
}
