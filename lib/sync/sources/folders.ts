import 'server-only';
import { now } from '@/lib/base/clock/clock';
import { oddRow } from '@/lib/registrar/regapi/odd-rows';
import { reasonOf } from '@/lib/registrar/regapi/outcome';
import { newId } from '@/lib/base/values/ids';
import type { Tx } from '@/lib/base/db/client';
import { callOf, write, type SyncContext, type SyncReport, type SyncSource } from '@/lib/sync/reading/context';
import { inListsOfAll } from '@/lib/sync/reading/in-lists';
import { byName } from '@/lib/sync/reading/read';
import { unlikeTwins } from '@/lib/sync/reading/twins';

/**
 * The folders that domains lie in: read with the domains, for no function lists the folders of an account (REG.API 7.7).
 * Known ones that no domain tells of are asked about one by one.
 */
export const folders: SyncSource = {
  name: 'folders',
  everyMs: 6 * 60 * 60_000,
  after: ['services'],
  run: async (context) => {
    const told = await inListsOfAll(context, 'all', (names) => readFolders(context, names));
    if (told.problem !== null) return told;
    const asked = await readUnseenFolders(context);
    return { ...told, calls: told.calls + asked.calls, rows: told.rows + asked.rows, problem: asked.problem };
  },
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
  const members = rows.unique.flatMap(({ service_id: serviceId, folders: all }) => {
    const folderIds = all.map(({ folder_id: id }) => id);
    return folderIds.some((id) => isDoubtful.has(id)) ? [] : [{ serviceId, folderIds }];
  });
  const twins = [...rows.twins, ...known.twins].map((row) => oddRow(row, 'twice'));
  const holders = rows.unique.flatMap(({ service_id: serviceId, user2_login: login }) =>
    login === null ? [] : [{ serviceId, login }],
  );
  await write(context, async (tx) => {
    await mirrorFolders(tx, known.unique, members);
    await mirrorHolders(tx, holders);
  });
  return { calls: 1, rows: found.length, problem: null, odd: [...results.odd, ...twins] };
}

const nameById = (folder: { readonly folder_id: number; readonly folder_name: string }) =>
  [folder.folder_id, folder.folder_name] as const;

/** It may lie in several folders: here it stays in the one that it lay in, or goes to the first. */
type Member = { readonly serviceId: number; readonly folderIds: readonly number[] };

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
    FROM json_to_recordset(${JSON.stringify(members)}::json) AS seen("serviceId" bigint, "folderIds" bigint[])
      LEFT JOIN folder f ON f.registrar_folder_id = seen."folderIds"[1]
    WHERE d.service_id = seen."serviceId" AND d.folder_id IS DISTINCT FROM f.id AND NOT EXISTS (
      SELECT FROM folder kept WHERE kept.id = d.folder_id AND kept.registrar_folder_id = ANY (seen."folderIds"))`;
}

/** Which other account may manage a domain; an empty login = none. What is being asked for here stays as it is. */
async function mirrorHolders(tx: Tx, holders: readonly { readonly serviceId: number; readonly login: string }[]) {
  await tx.$executeRaw`
    UPDATE domain d SET shared_with = NULLIF(seen.login, '')
    FROM json_to_recordset(${JSON.stringify(holders)}::json) AS seen("serviceId" bigint, login text)
    WHERE d.service_id = seen."serviceId" AND d.shared_with IS DISTINCT FROM NULLIF(seen.login, '')
      AND NOT EXISTS (SELECT FROM operation o WHERE o.subject = 'domain:' || d.ascii_name AND o.ended_at IS NULL
        AND o.kind IN ('domain.grant-control', 'domain.revoke-control'))`;
}

/** As many as one pass asks about: each is a call. */
const mostAsked = 50;

/** Folders without a domain, and those whose number is not known yet, by what the registrar says of each (REG.API 12.1). */
async function readUnseenFolders(context: SyncContext): Promise<SyncReport> {
  const unseen = await context.db.$queryRaw<Unseen[]>`
    SELECT f.id, f.registrar_folder_id AS number, f.name FROM folder f
    WHERE NOT EXISTS (SELECT FROM domain d WHERE d.folder_id = f.id) AND NOT EXISTS (
      SELECT FROM operation o WHERE o.subject = 'folder:' || f.name AND o.ended_at IS NULL)
    ORDER BY f.read_at NULLS FIRST, f.id LIMIT ${mostAsked}`;
  for (const [index, { id, number, name }] of unseen.entries()) {
    const which = number === null ? { folder_name: name } : { folder_id: Number(number) };
    const outcome = await context.regapi.folder.nop(which, callOf(context));
    const isAbsent = outcome.kind === 'refused' && outcome.code === 'PARAMETER_INCORRECT';
    if (outcome.kind !== 'done' && !isAbsent) return { calls: index + 1, rows: index, problem: reasonOf(outcome) };
    const answer = outcome.kind === 'done' ? outcome.answer : null;
    await write(context, (tx) => mirrorFolder(tx, id, answer));
  }
  return { calls: unseen.length, rows: unseen.length, problem: null };
}

type Unseen = { readonly id: string; readonly number: bigint | null; readonly name: string };

async function mirrorFolder(
  tx: Tx,
  id: string,
  answer: { readonly id: number | null; readonly name: string | null } | null,
): Promise<void> {
  if (answer === null) {
    await tx.folder.deleteMany({ where: { id } });
    return;
  }
  const { id: number, name } = answer;
  const isKnown = number !== null && (await tx.folder.count({ where: { registrarFolderId: number, id: { not: id } } }));
  if (isKnown) await tx.folder.deleteMany({ where: { id } });
  else
    await tx.folder.updateMany({
      where: { id },
      data: { registrarFolderId: number, ...(name !== null && { name }), readAt: now() },
    });
}
