import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import { lock } from '@/lib/base/db/locks';
import { newId } from '@/lib/base/values/ids';
import { fail, ok, type Result } from '@/lib/base/values/result';
import type { Actor } from '@/lib/people/access/actor';
import { mostSaved, type SaveFilterInput } from './filter-schema';

/** Keeps what somebody narrowed a list to; under a name of theirs that is there already, in its place. */
export async function saveFilter(
  tx: Tx,
  { userId }: Actor,
  { list, name, query }: SaveFilterInput,
): Promise<Result<null, 'tooMany'>> {
  await lock(tx, `filters:${userId}`);
  const saved = await tx.savedFilter.findMany({ where: { userId, list }, select: { id: true, name: true } });
  const same = saved.find((filter) => filter.name.toLowerCase() === name.toLowerCase());
  if (!same && saved.length >= mostSaved) return fail('tooMany');
  const filter = { userId, list, name, query };
  if (same) await tx.savedFilter.update({ where: { id: same.id }, data: filter });
  else await tx.savedFilter.create({ data: { id: newId('flt'), ...filter } });
  return ok(null);
}

/** Forgets a filter of somebody's own; whether there was one. */
export async function forgetFilter(tx: Tx, { userId }: Actor, id: string): Promise<boolean> {
  const { count } = await tx.savedFilter.deleteMany({ where: { id, userId } });
  return count > 0;
}
