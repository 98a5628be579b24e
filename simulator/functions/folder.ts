import type { WireRecord, WireValue } from '@/lib/registrar/regwire/value';
import { incorrect, missing } from '../refusal';
import { toUnicodeName } from '../rules/domain-name';
import type { Account } from '../world/account';
import { isGone, type Folder } from '../world/service';
import type { World } from '../world/world';
import { caller, type Call, type FunctionTable, type Run } from './call';
import { createFolder, findFolder } from './folder-choice';
import { findService } from './identify';
import { answerEach, named } from './items';

/** REG.API 12.1 */
const nop: Run = (call, world) => {
  if (!call.fields.has('folder_id') && !call.fields.has('folder_name')) return undefined;
  const folder = findFolder(call.fields, caller(call), world);
  return { id: String(folder.id), name: folder.name };
};

/** REG.API 12.2 */
const create: Run = (call, world) => {
  const account = caller(call);
  createFolder(freeName(call, 'folder_name', world), account, world);
  return undefined;
};

/** The services in it stay (REG.API 12.3). */
const remove: Run = (call, world) => {
  world.folders.delete(findFolder(call.fields, caller(call), world).id);
  return undefined;
};

/** REG.API 12.4 */
const rename: Run = (call, world) => {
  const folder = findFolder(call.fields, caller(call), world);
  folder.name = freeName(call, 'new_folder_name', world);
  return { folder_content: content(folder, world) };
};

/** REG.API 12.5 */
const getServices: Run = (call, world) => ({
  folder_content: content(findFolder(call.fields, caller(call), world), world),
});

/** The four functions that change what a folder holds differ in this alone (REG.API 12.6 to 12.9). */
type Change = (folder: Folder, serviceIds: readonly number[], call: Call, account: Account, world: World) => Folder;

function changing(change: Change): Run {
  return (call, world) => {
    const account = caller(call);
    if (!call.fields.has('services')) throw missing('services');
    const folder = findFolder(call.fields, account, world);
    const serviceIds: number[] = [];
    const services = answerEach(call.fields, { list: 'services', style: 'text' }, (item) => {
      const service = findService(item, account, world);
      serviceIds.push(service.id);
      return { ...named(service, item), result: 'success' };
    });
    return withContent(call, services, change(folder, serviceIds, call, account, world), world);
  };
}

const add: Change = (folder, ids) => {
  folder.serviceIds = [...new Set([...folder.serviceIds, ...ids])];
  return folder;
};

const take: Change = (folder, ids) => {
  folder.serviceIds = folder.serviceIds.filter((id) => !ids.includes(id));
  return folder;
};

const replace: Change = (folder, ids) => {
  folder.serviceIds = [...new Set(ids)];
  return folder;
};

const move: Change = (folder, ids, call, account, world) => {
  const target = findFolder(call.fields, account, world, 'new_');
  take(folder, ids, call, account, world);
  return add(target, ids, call, account, world);
};

function withContent(call: Call, services: readonly WireValue[], folder: Folder, world: World): WireRecord {
  const isWanted = call.fields.flag('return_folder_contents') || call.fields.flag('return_folder_content');
  return isWanted ? { folder_content: content(folder, world), services } : { services };
}

function content(folder: Folder, world: World): readonly WireRecord[] {
  return folder.serviceIds.flatMap((id) => {
    const service = world.services.get(id);
    // Deleted services and those that went to another account are in no folder any more.
    if (service === undefined || isGone(service) || service.accountId !== folder.accountId) return [];
    return [{ domain_name: toUnicodeName(service.dname), service_id: String(id), servtype: service.servtype }];
  });
}

function freeName(call: Call, param: string, world: World): string {
  const name = call.fields.required(param);
  const isTaken = world.foldersOf(caller(call).id).some((folder) => folder.name === name);
  if (isTaken) throw incorrect(param, 'there is a folder of this name');
  return name;
}

export const folderFunctions: FunctionTable = {
  'folder/nop': { run: nop },
  'folder/create': { run: create, changesWorld: true },
  'folder/remove': { run: remove, changesWorld: true },
  'folder/rename': { run: rename, changesWorld: true },
  'folder/get_services': { run: getServices },
  'folder/add_services': { run: changing(add), changesWorld: true },
  'folder/remove_services': { run: changing(take), changesWorld: true },
  'folder/replace_services': { run: changing(replace), changesWorld: true },
  'folder/move_services': { run: changing(move), changesWorld: true },
};
