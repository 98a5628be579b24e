import 'server-only';
import { oddRowsOf } from '@/lib/regapi/odd-rows';
import { newId } from '@/lib/values/ids';
import { problemOf, syncCall, type SyncContext, type SyncReport, type SyncSource } from '../context';
import { domainNames, inLists } from '../in-lists';

/** The folders that domains lie in: read with the domains, for no function lists the folders of an account (REG.API 7.7). */
export const folders: SyncSource = {
  name: 'folders',
  everyMs: 6 * 60 * 60_000,
  run: async (context) => inLists(await domainNames(context), (names) => readFolders(context, names)),
};

async function readFolders({ regapi, db }: SyncContext, names: readonly string[]): Promise<SyncReport> {
  const services = names.map((dname) => ({ dname, servtype: 'domain' }));
  const outcome = await regapi.service.get_info({ services, show_folders: true }, syncCall);
  if (outcome.kind !== 'done') return { calls: 1, rows: 0, problem: problemOf(outcome) };
  const found = outcome.answer.services.flatMap((service) => (service.ok ? [service.item] : []));
  const ids = await mirrorFolders(db, new Map(found.flatMap(({ folders: all }) => all.map(nameById))));
  const members = new Map<string | null, bigint[]>();
  for (const { service_id, folders: all } of found) {
    const folderId = ids.get(all[0]?.folder_id ?? 0) ?? null;
    members.set(folderId, [...(members.get(folderId) ?? []), BigInt(service_id)]);
  }
  for (const [folderId, serviceIds] of members) {
    await db.domain.updateMany({ where: { serviceId: { in: serviceIds } }, data: { folderId } });
  }
  return { calls: 1, rows: found.length, problem: null, odd: oddRowsOf(outcome.answer) };
}

const nameById = (folder: { readonly folder_id: number; readonly folder_name: string }) =>
  [folder.folder_id, folder.folder_name] as const;

/** Writes folders down by the registrar's number; answers our ids by it. */
async function mirrorFolders(
  db: SyncContext['db'],
  names: ReadonlyMap<number, string>,
): Promise<ReadonlyMap<number, string>> {
  const readAt = new Date();
  const ids = new Map<number, string>();
  for (const [folderId, name] of names) {
    const registrarFolderId = BigInt(folderId);
    const create = { id: newId('fld'), registrarFolderId, name, readAt };
    const row = await db.folder.upsert({
      where: { registrarFolderId },
      create,
      update: { name, readAt },
      select: { id: true },
    });
    ids.set(folderId, row.id);
  }
  return ids;
}
