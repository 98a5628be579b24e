import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import { db } from '@/lib/base/db/client';
import { columns } from './columns';
import type { Engine } from './engine';
import { isNotHeldBack } from './held-back';
import { storedOperation, type StoredOperation } from './stored';

const largestBatch = 1_000;

/** Written so that no index on `kind` fits: the one in the order of waiting finds the first at once, however many wait. */
const isOneOf = (kinds: readonly string[]): Prisma.Sql => Prisma.sql`(o.kind || '') = ANY(${[...kinds]}::text[])`;

/**
 * Nothing that was asked for earlier on the same subject is still going on or waiting for a person. What waits for a day
 * that may be months away holds up nothing.
 */
const isItsTurn = Prisma.sql`NOT EXISTS (
  SELECT 1 FROM operation earlier
  WHERE earlier.subject = o.subject AND earlier.seq < o.seq AND earlier.ended_at IS NULL
    AND (earlier.state <> 'queued' OR earlier.error_code IS DISTINCT FROM 'OPENS_LATER'
      OR earlier.run_after <= clock_timestamp()))`;

/**
 * Claims the operation that has waited longest and whose turn it is, and with it what may share its call.
 * Empty if there is none. Each claim raises the fence.
 */
export async function claimToSend(engine: Engine, billing: boolean): Promise<readonly StoredOperation[]> {
  const kinds = kindsOf(engine, billing);
  if (kinds.length === 0) return [];
  const isReady = Prisma.sql`o.state = 'queued' AND o.run_after <= clock_timestamp() AND ${isNotHeldBack} AND ${isItsTurn}`;
  const rows = await db.$queryRaw<unknown[]>`
    WITH head AS (
      SELECT o.id, o.kind, o.batch_key FROM operation o
      WHERE ${isReady} AND ${isOneOf(kinds)}
      ORDER BY o.run_after, o.seq LIMIT 1 FOR UPDATE SKIP LOCKED
    ), mates AS (
      SELECT o.id FROM operation o, head
      WHERE head.batch_key IS NOT NULL AND o.kind = head.kind AND o.batch_key = head.batch_key AND o.id <> head.id
        AND ${isReady}
      ORDER BY o.run_after, o.seq LIMIT ${largestBatch - 1} FOR UPDATE OF o SKIP LOCKED
    ), ${claim(engine, Prisma.sql`SELECT id FROM head UNION ALL SELECT id FROM mates`, 'queued', 'leased')}`;
  return read(engine, rows);
}

/** Claims one operation with an unknown outcome, to find out what became of it. */
export async function claimToVerify(engine: Engine): Promise<readonly StoredOperation[]> {
  const kinds = [...engine.definitions.keys()];
  const rows = await db.$queryRaw<unknown[]>`
    WITH head AS (
      SELECT o.id FROM operation o
      WHERE o.state = 'unknown' AND o.run_after <= clock_timestamp() AND ${isOneOf(kinds)}
      ORDER BY o.run_after, o.seq LIMIT 1 FOR UPDATE SKIP LOCKED
    ), ${claim(engine, Prisma.sql`SELECT id FROM head`, 'unknown', 'verifying')}`;
  return read(engine, rows);
}

/** Renews the leases of what this process works on. */
export async function renewLeases(engine: Engine): Promise<void> {
  const held = engine.inFlight.list();
  if (held.length === 0) return;
  await db.$executeRaw`
    UPDATE operation o
    SET lease_expires_at = GREATEST(o.lease_expires_at, clock_timestamp() + ${engine.timing.leaseMs}::float8 * interval '1 millisecond')
    FROM unnest(${held.map(({ id }) => id)}::text[], ${held.map(({ fence }) => fence)}::bigint[]) AS ours(id, fence)
    WHERE o.id = ours.id::bpchar AND o.fence = ours.fence AND o.leased_by = ${engine.worker}`;
}

/** When the next operation may be claimed, in milliseconds; null when none waits. Blocked subjects count too: cheap, and woken up for when they move. */
export async function nextDue(engine: Engine): Promise<number | null> {
  const rows = await db.$queryRaw<{ ms: number | null }[]>`
    SELECT (EXTRACT(EPOCH FROM MIN(run_after) - clock_timestamp()) * 1000)::float8 AS ms
    FROM operation WHERE state IN ('queued', 'unknown') AND run_after > clock_timestamp()`;
  const ms = rows[0]?.ms ?? null;
  return ms === null ? null : Math.max(0, Math.min(ms, engine.timing.pollMs));
}

/** Whether a claim for the billing lane could find something: asked before the lane is taken. */
export async function hasBillingWork(engine: Engine): Promise<boolean> {
  const kinds = kindsOf(engine, true);
  if (kinds.length === 0) return false;
  const rows = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM operation o
    WHERE o.state = 'queued' AND o.run_after <= clock_timestamp() AND ${isOneOf(kinds)} AND ${isNotHeldBack} AND ${isItsTurn}
    LIMIT 1`;
  return rows.length > 0;
}

function claim(engine: Engine, ids: Prisma.Sql, from: 'queued' | 'unknown', to: 'leased' | 'verifying'): Prisma.Sql {
  return Prisma.sql`claimed AS (
      UPDATE operation o SET state = ${to}::operation_state, fence = o.fence + 1, leased_by = ${engine.worker},
        lease_expires_at = clock_timestamp() + ${engine.timing.leaseMs}::float8 * interval '1 millisecond'
      WHERE o.id IN (${ids}) RETURNING ${columns}
    ), event AS (
      INSERT INTO operation_event (operation_id, "from", "to", attempt, cause, at)
      SELECT id, ${from}::operation_state, ${to}::operation_state, attempts, ${engine.worker}, clock_timestamp() FROM claimed
    ) SELECT * FROM claimed ORDER BY seq`;
}

function read(engine: Engine, rows: readonly unknown[]): readonly StoredOperation[] {
  const claimed = rows.map((row) => storedOperation.parse(row));
  engine.inFlight.hold(claimed);
  return claimed;
}

function kindsOf({ definitions }: Engine, billing: boolean): readonly string[] {
  return [...definitions.values()].filter((known) => known.billing === billing).map(({ kind }) => kind);
}
