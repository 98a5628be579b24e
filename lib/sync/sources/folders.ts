import 'server-only';
import { now } from '@/lib/base/clock/clock';
import { oddRow } from '@/lib/registrar/regapi/odd-rows';
import { newId } from '@/lib/base/values/ids';
import type { Tx } from '@/lib/base/db/client';
import { callOf, write, type SyncContext, type SyncReport, type SyncSource } from '@/lib/sync/reading/context';
import { inListsOfAll } from '@/lib/sync/reading/in-lists';
import { byName } from '@/lib/sync/reading/read';
import { unlikeTwins } from '@/lib/sync/reading/twins';

/** The folders that domains lie in: read with the domains, for no function lists the folders of an account (REG.API 7.7). */
export const folders: SyncSource = {
  name: 'folders',
  everyMs: 6 * 60 * 60_000,
  after: ['services'],
  run: (context) => inListsOfAll(context, 'all', (names) => readFolders(context, names)),
};

async function readFolders(context: SyncContext, names: readonly string[]): Promise<SyncReport> {
  const services = names.map((dname) => ({ dname, servtype: 'domain' }));
  const outcome = await context.regapi.service.get_info({ services, show_folders: true }, callOf(context));
  const results = byName(names, outcome, (answer) => answer.services);
  if (!results.ok) return results.report;
  // A name of which no folders are told stays where it is; one that has none tells an empty list.
  const found = results.items.flatMap(({ result }) =>
    result.ok && result.item.folders !== null ? [{ ...result.item, folders: result.item.folders }] : [],
  );
  const rows = unlikeTwins(found, ({ service_id: id }) => String(id));
  const named = rows.unique.flatMap(({ folders: all }) => all.map(nameById));
  const known = unlikeTwins(named, ([id]) => String(id));
  const isDoubtful = new Set(known.twins.map(([id]) => id));
  const members = rows.unique.flatMap(({ service_id: serviceId, folders: [first] }) =>
    first && isDoubtful.has(first.folder_id) ? [] : [{ serviceId, folderId: first?.folder_id ?? null }],
  );
  const twins = [...rows.twins, ...known.twins].map((row) => oddRow(row, 'twice'));
  await write(context, (tx) => mirrorFolders(tx, known.unique, members));
  return { calls: 1, rows: found.length, problem: null, odd: [...results.odd, ...twins] };
}

const nameById = (folder: { readonly folder_id: number; readonly folder_name: string }) =>
  [folder.folder_id, folder.folder_name] as const;

type Member = { readonly serviceId: number; readonly folderId: number | null };

/** Writes folders down by the registrar's number, and which domains lie in them. */
async function mirrorFolders(
  tx: Tx,
  folders: readonly (readonly [id: number, name: string])[],
  members: readonly Member[],
): Promise<void> {
  const named = folders.map(([folderId, name]) => ({ id: newId('fld'), folderId, name }));
  await tx.$executeRaw`
    INSERT INTO folder (id, registrar_folder_id, name, read_at) SELECT id, "folderId", name, ${now()}::timestamptz
    FROM json_to_recordset(${JSON.stringify(named)}::json) AS seen(id text, "folderId" bigint, name text)
    ON CONFLICT (registrar_folder_id) DO UPDATE SET name = EXCLUDED.name, read_at = EXCLUDED.read_at`;
  const serviceIds = members.map(({ serviceId }) => serviceId);
  await tx.$executeRaw`
    SELECT id FROM domain WHERE service_id = ANY(${serviceIds}::bigint[]) ORDER BY id FOR NO KEY UPDATE`;
  await tx.$executeRaw`
    UPDATE domain d SET folder_id = f.id
    FROM json_to_recordset(${JSON.stringify(members)}::json) AS seen("serviceId" bigint, "folderId" bigint)
      LEFT JOIN folder f ON f.registrar_folder_id = seen."folderId"
    WHERE d.service_id = seen."serviceId" AND d.folder_id IS DISTINCT FROM f.id`;
}
