import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import type { Tx } from '@/lib/base/db/client';
import { fail, ok, type Result } from '@/lib/base/values/result';
import type { Decider } from './by-hand';
import { lockGroup, type GroupError } from './by-hand-group';
import { definitionOf, type Registered } from './definitions';
import { enqueue } from './enqueue';
import { beginGroup } from './enqueue-group';
import { promisedCalls } from './enqueue-calls';
import { parseInput } from './stored';

export type UndoError =
  | Extract<GroupError, 'notFound' | 'alreadyDone'>
  /** Something of it may still be done. */
  | 'stillMoving'
  /** Its kind has no way back, or nothing of it is as it left it. */
  | 'noWayBack'
  | 'tooMany';

/** As many as one transaction asks for. */
export const mostUndone = 1_000;

/**
 * Asks for everything that a group brought about to be taken back, as a group of its own; once. What was changed again
 * since, or is on its way to be, is left as it is.
 */
export async function undoGroup(tx: Tx, id: string, by: Decider): Promise<Result<string, UndoError>> {
  const locked = await lockGroup(tx, id);
  if (!locked.ok) return locked;
  const { kind, customerId } = await tx.operationGroup.findUniqueOrThrow({ where: { id } });
  if ((await tx.operationGroup.count({ where: { undoesId: id } })) > 0) return fail('alreadyDone');
  const settled = ['attention', 'succeeded', 'cancelled'] as const;
  if ((await tx.operation.count({ where: { groupId: id, state: { notIn: [...settled] } } })) > 0)
    return fail('stillMoving');
  const back = wayBackOf(kind);
  if (!back) return fail('noWayBack');
  if ((await tx.operation.count({ where: { groupId: id, state: 'succeeded' } })) > mostUndone) return fail('tooMany');
  const asked: Asked[] = [];
  for (const done of await lastOfTheirSubjects(tx, id)) {
    const input = await back.inputOf(tx, done);
    if (input !== null) asked.push({ input, customerId: done.customer_id });
  }
  if (asked.length === 0) return fail('noWayBack');
  const promised = { count: asked.length, calls: back.callsFor(asked.map(({ input }) => input)) };
  const groupId = await beginGroup(tx, { actor: by, customerId, kind: back.to.kind, promised, undoes: id });
  for (const one of asked) await ask(tx, back.to, one, { by, groupId });
  return ok(groupId);
}

/** What would take one operation back now. */
type WayBackNow = { readonly kind: string; readonly input: unknown; readonly customerId: string | null };

/**
 * How one operation could be taken back as things stand; null where it did not succeed, its kind has no way back, or what
 * it changed was changed again since or is on its way to be.
 */
export async function wayBackNow(tx: Tx, operationId: string): Promise<WayBackNow | null> {
  const [done] = await tx.$queryRaw<(Done & { kind: string })[]>`
    SELECT o.kind, o.input, o.customer_id FROM operation o
    WHERE o.id = ${operationId} AND o.state = 'succeeded' AND ${nothingLater}`;
  const back = done && wayBackOf(done.kind);
  const input = back && (await back.inputOf(tx, done));
  return back && input != null ? { kind: back.to.kind, input, customerId: done.customer_id } : null;
}

/** Asks for one operation to be taken back. The caller holds what it is about, so that nobody else does at the same time. */
export async function undoOperation(tx: Tx, operationId: string, by: Decider): Promise<Result<string, 'noWayBack'>> {
  const back = await wayBackNow(tx, operationId);
  const to = back && definitionOf(back.kind);
  if (!to) return fail('noWayBack');
  const { input, customerId } = back;
  return ok(
    await to.with((definition) => enqueue(tx, definition, definition.input.parse(input), { actor: by, customerId })),
  );
}

type Asked = { readonly input: unknown; readonly customerId: string | null };
type Done = { readonly input: unknown; readonly customer_id: string | null };

type WayBack = {
  readonly to: Registered;
  readonly callsFor: (inputs: readonly unknown[]) => number;
  readonly inputOf: (tx: Tx, done: Done) => Promise<unknown>;
};

function wayBackOf(kind: string | null): WayBack | null {
  const from = kind === null ? undefined : definitionOf(kind);
  return (
    from?.with((definition) => {
      const { undo } = definition;
      const to = undo && definitionOf(undo.kind);
      if (!to) return null;
      const inputOf = async (tx: Tx, { input, customer_id: customerId }: Done) => {
        const parsed = parseInput(definition, input);
        return parsed.ok ? undo.input({ input: parsed.input, customerId }, tx) : null;
      };
      const callsFor = (inputs: readonly unknown[]) =>
        to.with((back) =>
          promisedCalls(
            back,
            inputs.map((input) => back.input.parse(input)),
          ),
        );
      return { to, callsFor, inputOf };
    }) ?? null
  );
}

const nothingLater = Prisma.sql`NOT EXISTS (
  SELECT 1 FROM operation later
  WHERE later.subject = o.subject AND later.seq > o.seq AND later.state <> 'cancelled'
    AND (later.aspect IS NULL OR o.aspect IS NULL OR later.aspect = o.aspect))`;

/** In the order of their subjects, in which everybody who asks for several locks them. */
function lastOfTheirSubjects(tx: Tx, groupId: string): Promise<readonly Done[]> {
  return tx.$queryRaw<Done[]>`
    SELECT o.input, o.customer_id FROM operation o
    WHERE o.group_id = ${groupId} AND o.state = 'succeeded' AND ${nothingLater}
    ORDER BY o.subject`;
}

async function ask(
  tx: Tx,
  to: Registered,
  { input, customerId }: Asked,
  { by, groupId }: { readonly by: Decider; readonly groupId: string },
): Promise<void> {
  await to.with((definition) =>
    enqueue(tx, definition, definition.input.parse(input), { actor: by, customerId, groupId }),
  );
}
