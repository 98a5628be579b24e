import 'server-only';
import { audit } from '@/lib/people/audit/audit';
import type { StaffActor } from '@/lib/people/access/actor';
import type { Change } from '@/lib/people/access/change';
import type { Tx } from '@/lib/base/db/client';
import { lock } from '@/lib/base/db/locks';
import { newId } from '@/lib/base/values/ids';
import { fail, ok, type Result } from '@/lib/base/values/result';
import { mostServerSets } from './schema';
import { serverSets, type ServerSet } from './sets';

type Wanted = Omit<ServerSet, 'id'>;

export type NotSaved = 'taken' | 'tooMany' | 'notFound';

/** Makes a set, or changes the one of that id; where it becomes the default, no other is. */
export async function saveServerSet(
  { tx, actor, address }: Change<StaffActor>,
  id: string | null,
  { name, hosts, isDefault }: Wanted,
): Promise<Result<string, NotSaved>> {
  const sets = await lockSets(tx);
  if (id !== null && !sets.some((set) => set.id === id)) return fail('notFound');
  if (id === null && sets.length >= mostServerSets) return fail('tooMany');
  if (sets.some((set) => set.id !== id && set.name.toLowerCase() === name.toLowerCase())) return fail('taken');
  if (isDefault) await tx.serverSet.updateMany({ where: { isDefault: true }, data: { isDefault: false } });
  const data = { name, hosts: [...hosts], isDefault };
  const saved = id ?? newId('nss');
  if (id === null) await tx.serverSet.create({ data: { id: saved, ...data, position: await nextPlace(tx) } });
  else await tx.serverSet.update({ where: { id }, data });
  const details = { servers: hosts.join(', '), isDefault };
  await audit(tx, actor, { action: 'settings.server-set.save', subject: subjectOf(name), details, address });
  return ok(saved);
}

/** Domains keep the servers that they have. */
export async function removeServerSet(
  { tx, actor, address }: Change<StaffActor>,
  id: string,
): Promise<Result<null, 'notFound'>> {
  const set = (await lockSets(tx)).find((one) => one.id === id);
  if (!set) return fail('notFound');
  await tx.serverSet.delete({ where: { id } });
  const [subject, details] = [subjectOf(set.name), { servers: set.hosts.join(', ') }];
  await audit(tx, actor, { action: 'settings.server-set.remove', subject, details, address });
  return ok(null);
}

/** One place up in forms; the first stays where it is. */
export async function raiseServerSet({ tx }: Change<StaffActor>, id: string): Promise<Result<null, 'notFound'>> {
  const ids = (await lockSets(tx)).map((set) => set.id);
  const at = ids.indexOf(id);
  if (at < 0) return fail('notFound');
  const order = ids.toSpliced(at, 1).toSpliced(Math.max(0, at - 1), 0, id);
  for (const [index, one] of order.entries())
    await tx.serverSet.update({ where: { id: one }, data: { position: index + 1 } });
  return ok(null);
}

async function lockSets(tx: Tx): Promise<readonly ServerSet[]> {
  await lock(tx, 'server-sets');
  return serverSets(tx);
}

async function nextPlace(tx: Tx): Promise<number> {
  const { _max } = await tx.serverSet.aggregate({ _max: { position: true } });
  return (_max.position ?? 0) + 1;
}

const subjectOf = (name: string) => `server-set:${name}`;
