import 'server-only';
import type { Prisma } from '@/generated/prisma/client';
import type { Result } from '@/lib/base/values/result';
import { audit } from '@/lib/people/audit/audit';
import { cancelGroup, pauseGroup, resumeGroup, retryRefused, type GroupError } from '@/lib/queue/engine/by-hand-group';
import { undoGroup, type UndoError } from '@/lib/queue/engine/by-hand-undo';
import type { Decision } from '@/lib/desk/operations/decide';

/** Sends nothing more of a group until it is resumed. */
export async function pause(decision: Decision, groupId: string): Promise<Result<null, GroupError>> {
  return written(decision, groupId, { done: await pauseGroup(decision.tx, groupId), action: 'group.pause' });
}

/** Lets a paused group go on. */
export async function resume(decision: Decision, groupId: string): Promise<Result<null, GroupError>> {
  return written(decision, groupId, { done: await resumeGroup(decision.tx, groupId), action: 'group.resume' });
}

/** Cancels all of a group that is neither done nor with the registrar; its money goes back. */
export async function cancelUnsent(decision: Decision, groupId: string): Promise<Result<null, GroupError>> {
  const done = await cancelGroup(decision.tx, groupId, decision.actor);
  return written(decision, groupId, { done, action: 'group.cancel' });
}

/** Sends again what of a group was refused with one code; answers how many. */
export async function retryAll(decision: Decision, groupId: string, code: string): Promise<Result<number, GroupError>> {
  const done = await retryRefused(decision.tx, groupId, { code, by: decision.actor });
  const details = { code, ...(done.ok ? { count: done.value } : {}) };
  return written(decision, groupId, { done, action: 'group.retry', details });
}

/** Asks for what a group brought about to be taken back; answers the group that does it. */
export async function undo(decision: Decision, groupId: string): Promise<Result<string, UndoError>> {
  const done = await undoGroup(decision.tx, groupId, decision.actor);
  return written(decision, groupId, { done, action: 'group.undo' });
}

type Written<T, E> = {
  readonly done: Result<T, E>;
  readonly action: string;
  readonly details?: Prisma.InputJsonObject;
};

async function written<T, E>(
  { tx, actor, address }: Decision,
  id: string,
  { done, action, details = {} }: Written<T, E>,
): Promise<Result<T, E>> {
  if (!done.ok) return done;
  const { kind, customerId } = await tx.operationGroup.findUniqueOrThrow({ where: { id } });
  const concerns = customerId === null ? {} : { customerId };
  await audit(tx, actor, { action, subject: `group:${id}`, details: { ...details, kind }, address, ...concerns });
  return done;
}
