import 'server-only';
import { lock } from '@/lib/base/db/locks';
import { fail, ok, type Result } from '@/lib/base/values/result';
import type { Actor } from '@/lib/people/access/actor';
import type { Change } from '@/lib/people/access/change';
import type { BulkSearch } from './schema';

/** What is asked for: the address that was shown, the mark of what it showed, and the id of the group to come. */
export type BulkAsked = { readonly search: BulkSearch; readonly mark: string; readonly key: string };

/** `moved`: it would no longer do what was shown. `nothing`: there is nothing to do. */
export type NotBegun = 'moved' | 'nothing';

/** The group that was begun by this key before; null where none was, and then nobody else begins one meanwhile. */
export async function alreadyBegun(
  { tx, actor }: Change<Actor>,
  key: string,
): Promise<Result<string, NotBegun> | null> {
  await lock(tx, `bulk:${key}`);
  const select = { askedByUserId: true, customerId: true } as const;
  const group = await tx.operationGroup.findUnique({ where: { id: key }, select });
  if (!group) return null;
  const customerId = actor.kind === 'customer' ? actor.customerId : null;
  return group.askedByUserId === actor.userId && group.customerId === customerId ? ok(key) : fail('moved');
}
