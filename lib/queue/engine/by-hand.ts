import 'server-only';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { OperationState } from '@/generated/prisma/enums';
import type { Tx } from '@/lib/base/db/client';
import { fail, ok, type Result } from '@/lib/base/values/result';
import type { Money } from '@/lib/base/values/money';
import { columns } from './columns';
import type { OperationDefinition } from './define';
import { definitionOf, type Registered } from './definitions';
import { isOutcomeOpen, isRefusal } from './faults';
import { move, type Move } from './move';
import { faultOf, open, parseInput, storedOperation, type StoredOperation } from './stored';

export { isOutcomeOpen } from './faults';

export type ByHandError =
  | 'notFound'
  /** It moved on meanwhile, or is with the registrar right now. */
  | 'notWaiting'
  /** It may have been executed: look again first. */
  | 'outcomeOpen'
  | 'kindUnknown'
  | 'inputInvalid'
  /** The new input is about another subject. */
  | 'otherSubject'
  /** The new input changes what must stay, or what is paid for without its price. */
  | 'notCorrectable';

type Done = Result<null, ByHandError>;

/** Whoever decides, as the timeline names them: a user id. */
export type Decider = { readonly userId: string };

export type RetryOptions = {
  readonly by: Decider;
  /** Corrected input, of the same subject; as it is stored, not as a form sends it. */
  readonly input?: unknown;
  /** What is held for it has been changed, in the same transaction, to the price of the new input. */
  readonly isRepriced?: true;
  readonly costLimit?: Money;
};

/** Queues an operation that needs a person again, or lets one that waits run now. */
export async function retryOperation(
  tx: Tx,
  id: string,
  { by, input, isRepriced, costLimit }: RetryOptions,
): Promise<Done> {
  const found = await lockSettled(tx, id);
  if (!found.ok) return found;
  const { row, state, registered } = found.value;
  const changed = await registered.with((definition) => changeInput(tx, definition, row, { input, isRepriced }));
  if (!changed.ok) return changed;
  const { costLimitMinor } = await tx.operation.findUniqueOrThrow({ where: { id }, select: { costLimitMinor: true } });
  if (costLimit) await tx.operation.update({ where: { id }, data: { costLimitMinor: costLimit.minor } });
  if (state === 'queued') {
    await tx.$executeRaw`UPDATE operation SET run_after = panel_now() WHERE id = ${id}::bpchar`;
    return ok(null);
  }
  const isLimited = costLimit !== undefined && BigInt(costLimit.minor) !== costLimitMinor;
  const replaced =
    changed.value || isLimited ? { input: row.input, costLimitMinor: costLimitMinor?.toString() ?? null } : null;
  await step(tx, row, { from: 'attention', to: 'queued', by, replaced });
  return ok(null);
}

/** Has the registrar asked again what became of an operation that was sent once, or found there. A look sends nothing: what was refused stays refused. */
export async function lookAgain(tx: Tx, id: string, by: Decider): Promise<Done> {
  const found = await lockWaiting(tx, id);
  if (!found.ok) return found;
  const { row, state } = found.value;
  const mayBeThere = row.sent_at !== null || isOutcomeOpen(row.error_code);
  if (state !== 'attention' || !mayBeThere) return fail('notWaiting');
  const before = faultOf(row);
  await step(tx, row, { from: 'attention', to: 'unknown', by, fault: before && isRefusal(before) ? before : null });
  return ok(null);
}

/** Takes a person's word that the registrar did not execute it: it may be repeated or cancelled then. Its own answer outweighs that word. */
export async function confirmNotExecuted(tx: Tx, id: string, by: Decider): Promise<Done> {
  const found = await lockWaiting(tx, id);
  if (!found.ok) return found;
  if (!isOutcomeOpen(found.value.row.error_code)) return fail('notWaiting');
  if (found.value.row.answer !== null) return fail('outcomeOpen');
  await tx.operation.update({
    where: { id },
    data: {
      errorCode: 'NOT_EXECUTED',
      events: {
        create: {
          from: 'attention',
          to: 'attention',
          cause: by.userId,
          code: 'NOT_EXECUTED',
          attempt: found.value.row.attempts,
        },
      },
    },
  });
  return ok(null);
}

