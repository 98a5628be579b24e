import 'server-only';
import { now } from '@/lib/base/clock/clock';
import { fail, ok, type Result } from '@/lib/base/values/result';
import type { StaffActor } from '@/lib/people/access/actor';
import type { Change } from '@/lib/people/access/change';
import { audit } from '@/lib/people/audit/audit';
import { unexplained } from './causes';

/** Staff explain a difference that is open: it is settled with their note, once. */
export async function settleDifference(
  { tx, actor, address }: Change<StaffActor>,
  { id, note }: { readonly id: string; readonly note: string },
): Promise<Result<null, 'stale'>> {
  const where = { id, settledAt: null, kind: { in: [...unexplained] } };
  const { count } = await tx.bookDifference.updateMany({
    where,
    data: { note, settledAt: now(), settledByUserId: actor.userId },
  });
  if (count === 0) return fail('stale');
  const { billId, operationId } = await tx.bookDifference.findUniqueOrThrow({ where: { id } });
  const subject = billId === null ? `operation:${operationId ?? ''}` : `bill:${billId}`;
  await audit(tx, actor, { action: 'bill.settle', subject, details: { note }, address });
  return ok(null);
}
