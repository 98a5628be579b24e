import 'server-only';
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
  const readAt = new Date();
  const services = names.map((dname) => ({ dname, servtype: 'domain' }));
  const outcome = await regapi.service.get_info({ services, show_folders: true }, syncCall);
  if (outcome.kind !== 'done') return { calls: 1, rows: 0, problem: problemOf(outcome) };
  const found = outcome.answer.services.flatMap((service) => (service.ok ? [service.item] : []));
  const labels = new Map(
    found.flatMap((item) => item.folders.map((folder) => [folder.folder_id, folder.folder_name] as const)),
  );
  for (const [registrarFolderId, name] of labels) {
    const facts = { name, readAt };
    const create = { id: newId('fld'), registrarFolderId: BigInt(registrarFolderId), ...facts };
    await db.folder.upsert({ where: { registrarFolderId: BigInt(registrarFolderId) }, create, update: facts });
  }
  const rows = await db.folder.findMany({
    where: { registrarFolderId: { not: null } },
    select: { id: true, registrarFolderId: true },
  });
  const members = Map.groupBy(found, (item) => item.folders[0]?.folder_id ?? null);
  for (const [registrarFolderId, items] of members) {
    const folderId = rows.find((row) => Number(row.registrarFolderId) === registrarFolderId)?.id ?? null;
    const serviceIds = items.map((item) => BigInt(item.service_id));
    const isElsewhere = folderId === null ? { not: null } : { not: folderId };
    await db.domain.updateMany({
      where: {
        serviceId: { in: serviceIds },
        OR: [{ folderId: isElsewhere }, ...(folderId ? [{ folderId: null }] : [])],
      },
      data: { folderId },
    });
  }
  return { calls: 1, rows: found.length, problem: null };
}
