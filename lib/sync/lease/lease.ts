import 'server-only';
import { hostname } from 'node:os';
import type { PrismaClient } from '@/generated/prisma/client';
import { sleep } from '@/lib/base/clock/clock';
import type { Tx } from '@/lib/base/db/client';

/** A source that is ours to read; `fence` is higher than that of whoever read it before. */
export type Lease = { readonly source: string; readonly fence: bigint };

/** Another node has taken the source over: what this one still wants to write is older than what that one reads. */
export class LostLease extends Error {
  override readonly name = 'LostLease';
}

/** A node that says nothing for so long is dead; the next one takes its sources over. */
const leaseMs = 30_000;
const heartbeatMs = 8_000;

const node = `${hostname()}-${process.pid}`;

/** Takes a source, unless another node has it; null then. */
export async function takeLease(db: PrismaClient, source: string): Promise<Lease | null> {
  await db.$executeRaw`INSERT INTO sync_lease (source) VALUES (${source}) ON CONFLICT DO NOTHING`;
  const rows = await db.$queryRaw<{ fence: bigint }[]>`
    UPDATE sync_lease SET fence = fence + 1, held_by = ${node}, expires_at = panel_now() + ${leaseMs}::float8 * interval '1 millisecond'
    WHERE source = (
      SELECT source FROM sync_lease
      WHERE source = ${source} AND (expires_at IS NULL OR expires_at < panel_now())
      FOR UPDATE SKIP LOCKED)
    RETURNING fence`;
  return rows[0] ? { source, fence: rows[0].fence } : null;
}

/** Does the work and says all the while that this node lives. */
export async function holding<T>(db: PrismaClient, lease: Lease, work: () => Promise<T>): Promise<T> {
  const ended = new AbortController();
  void keepUntil(db, lease, ended.signal);
  try {
    return await work();
  } finally {
    ended.abort();
    await endLease(db, lease);
  }
}

/** Lets go of a source, whoever is still at it: what they go on to write is refused. */
export async function endLease(db: PrismaClient, { source, fence }: Lease): Promise<void> {
  await db.$executeRaw`
    UPDATE sync_lease SET fence = fence + 1, held_by = NULL, expires_at = NULL
    WHERE source = ${source} AND fence = ${fence}`;
}

/** Lets go of everything that this process reads, so that another node may begin at once. */
export async function endAllLeases(db: PrismaClient): Promise<void> {
  await db.$executeRaw`
    UPDATE sync_lease SET fence = fence + 1, held_by = NULL, expires_at = NULL WHERE held_by = ${node}`;
}

/** Whether a node reads anything now, or has died so lately that it might. */
export async function isAnythingRead(db: PrismaClient): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`SELECT 1 FROM sync_lease WHERE expires_at > panel_now() LIMIT 1`;
  return rows.length > 0;
}

/** Throws unless the source is still ours; then it stays so to the end of the transaction. */
export async function guardWrites(tx: Tx, { source, fence }: Lease): Promise<void> {
  const held = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM sync_lease WHERE source = ${source} AND fence = ${fence} FOR NO KEY UPDATE`;
  if (held.length === 0) throw new LostLease(`another node reads ${source} now`);
}

async function keepUntil(db: PrismaClient, lease: Lease, ended: AbortSignal): Promise<void> {
  for (;;) {
    await sleep(heartbeatMs, ended);
    if (ended.aborted) return;
    // One heartbeat that fails says little: the next follows, and the lease outlasts three.
    await keepLease(db, lease).catch(() => undefined);
  }
}

async function keepLease(db: PrismaClient, { source, fence }: Lease): Promise<void> {
  await db.$executeRaw`
    UPDATE sync_lease SET expires_at = panel_now() + ${leaseMs}::float8 * interval '1 millisecond' WHERE source = ${source} AND fence = ${fence}`;
}
