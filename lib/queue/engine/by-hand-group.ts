import 'server-only';
import type { OperationGroupState } from '@/generated/prisma/enums';
import type { Tx } from '@/lib/base/db/client';
import { notify } from '@/lib/base/db/notify';
import { fail, ok, type Result } from '@/lib/base/values/result';
import { cancelOperation, isOutcomeOpen, type Decider } from './by-hand';
import { cancellableIn, endCancelled } from './cancel-rest';

export type GroupError =
  | 'notFound'
  /** Somebody was there first. */
  | 'alreadyDone'
  /** It was cancelled, or nothing of it is left to do this to. */
  | 'over'
  /** These may have been executed: each is looked at by itself. */
  | 'outcomeOpen';

/** Sends nothing more of a group until it is resumed; what is with the registrar ends. */
export async function pauseGroup(tx: Tx, id: string): Promise<Result<null, GroupError>> {
  const group = await lockGroup(tx, id);
  if (!group.ok) return group;
  if (group.value === 'paused') return fail('alreadyDone');
  if (group.value !== 'running' || (await tx.operation.count({ where: { groupId: id, state: 'queued' } })) === 0)
    return fail('over');
  await tx.operationGroup.update({ where: { id }, data: { state: 'paused' } });
  return ok(null);
}

/** Lets a paused group go on. */
export async function resumeGroup(tx: Tx, id: string): Promise<Result<null, GroupError>> {
  const group = await lockGroup(tx, id);
  if (!group.ok) return group;
  if (group.value !== 'paused') return fail(group.value === 'running' ? 'alreadyDone' : 'over');
  await tx.operationGroup.update({ where: { id }, data: { state: 'running' } });
  await notify(tx, 'operation');
  return ok(null);
}

/** As many as one press cancels itself; the worker does the rest of a larger group. */
const cancelledAtOnce = 100;

/**
 * Sends nothing more of a group and cancels all of it that is neither with the registrar nor done; what comes back from
 * there is cancelled too.
 */
export async function cancelGroup(tx: Tx, id: string, by: Decider): Promise<Result<null, GroupError>> {
  const group = await lockGroup(tx, id);
  if (!group.ok) return group;
  if (group.value === 'cancelling' || group.value === 'cancelled') return fail('alreadyDone');
  if ((await tx.operation.count({ where: { groupId: id, endedAt: null } })) === 0) return fail('over');
  const data = { state: 'cancelling', cancelledByUserId: by.userId, toldAt: null } as const;
  await tx.operationGroup.update({ where: { id }, data });
  const first = await cancellableIn(tx, id, { most: cancelledAtOnce });
  for (const operation of first) await cancelOperation(tx, operation.id, by);
  await endCancelled(tx, id);
  return ok(null);
}

/** Sends all of a group again that was refused with this code, as it was asked; answers how many. */
export async function retryRefused(
  tx: Tx,
  id: string,
  { code, by }: { readonly code: string; readonly by: Decider },
): Promise<Result<number, GroupError>> {
  if (isOutcomeOpen(code)) return fail('outcomeOpen');
  const group = await lockGroup(tx, id);
  if (!group.ok) return group;
  if (group.value === 'cancelling' || group.value === 'cancelled') return fail('over');
  const again = await tx.$executeRaw`
    WITH again AS (
      UPDATE operation SET state = 'queued', run_after = panel_now(), is_held_back = ${group.value === 'paused'},
        error_code = NULL, error_text = NULL, error_params = NULL
      WHERE group_id = ${id} AND state = 'attention' AND error_code = ${code}
      RETURNING id, attempts
    )
    INSERT INTO operation_event (operation_id, "from", "to", attempt, cause, at)
    SELECT id, 'attention', 'queued', attempts, ${by.userId}, panel_now() FROM again`;
  if (again === 0) return fail('alreadyDone');
  await tx.operationGroup.update({ where: { id }, data: { toldAt: null } });
  return ok(again);
}

/** One decision about a group at a time. */
export async function lockGroup(tx: Tx, id: string): Promise<Result<OperationGroupState, 'notFound'>> {
  const [group] = await tx.$queryRaw<{ state: OperationGroupState }[]>`
    SELECT state FROM operation_group WHERE id = ${id} FOR NO KEY UPDATE`;
  return group ? ok(group.state) : fail('notFound');
}
