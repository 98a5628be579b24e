import 'server-only';
import { now } from '@/lib/base/clock/clock';
import { oddRow } from '@/lib/registrar/regapi/odd-rows';
import { newId } from '@/lib/base/values/ids';
import { syncCall, type SyncContext, type SyncReport, type SyncSource } from '@/lib/sync/reading/context';
import { domainNames, inLists } from '@/lib/sync/reading/in-lists';
import { byName } from '@/lib/sync/reading/read';
import { unlikeTwins } from '@/lib/sync/reading/twins';

/** The folders that domains lie in: read with the domains, for no function lists the folders of an account (REG.API 7.7). */
export const folders: SyncSource = {
  name: 'folders',
  everyMs: 6 * 60 * 60_000,
  run: async (context) => inLists(await domainNames(context), (names) => readFolders(context, names)),
};

async function readFolders({ regapi, db }: SyncContext, names: readonly string[]): Promise<SyncReport> {
  const services = names.map((dname) => ({ dname, servtype: 'domain' }));
  const outcome = await regapi.service.get_info({ services, show_folders: true }, syncCall);
  const results = byName(names, outcome, (answer) => answer.services);
  if (!results.ok) return results.report;
  // A name of which no folders are told stays where it is; one that has none tells an empty list.
  const found = results.items.flatMap(({ result }) =>
    result.ok && result.item.folders !== null ? [{ ...result.item, folders: result.item.folders }] : [],
  );
  const rows = unlikeTwins(found, ({ service_id: id }) => String(id));
  const named = rows.unique.flatMap(({ folders: all }) => all.map(nameById));
  const known = unlikeTwins(named, ([id]) => String(id));
  const ids = await mirrorFolders(db, new Map(known.unique));
  const isDoubtful = new Set(known.twins.map(([id]) => id));
  const members = new Map<string | null, bigint[]>();
  for (const { service_id, folders: all } of rows.unique) {
    const [first] = all;
    if (first && isDoubtful.has(first.folder_id)) continue;
    const folderId = ids.get(first?.folder_id ?? 0) ?? null;
    members.set(folderId, [...(members.get(folderId) ?? []), BigInt(service_id)]);
  }
  const twins = [...rows.twins, ...known.twins].map((row) => oddRow(row, 'twice'));
  for (const [folderId, serviceIds] of members) {
    await db.domain.updateMany({ where: { serviceId: { in: serviceIds } }, data: { folderId } });
  }
  return { calls: 1, rows: found.length, problem: null, odd: [...results.odd, ...twins] };
}

const nameById = (folder: { readonly folder_id: number; readonly folder_name: string }) =>
  [folder.folder_id, folder.folder_name] as const;

/** Writes folders down by the registrar's number; answers our ids by it. */
async function mirrorFolders(
  db: SyncContext['db'],
  names: ReadonlyMap<number, string>,
): Promise<ReadonlyMap<number, string>> {
  const readAt = now();
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
