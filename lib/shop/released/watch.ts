import 'server-only';
import { lock } from '@/lib/base/db/locks';
import { newId } from '@/lib/base/values/ids';
import { fail, ok, type Result } from '@/lib/base/values/result';
import type { Change } from '@/lib/people/access/change';
import { audit } from '@/lib/people/audit/audit';
import { readWatched, type NotWatchable } from './watched-pattern';

/** As many as a customer may watch. */
export const mostWatched = 30;

/** A name or a pattern of which the customer is told when names of it will be free, and when they are. */
export async function watchNames(
  { tx, actor, address }: Change,
  typed: string,
): Promise<Result<string, NotWatchable | 'tooMany' | 'watched'>> {
  const read = readWatched(typed);
  if (!read.ok) return read;
  const { pattern, like, tld } = read.value;
  const { customerId } = actor;
  await lock(tx, watchLock(customerId));
  if ((await tx.nameWatch.count({ where: { customerId } })) >= mostWatched) return fail('tooMany');
  const { count } = await tx.nameWatch.createMany({
    data: [{ id: newId('wat'), customerId, pattern, like, tld }],
    skipDuplicates: true,
  });
  if (count === 0) return fail('watched');
  await audit(tx, actor, { action: 'domain.watch', subject: `names:${pattern}`, address });
  return ok(pattern);
}

/** The customer is told of it no more. */
export async function unwatchNames({ tx, actor, address }: Change, id: string): Promise<Result<string, 'notFound'>> {
  const own = { id, customerId: actor.customerId };
  const watch = await tx.nameWatch.findFirst({ where: own, select: { pattern: true } });
  if (!watch) return fail('notFound');
  await tx.nameWatch.deleteMany({ where: own });
  await audit(tx, actor, { action: 'domain.unwatch', subject: `names:${watch.pattern}`, address });
  return ok(watch.pattern);
}

/** What one customer watches changes under this lock, and what they were told last. */
export const watchLock = (customerId: string): string => `watches:${customerId}`;