/** Ends an operation that is not with the registrar; its definition gives the money back in the same transaction. */
export async function cancelOperation(tx: Tx, id: string, by: Decider): Promise<Done> {
  const found = await lockSettled(tx, id);
  if (!found.ok) return found;
  const { row, state, registered } = found.value;
  return registered.with((definition) => cancelAs(tx, definition, row, state, by));
}

async function cancelAs<Input>(
  tx: Tx,
  definition: OperationDefinition<Input>,
  row: StoredOperation,
  from: OperationState,
  by: Decider,
): Promise<Done> {
  const opened = open(definition, row);
  if (!opened.ok) return fail('inputInvalid');
  await step(tx, row, { from, to: 'cancelled', by });
  await definition.onCancelled(tx, opened.held.item);
  return ok(null);
}

/** Whether anything of it is other than it was. */
async function changeInput<Input>(
  tx: Tx,
  definition: OperationDefinition<Input>,
  row: StoredOperation,
  { input = row.input, isRepriced = false }: { readonly input: unknown; readonly isRepriced: boolean | undefined },
): Promise<Result<boolean, ByHandError>> {
  const [before, parsed] = [parseInput(definition, row.input), parseInput(definition, input)];
  if (!before.ok || !parsed.ok) return fail('inputInvalid');
  if (definition.subject(parsed.input) !== row.subject) return fail('otherSubject');
  const changed = changedFields(before.input, parsed.input);
  const isAllowed = changed.every((field) => {
    const effect = definition.corrections?.[field] ?? 'fixed';
    return effect === 'free' || (effect === 'priced' && isRepriced);
  });
  if (!isAllowed) return fail('notCorrectable');
  await tx.$executeRaw`
    UPDATE operation SET input = ${JSON.stringify(parsed.input)}::jsonb, batch_key = ${definition.batchKey?.(parsed.input) ?? null}
    WHERE id = ${row.id}::bpchar`;
  return ok(changed.length > 0);
}

const fields = z.record(z.string(), z.unknown()).catch({});

function changedFields(before: unknown, after: unknown): readonly string[] {
  const [one, other] = [fields.parse(before), fields.parse(after)];
  return Object.keys({ ...one, ...other }).filter((field) => !isDeepStrictEqual(one[field], other[field]));
}

type Waiting = { readonly row: StoredOperation; readonly state: OperationState };

async function lockWaiting(tx: Tx, id: string): Promise<Result<Waiting, ByHandError>> {
  const [found] = await tx.$queryRaw<{ state: OperationState }[]>`
    SELECT ${columns}, o.state FROM operation o WHERE o.id = ${id}::bpchar FOR UPDATE`;
  if (!found) return fail('notFound');
  if (found.state !== 'queued' && found.state !== 'attention') return fail('notWaiting');
  return ok({ row: storedOperation.parse(found), state: found.state });
}

/** The same, of which is known that it was not carried out, with its definition. */
async function lockSettled(
  tx: Tx,
  id: string,
): Promise<Result<Waiting & { readonly registered: Registered }, ByHandError>> {
  const found = await lockWaiting(tx, id);
  if (!found.ok) return found;
  const { row } = found.value;
  if (isOutcomeOpen(row.error_code)) return fail('outcomeOpen');
  const registered = definitionOf(row.kind);
  return registered ? ok({ ...found.value, registered }) : fail('kindUnknown');
}

async function step(
  tx: Tx,
  { id, fence }: StoredOperation,
  { by, fault = null, ...rest }: Pick<Move, 'from' | 'to' | 'fault' | 'replaced'> & { readonly by: Decider },
): Promise<void> {
  const isMoved = await move(tx, { ...rest, id, fence, cause: by.userId, fault });
  if (!isMoved) throw new Error(`operation ${id} moved while its row was locked`);
}
