import 'server-only';
import { z } from 'zod';
import { Prisma } from '@/generated/prisma/client';
import { db } from '@/lib/base/db/client';
import { columns } from './columns';
import type { Engine } from './engine';
import { largestBatch } from './enqueue-calls';
import { storedOperation, type StoredOperation } from './stored';

/** What goes out as one call: what it is claimed for, and all that shares it. */
type Claim = { readonly first: StoredOperation; readonly rows: readonly StoredOperation[] };

/**
 * Claims the operation whose turn it is (turns.md), and with it what may share its call. Empty if there is none. Each
 * claim raises the fence.
 */
export async function claimToSend(engine: Engine, billing: boolean): Promise<readonly StoredOperation[]> {
  const [claim] = await claimsToSend(engine, billing, 1);
  return claim?.rows ?? [];
}

/** The same for up to so many calls at once: each as if the one before it had been claimed by itself. */
export async function claimsToSend(engine: Engine, billing: boolean, calls: number): Promise<readonly Claim[]> {
  if (kindsOf(engine, billing).length === 0) return [];
  const rows = await db.$queryRaw<unknown[]>(claimInTurn(engine, billing, calls));
  const claimed = read(engine, rows);
  const byCall = new Map<number, StoredOperation[]>();
  for (const [index, one] of claimed.entries()) {
    const { call_number: call } = numbered.parse(rows[index]);
    const sharing = byCall.get(call);
    if (sharing) sharing.push(one);
    else byCall.set(call, [one]);
  }
  return [...byCall.values()].flatMap((sharing) => {
    const [first] = sharing;
    return first ? [{ first, rows: sharing }] : [];
  });
}

const numbered = z.object({ call_number: z.number() });

/** The statement that claims whose turn it is, for so many calls. */
export function claimInTurn(engine: Engine, billing: boolean, calls: number): Prisma.Sql {
  const kinds = [...kindsOf(engine, billing)];
  return Prisma.sql`
    SELECT made.call_number, ${columns}, ${refusedLately(engine)} AS refused_lately
    FROM claims_in_turn(${billing}, ${kinds}::text[], ${largestBatch}::int, ${classesOf(engine)}, ${calls}::int,
      ${engine.worker}, ${engine.timing.leaseMs}::float8 * interval '1 millisecond') AS made,
      LATERAL (SELECT (made.claimed).*) AS o
    ORDER BY made.call_number, o.seq`;
}

/**
 * Claims the operation with an unknown outcome whose turn it is, to find out what became of it, and with it what may share
 * its call: what is about to be due waits for no look of its own.
 */
export async function claimToVerify(engine: Engine): Promise<readonly StoredOperation[]> {
  const kinds = [...engine.definitions.keys()];
  const rows = await db.$queryRaw<unknown[]>`
    SELECT ${columns} FROM claim_operations(
      ARRAY(SELECT looks_in_turn(${kinds}::text[], ${largestBatch}::int, ${classesOf(engine)},
        ${engine.timing.readSpacingMs / 30}::float8 * interval '1 millisecond')), 'unknown', 'verifying',
      ${engine.worker}, ${engine.timing.leaseMs}::float8 * interval '1 millisecond') AS o ORDER BY o.seq`;
  return read(engine, rows);
}

/** Renews the leases of what this process works on. */
export async function renewLeases(engine: Engine): Promise<void> {
  const held = engine.inFlight.list();
  if (held.length === 0) return;
  await db.$executeRaw`
    UPDATE operation o
    SET lease_expires_at = GREATEST(o.lease_expires_at, panel_now() + ${engine.timing.leaseMs}::float8 * interval '1 millisecond')
    FROM unnest(${held.map(({ id }) => id)}::text[], ${held.map(({ fence }) => fence)}::bigint[]) AS ours(id, fence)
    WHERE o.id = ours.id::bpchar AND o.fence = ours.fence AND o.leased_by = ${engine.worker}`;
}

/** When the next operation may be claimed, in milliseconds; null when none waits. Blocked subjects count too: cheap, and woken up for when they move. */
export async function nextDue(engine: Engine): Promise<number | null> {
  const rows = await db.$queryRaw<{ ms: number | null }[]>`
    SELECT (EXTRACT(EPOCH FROM LEAST(
      (SELECT MIN(run_after) FROM operation WHERE state = 'queued' AND run_after > (SELECT panel_now())),
      (SELECT MIN(run_after) FROM operation WHERE state = 'unknown' AND run_after > (SELECT panel_now()))
    ) - panel_now()) * 1000)::float8 AS ms`;
  const ms = rows[0]?.ms ?? null;
  return ms === null ? null : Math.max(0, Math.min(ms, engine.timing.pollMs));
}

/**
 * Whether a claim for the billing lane could find something: asked before the lane is taken. `later`: what waits there now
 * waits for something else to end.
 */
export async function billingWork(engine: Engine): Promise<'now' | 'later' | 'none'> {
  const kinds = kindsOf(engine, true);
  if (kinds.length === 0) return 'none';
  const [found] = await db.$queryRaw<{ is_ready: boolean; waits: boolean }[]>`
    SELECT EXISTS (
        SELECT 1 FROM operation_ready r
        WHERE r.billing AND r.urgency = ANY(${classesOf(engine)}) AND r.kind = ANY(${[...kinds]}::text[])) AS is_ready,
      EXISTS (SELECT 1 FROM operation o WHERE o.state = 'queued' AND o.billing AND o.run_after <= panel_now()) AS waits`;
  if (found?.is_ready) return 'now';
  return found?.waits ? 'later' : 'none';
}

/** Nearly never, and then nobody need ask what it was. */
const refusedLately = ({ timing }: Engine) => Prisma.sql`EXISTS (
  SELECT 1 FROM operation_event e
  WHERE e.request_hash IS NOT NULL AND e.at > panel_now() - ${timing.refusedForMs}::float8 * interval '1 millisecond')`;

/** From the most urgent on; what has no calls left waits. */
const classesOf = ({ pause }: Engine) => Prisma.sql`${[...pause.open()]}::operation_urgency[]`;

function read(engine: Engine, rows: readonly unknown[]): readonly StoredOperation[] {
  const claimed = rows.map((row) => storedOperation.parse(row));
  engine.inFlight.hold(claimed);
  return claimed;
}

/** The kinds this worker knows that go through the billing lane, or those that do not. */
export function kindsOf({ definitions }: Engine, billing: boolean): readonly string[] {
  return [...definitions.values()].filter((known) => known.billing === billing).map(({ kind }) => kind);
}
