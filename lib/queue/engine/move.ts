import 'server-only';
import type { OperationState } from '@/generated/prisma/enums';
import type { Tx } from '@/lib/base/db/client';
import type { Fault } from './faults';
import { isTransition } from './states';

/** An operation before it was corrected: what it was asked with, and the most that the registrar might ask, in minor units. */
export type Replaced = { readonly input: unknown; readonly costLimitMinor: string | null };

/** One step of one operation. It happens only while `from` and `fence` are still true. */
export type Move = {
  readonly id: string;
  readonly fence: bigint;
  readonly from: OperationState;
  readonly to: OperationState;
  /** Worker, user id or "system": what the timeline shows. */
  readonly cause: string;
  /** What the timeline says. */
  readonly said?: Fault | null;
  /** What the operation is known to suffer from now; undefined leaves what is there. */
  readonly fault?: Fault | null;
  readonly runAfter?: { readonly inMs: number } | { readonly at: Date };
  readonly answer?: unknown;
  /** What was refused, by content (`requestOf`). */
  readonly request?: string | undefined;
  /** What a person corrected, as it was before. */
  readonly replaced?: Replaced | null;
  /** One more read said "not executed". */
  readonly countRead?: boolean;
};

/** Moves an operation and writes the step into its timeline; false if a newer lease or a person was there first. */
export async function move(tx: Tx, step: Move): Promise<boolean> {
  if (!isTransition(step)) throw new TypeError(`no operation goes from ${step.from} to ${step.to}`);
  const { id, fence, from, to, said = null, fault, answer } = step;
  const isEnd = to === 'succeeded' || to === 'cancelled';
  const moved = await tx.$queryRaw<unknown[]>`
    WITH moved AS (
      UPDATE operation SET
        state = ${to}::operation_state,
        leased_by = NULL,
        lease_expires_at = NULL,
        run_after = COALESCE(${atOf(step)}::timestamptz, panel_now() + ${inMsOf(step)}::float8 * interval '1 millisecond'),
        ended_at = CASE WHEN ${isEnd} THEN panel_now() END,
        verifications = verifications + ${step.countRead ? 1 : 0}::int,
        answer = COALESCE(${jsonOf(answer)}::jsonb, answer),
        error_code = CASE WHEN ${fault === undefined} THEN error_code ELSE ${fault?.code ?? null} END,
        error_text = CASE WHEN ${fault === undefined} THEN error_text ELSE ${fault?.text ?? null} END,
        error_params = CASE WHEN ${fault === undefined} THEN error_params ELSE ${jsonOf(fault?.params)}::jsonb END
      WHERE id = ${id}::bpchar AND fence = ${fence} AND state = ${from}::operation_state
      RETURNING id, attempts
    )
    INSERT INTO operation_event (operation_id, "from", "to", attempt, cause, code, text, request_hash, replaced, at)
    SELECT id, ${from}::operation_state, ${to}::operation_state, attempts, ${step.cause}, ${said?.code ?? null},
      ${said?.text ?? null}, ${step.request ?? null}, ${jsonOf(step.replaced)}::jsonb, panel_now()
    FROM moved RETURNING id`;
  return moved.length === 1;
}

/** The moment that a step waits for, in ISO form; null where it waits for a while instead. */
export const atOf = ({ runAfter }: Move): string | null =>
  runAfter && 'at' in runAfter ? runAfter.at.toISOString() : null;

/** For how long a step waits, where it waits for no moment. */
export const inMsOf = ({ runAfter }: Move): number => (runAfter && 'inMs' in runAfter ? runAfter.inMs : 0);

/** As a column takes it; null where there is nothing. */
export function jsonOf(value: unknown): string | null {
  return value === undefined || value === null ? null : JSON.stringify(value);
}
