import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import { atOf, inMsOf, jsonOf, type Move } from './move';
import { isTransition } from './states';

/** A step of one of a list. */
export type ListMove = Move & {
  /** Where it may share a call again: only with what was cut off together with it. */
  readonly piece?: string | undefined;
};

const ofLists: ReadonlySet<string> = new Set<Move['to']>(['queued', 'unknown', 'succeeded']);

/**
 * The same as `move` for many operations in one statement, each with its own fence: those that go on later, so that what
 * waits for the same is due at the same moment, and those that succeeded. Answers the ids of those that moved.
 */
export async function moveMany(tx: Tx, steps: readonly ListMove[]): Promise<ReadonlySet<string>> {
  const stray = steps.find((step) => !isTransition(step) || !ofLists.has(step.to));
  if (stray) throw new TypeError(`no list of operations goes from ${stray.from} to ${stray.to}`);
  const column = <T>(pick: (step: ListMove) => T): T[] => steps.map(pick);
  const moved = await tx.$queryRaw<{ operation_id: string }[]>`
    WITH moment AS MATERIALIZED (SELECT panel_now() AS now), step AS (
      SELECT * FROM moment, unnest(
        ${column(({ id }) => id)}::text[], ${column(({ fence }) => fence)}::bigint[],
        ${column(({ from }) => from)}::text[], ${column(({ to }) => to)}::text[], ${column(({ cause }) => cause)}::text[],
        ${column(atOf)}::text[], ${column(inMsOf)}::float8[], ${column(({ countRead }) => (countRead ? 1 : 0))}::int[],
        ${column(({ fault }) => fault === undefined)}::boolean[], ${column(({ fault }) => fault?.code ?? null)}::text[],
        ${column(({ fault }) => fault?.text ?? null)}::text[], ${column(({ fault }) => jsonOf(fault?.params))}::text[],
        ${column(({ said }) => said?.code ?? null)}::text[], ${column(({ said }) => said?.text ?? null)}::text[],
        ${column(({ request }) => request ?? null)}::text[], ${column(({ piece }) => piece ?? null)}::text[],
        ${column(({ answer }) => jsonOf(answer))}::text[]
      ) AS step(id, fence, "from", "to", cause, at, in_ms, reads, is_kept, code, text, params, said, said_text, request, piece, answer)
    ), moved AS (
      UPDATE operation o SET
        state = step."to"::operation_state,
        leased_by = NULL,
        lease_expires_at = NULL,
        run_after = COALESCE(step.at::timestamptz, step.now + step.in_ms * interval '1 millisecond'),
        ended_at = CASE WHEN step."to" = 'succeeded' THEN step.now END,
        verifications = o.verifications + step.reads,
        answer = COALESCE(step.answer::jsonb, o.answer),
        batch_key = COALESCE(o.batch_key || step.piece, o.batch_key),
        error_code = CASE WHEN step.is_kept THEN o.error_code ELSE step.code END,
        error_text = CASE WHEN step.is_kept THEN o.error_text ELSE step.text END,
        error_params = CASE WHEN step.is_kept THEN o.error_params ELSE step.params::jsonb END
      FROM step
      WHERE o.id = step.id::bpchar AND o.fence = step.fence AND o.state = step."from"::operation_state
      RETURNING o.id, o.attempts, step."from", step."to", step.cause, step.said, step.said_text, step.request, step.now
    )
    INSERT INTO operation_event (operation_id, "from", "to", attempt, cause, code, text, request_hash, at)
    SELECT id, "from"::operation_state, "to"::operation_state, attempts, cause, said, said_text, request, now
    FROM moved RETURNING operation_id`;
  return new Set(moved.map(({ operation_id: id }) => id));
}
