import { incorrect } from '../refusal';
import type { Account } from '../world/account';
import type { Folder } from '../world/service';
import type { World } from '../world/world';
import type { Fields } from './fields';

/** The folder an order goes to: one that exists, or the name of one to be made. */
type FolderChoice = Folder | string | undefined;

/** By `folder_id` or `folder_name`; refused when the caller has no such folder (REG.API 2.2.4.5). */
export function findFolder(fields: Fields, account: Account, world: World, prefix = ''): Folder {
  const idParam = `${prefix}folder_id`;
  const nameParam = `${prefix}folder_name`;
  const param = fields.has(idParam) ? idParam : nameParam;
  const folders = world.foldersOf(account.id);
  const folder = fields.has(idParam)
    ? folders.find((candidate) => candidate.id === fields.int(idParam))
    : folders.find((candidate) => candidate.name === fields.required(nameParam));
  if (folder === undefined) throw incorrect(param, 'no such folder');
  return folder;
}

export function chooseFolder(fields: Fields, account: Account, world: World): FolderChoice {
  if (!fields.has('folder_id') && !fields.has('folder_name')) return undefined;
  if (fields.has('folder_id') || fields.flag('no_new_folder')) return findFolder(fields, account, world);
  const name = fields.required('folder_name');
  return world.foldersOf(account.id).find((folder) => folder.name === name) ?? name;
}

export function putIntoFolder(
  choice: FolderChoice,
  serviceIds: readonly number[],
  account: Account,
  world: World,
): void {
  if (choice === undefined || serviceIds.length === 0) return;
  const folder = typeof choice === 'string' ? createFolder(choice, account, world) : choice;
  folder.serviceIds = [...new Set([...folder.serviceIds, ...serviceIds])];
}

export function createFolder(name: string, account: Account, world: World): Folder {
  const folder: Folder = { id: world.newId(), accountId: account.id, name, serviceIds: [] };
  world.folders.set(folder.id, folder);
  return folder;
}
