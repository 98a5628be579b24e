import 'server-only';
import type { OperationUrgency } from '@/generated/prisma/enums';
import type { Tx } from '@/lib/base/db/client';
import { lock, lockAll } from '@/lib/base/db/locks';
import { newOperationId, type CustomerId, type OperationId, type UserId } from '@/lib/base/values/ids';
import { homeCurrency, type Money } from '@/lib/base/values/money';
import type { OperationDefinition } from './define';

export type EnqueueOptions = {
  /** Who asked; null for the panel itself. */
  readonly actor: { readonly userId: UserId | string | null };
  readonly customerId: CustomerId | string | null;
  /** What the caller holds of the customer's money for it, in the same transaction. */
  readonly held?: Money;
  /** The most the registrar may ask before a person must decide; in roubles, whatever is held. */
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
  if (costLimit && costLimit.currency !== homeCurrency) throw new TypeError(`a cost limit in ${costLimit.currency}`);
  // Without it a transaction that began earlier could commit an earlier operation of the subject behind a running one.
  await lock(tx, `subject:${subject}`);
  await tx.$executeRaw`
    WITH asked AS (
      INSERT INTO operation (id, kind, subject, aspect, urgency, input, batch_key, billing, held_minor, held_currency,
        cost_limit_minor, customer_id, asked_by_user_id, group_id, asked_at, run_after)
      VALUES (${id}, ${definition.kind}, ${subject}, ${definition.aspect ?? null}, ${urgencyOf(options)}::operation_urgency,
        ${JSON.stringify(checked)}::jsonb, ${definition.batchKey?.(checked) ?? null}, ${definition.billing},
        ${held?.minor ?? 0}::bigint, ${held?.currency ?? null}, ${costLimit?.minor ?? null}::bigint,
        ${customerId}, ${actor.userId}, ${groupId},
        panel_now(), COALESCE(${runAfter ?? null}::timestamptz, panel_now()))
      RETURNING id
    )
    INSERT INTO operation_event (operation_id, "to", cause, at)
    SELECT id, 'queued', ${actor.userId ?? 'system'}, panel_now() FROM asked`;
  return id;
}

/** One of many, and in whose name it is asked. */
export type AskedOfMany<Input> = { readonly input: Input; readonly customerId: string | null };

/** Asks for many operations that move no money, in their order and in one statement; each is as {@link enqueue} makes it. */
export async function enqueueAll<Input>(
  tx: Tx,
  definition: OperationDefinition<Input>,
  asked: readonly AskedOfMany<Input>[],
  options: Pick<EnqueueOptions, 'actor' | 'groupId'>,
): Promise<void> {
  const { actor, groupId = null } = options;
  const rows = asked.map(({ input, customerId }) => {
    const checked = definition.input.parse(input);
    const batchKey = definition.batchKey?.(checked) ?? null;
    return { id: newOperationId(), subject: definition.subject(checked), input: checked, batchKey, customerId };
  });
  await lockAll(
    tx,
    rows.map(({ subject }) => `subject:${subject}`),
  );
  await tx.$executeRaw`
    WITH asked AS (
      INSERT INTO operation (id, kind, subject, aspect, urgency, input, batch_key, billing, customer_id, asked_by_user_id,
        group_id, asked_at, run_after)
      SELECT one.id, ${definition.kind}, one.subject, ${definition.aspect ?? null},
        ${urgencyOf({ ...options, customerId: null })}::operation_urgency, one.input, one."batchKey", ${definition.billing},
        one."customerId", ${actor.userId}, ${groupId}, panel_now(), panel_now()
      FROM ROWS FROM (json_to_recordset(${JSON.stringify(rows)}::json)
        AS (id text, subject text, input jsonb, "batchKey" text, "customerId" text)) WITH ORDINALITY
        AS one (id, subject, input, "batchKey", "customerId", at)
      ORDER BY one.at
      RETURNING id
    )
    INSERT INTO operation_event (operation_id, "to", cause, at)
    SELECT id, 'queued', ${actor.userId ?? 'system'}, panel_now() FROM asked`;
}

/** One by one, many at once, or by nobody: whoever asked for more may wait longer. */
function urgencyOf({ actor, groupId }: EnqueueOptions): OperationUrgency {
  if (groupId) return 'bulk';
  return actor.userId === null ? 'schedule' : 'person';
}
