import 'server-only';
import type { OperationUrgency } from '@/generated/prisma/enums';
import type { Tx } from '@/lib/base/db/client';
import { lock } from '@/lib/base/db/locks';
import { newOperationId, type CustomerId, type OperationId, type UserId } from '@/lib/base/values/ids';
import type { Money } from '@/lib/base/values/money';
import type { OperationDefinition } from './define';

export type EnqueueOptions = {
  /** Who asked; null for the panel itself. */
  readonly actor: { readonly userId: UserId | string | null };
  readonly customerId: CustomerId | string | null;
  /** What the caller holds of the customer's money for it, in the same transaction. */
  readonly held?: Money;
  /** The most the registrar may ask before a person must decide; in the currency of `held`. */
  readonly costLimit?: Money;
  /** Chosen before, where the caller refers to it first. */
  readonly id?: OperationId;
  readonly runAfter?: Date;
  /** What it is asked for together with (`beginGroup`). */
  readonly groupId?: string | undefined;
};

/** Asks for one operation in the caller's transaction: it exists exactly if that commits. Throws on input that its definition refuses. */
export async function enqueue<Input>(
  tx: Tx,
  definition: OperationDefinition<Input>,
  input: Input,
  options: EnqueueOptions,
): Promise<OperationId> {
  const checked = definition.input.parse(input);
  const subject = definition.subject(checked);
  const { actor, customerId, held, costLimit, id = newOperationId(), runAfter, groupId = null } = options;
  if (held && costLimit && held.currency !== costLimit.currency)
    throw new TypeError('a cost limit in another currency');
  // Without it a transaction that began earlier could commit an earlier operation of the subject behind a running one.
  await lock(tx, `subject:${subject}`);
  await tx.$executeRaw`
    WITH asked AS (
      INSERT INTO operation (id, kind, subject, aspect, urgency, input, batch_key, billing, held_minor, held_currency,
        cost_limit_minor, customer_id, asked_by_user_id, group_id, asked_at, run_after)
      VALUES (${id}, ${definition.kind}, ${subject}, ${definition.aspect ?? null}, ${urgencyOf(options)}::operation_urgency,
        ${JSON.stringify(checked)}::jsonb, ${definition.batchKey?.(checked) ?? null}, ${definition.billing},
        ${held?.minor ?? 0}::bigint, ${(held ?? costLimit)?.currency ?? null}, ${costLimit?.minor ?? null}::bigint,
        ${customerId}, ${actor.userId}, ${groupId},
        panel_now(), COALESCE(${runAfter ?? null}::timestamptz, panel_now()))
      RETURNING id
    )
    INSERT INTO operation_event (operation_id, "to", cause, at)
    SELECT id, 'queued', ${actor.userId ?? 'system'}, panel_now() FROM asked`;
  return id;
}

/** One by one, many at once, or by nobody: whoever asked for more may wait longer. */
function urgencyOf({ actor, groupId }: EnqueueOptions): OperationUrgency {
  if (groupId) return 'bulk';
  return actor.userId === null ? 'schedule' : 'person';
}
