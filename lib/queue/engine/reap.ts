import 'server-only';
import type { OperationState } from '@/generated/prisma/enums';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import type { Engine } from './engine';
import { fault } from './faults';
import { kindsOf } from './lease';
import { move } from './move';

const most = 1_000;

/**
 * Takes back what silent workers held: what was not sent is queued again; what was sent may have been executed,
 * so it becomes `unknown`, never `queued`. Answers how many.
 */
export async function reapExpired(): Promise<number> {
  const queued = await release('leased', 'queued');
  const unknown = await release('sent', 'unknown');
  const again = await release('verifying', 'unknown');
  return queued + unknown + again;
}

type Stranger = {
  readonly id: string;
  readonly fence: bigint;
  readonly kind: string;
  readonly customer_id: string | null;
};

/** Puts kinds that no worker has known for a while before a person. */
export async function reportStrangers(engine: Engine): Promise<void> {
  const kinds = [...engine.definitions.keys()];
  const strangers = await db.$queryRaw<Stranger[]>`
    SELECT id, fence, kind, customer_id FROM operation
    WHERE state = 'queued' AND NOT kind = ANY(${kinds}::text[])
      AND GREATEST(run_after, asked_at) < panel_now() - ${engine.timing.strangerMs}::float8 * interval '1 millisecond'
    LIMIT ${most}`;
  for (const { id, fence, kind, customer_id: customerId } of strangers) {
    const said = fault('KIND_UNKNOWN', kind);
    await transaction(async (tx) => {
      const step = { id, fence, from: 'queued', to: 'attention', cause: 'system', said, fault: said } as const;
      if (!(await move(tx, step))) return;
      await engine.announce(tx, [{ operationId: id, kind, customerId, to: 'attention', refresh: [] }]);
    });
  }
}

/** Has what waits go by the lane that its kind takes now: another version of the panel may have had it in the other one. */
export async function followKinds(engine: Engine): Promise<void> {
  await db.$executeRaw`
    UPDATE operation o SET billing = NOT o.billing
    WHERE o.state = 'queued' AND o.kind = ANY(CASE WHEN o.billing THEN ${[...kindsOf(engine, false)]}::text[] ELSE ${[...kindsOf(engine, true)]}::text[] END)`;
}

async function release(from: OperationState, to: OperationState): Promise<number> {
  const said = fault('LEASE_EXPIRED', '');
  // While a look was under way, the row says what the send before it suffered: the next look judges by that.
  const isLook = from === 'verifying';
  return db.$executeRaw`
    WITH expired AS (
      SELECT id, leased_by FROM operation
      WHERE state = ${from}::operation_state AND lease_expires_at < panel_now()
      LIMIT ${most} FOR UPDATE SKIP LOCKED
    ), released AS (
      UPDATE operation o SET state = ${to}::operation_state, leased_by = NULL, lease_expires_at = NULL,
        run_after = panel_now(),
        error_code = CASE WHEN ${isLook} THEN o.error_code ELSE ${said.code} END,
        error_text = CASE WHEN ${isLook} THEN o.error_text END,
        error_params = CASE WHEN ${isLook} THEN o.error_params END
      FROM expired WHERE o.id = expired.id RETURNING o.id, o.attempts, expired.leased_by
    )
    INSERT INTO operation_event (operation_id, "from", "to", attempt, cause, code, text, at)
    SELECT id, ${from}::operation_state, ${to}::operation_state, attempts, 'system', ${said.code}, leased_by, panel_now()
    FROM released`;
}
