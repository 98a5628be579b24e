import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import { lock } from '@/lib/base/db/locks';
import { newId } from '@/lib/base/values/ids';
import { fail, ok, type Result } from '@/lib/base/values/result';
import type { CustomerActor } from '@/lib/people/access/actor';
import type { Change } from '@/lib/people/access/change';
import { audit } from '@/lib/people/audit/audit';
import { noFolder } from '@/lib/portfolio/domains/no-folder';
import { mostFolders } from './schema';

export type NotNamed = 'taken' | 'tooMany' | 'notFound';

/** A folder of the customer's own; the registrar is asked nothing. */
export async function createOwnFolder(change: Change, name: string): Promise<Result<string, NotNamed>> {
  const { tx, actor } = change;
  const names = await namesOf(change);
  if (names.includes(name.toLowerCase())) return fail('taken');
  if (names.length >= mostFolders) return fail('tooMany');
  const id = newId('cfl');
  await tx.customerFolder.create({ data: { id, customerId: actor.customerId, name } });
  await note(change, 'folder.create', name, {});
  return ok(id);
}

export async function renameOwnFolder(
  change: Change,
  { folderId, name }: { readonly folderId: string; readonly name: string },
): Promise<Result<null, NotNamed>> {
  const names = await namesOf(change);
  const folder = await ownFolder(change.tx, change.actor, folderId);
  if (!folder) return fail('notFound');
  const isSameWord = folder.name.toLowerCase() === name.toLowerCase();
  if (!isSameWord && names.includes(name.toLowerCase())) return fail('taken');
  await change.tx.customerFolder.update({ where: { id: folderId }, data: { name } });
  await note(change, 'folder.rename', folder.name, { after: name });
  return ok(null);
}

/** The domains that lie in it stay, in no folder. */
export async function removeOwnFolder(change: Change, folderId: string): Promise<Result<null, 'notFound'>> {
  const { tx, actor } = change;
  await namesOf(change);
  const folder = await ownFolder(tx, actor, folderId);
  if (!folder) return fail('notFound');
  await tx.$executeRaw`UPDATE domain SET customer_folder_id = NULL WHERE customer_folder_id = ${folderId}`;
  await tx.customerFolder.delete({ where: { id: folderId } });
  await note(change, 'folder.remove', folder.name, {});
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
  await namesOf(change);
  const folder = folderId === noFolder ? null : await ownFolder(tx, actor, folderId);
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

/** What the customer's folders are called, in small letters; nobody else changes one until the transaction ends. */
async function namesOf({ tx, actor }: Change): Promise<readonly string[]> {
  await lock(tx, `folders:${actor.customerId}`);
  const rows = await tx.customerFolder.findMany({ where: { customerId: actor.customerId }, select: { name: true } });
  return rows.map(({ name }) => name.toLowerCase());
}

function ownFolder(tx: Tx, { customerId }: CustomerActor, id: string) {
  return tx.customerFolder.findFirst({ where: { id, customerId }, select: { id: true, name: true } });
}

async function note(
  { tx, actor, address }: Change,
  action: string,
  name: string,
  details: Readonly<Record<string, string | number>>,
): Promise<void> {
  await audit(tx, actor, { action, subject: `folder:${name}`, details, address });
}
