import 'server-only';
import type { Prisma } from '@/generated/prisma/client';
import { fail, type Result } from '@/lib/base/values/result';
import type { Actor } from '@/lib/people/access/actor';
import type { Change } from '@/lib/people/access/change';
import { audit } from '@/lib/people/audit/audit';
import { cancelGroup, pauseGroup, resumeGroup, retryRefused, type GroupError } from '@/lib/queue/engine/by-hand-group';
import { undoGroup, type UndoError } from '@/lib/queue/engine/by-hand-undo';
import { decidable, isOwnersToRepeat } from './own';

/** Staff decide about any group, a customer about those that they asked for themselves. */
type Decision = Change<Actor>;

/** Sends nothing more of a group until it is resumed. */
export async function pause(decision: Decision, groupId: string): Promise<Result<null, GroupError>> {
  return decided(decision, groupId, async ({ tx }) => ({ done: await pauseGroup(tx, groupId), action: 'group.pause' }));
}

/** Lets a paused group go on. */
export async function resume(decision: Decision, groupId: string): Promise<Result<null, GroupError>> {
  return decided(decision, groupId, async ({ tx }) => ({
    done: await resumeGroup(tx, groupId),
    action: 'group.resume',
  }));
}

/** Cancels all of a group that is neither done nor with the registrar; its money goes back. */
export async function cancelUnsent(decision: Decision, groupId: string): Promise<Result<null, GroupError>> {
  return decided(decision, groupId, async ({ tx, actor }) => ({
    done: await cancelGroup(tx, groupId, actor),
    action: 'group.cancel',
  }));
}

/** Sends again what of a group was refused with one code; answers how many. */
export async function retryAll(decision: Decision, groupId: string, code: string): Promise<Result<number, GroupError>> {
  return decided(decision, groupId, async ({ tx, actor }, kind) => {
    const mayRepeat = actor.kind === 'staff' || isOwnersToRepeat(kind, code);
    const done = mayRepeat ? await retryRefused(tx, groupId, { code, by: actor }) : fail('over' as const);
    return { done, action: 'group.retry', details: { code, ...(done.ok ? { count: done.value } : {}) } };
  });
}

/** Asks for what a group brought about to be taken back; answers the group that does it. */
export async function undo(decision: Decision, groupId: string): Promise<Result<string, UndoError>> {
  return decided(decision, groupId, async ({ tx, actor }) => ({
    done: await undoGroup(tx, groupId, actor),
    action: 'group.undo',
  }));
}

type Decided<T, E> = {
  readonly done: Result<T, E>;
  readonly action: string;
  readonly details?: Prisma.InputJsonObject;
};

async function decided<T, E>(
  decision: Decision,
  id: string,
  decide: (decision: Decision, kind: string | null) => Promise<Decided<T, E>>,
): Promise<Result<T, E | 'notFound'>> {
  const { tx, actor, address } = decision;
  const group = await tx.operationGroup.findFirst({
    where: { id, ...decidable(actor) },
    select: { kind: true, customerId: true },
  });
  if (!group) return fail('notFound');
  const { kind, customerId } = group;
  const { done, action, details = {} } = await decide(decision, kind);
  if (!done.ok) return done;
  const concerns = customerId === null ? {} : { customerId };
  await audit(tx, actor, { action, subject: `group:${id}`, details: { ...details, kind }, address, ...concerns });
  return done;
}
