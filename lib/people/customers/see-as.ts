import 'server-only';
import type { CustomerActor, StaffActor } from '@/lib/people/access/actor';
import type { Tx } from '@/lib/base/db/client';
import { fail, ok, type Result } from '@/lib/base/values/result';

/** From now on this session of staff sees the panel as a customer; never as one while it sees as another. */
export async function seeAs(
  tx: Tx,
  actor: StaffActor,
  customer: string,
): Promise<Result<null, 'notFound' | 'forbidden'>> {
  if ((await tx.customer.count({ where: { id: customer } })) === 0) return fail('notFound');
  const started = await tx.session.updateMany({
    where: { id: actor.sessionId, seenAsCustomerId: null },
    data: { seenAsCustomerId: customer },
  });
  return started.count === 0 ? fail('forbidden') : ok(null);
}

/** The session is the member of staff's own again. */
export async function stopSeeingAs(tx: Tx, actor: CustomerActor): Promise<Result<null, 'forbidden'>> {
  if (actor.seenBy === null) return fail('forbidden');
  await tx.session.updateMany({ where: { id: actor.sessionId }, data: { seenAsCustomerId: null } });
  return ok(null);
}
