import 'server-only';
import type { PrismaClient } from '@/generated/prisma/client';
import type { Tx } from '@/lib/db/client';

/** At most `most` hits of a bucket in any window of `windowMs`. */
export type Limit = { readonly bucket: string; readonly most: number; readonly windowMs: number };

export const minutesMs = (minutes: number): number => minutes * 60_000;

/**
 * Counts one hit of every bucket and returns the minutes to wait, or null when all limits hold. Must not run inside a
 * transaction: each hit is committed before it is counted, so parallel attempts cannot slip through together.
 */
export async function hit(database: PrismaClient, limits: readonly Limit[], now = new Date()): Promise<number | null> {
  let waitMs = 0;
  for (const limit of limits) waitMs = Math.max(waitMs, await hitOne(database, limit, now));
  return waitMs === 0 ? null : Math.ceil(waitMs / minutesMs(1));
}

/** Forgets the hits of a bucket, e.g. after the right password. */
export async function forgive(tx: Tx, bucket: string): Promise<void> {
  await tx.rateLimitHit.deleteMany({ where: { bucket } });
}

/** Takes back the latest hit of a bucket that many share: a success of one must not use up the attempts of the others. */
export async function takeBack(tx: Tx, bucket: string): Promise<void> {
  const latest = await tx.rateLimitHit.findFirst({ where: { bucket }, select: { id: true }, orderBy: { id: 'desc' } });
  if (latest) await tx.rateLimitHit.deleteMany({ where: { id: latest.id } });
}

async function hitOne(database: PrismaClient, { bucket, most, windowMs }: Limit, now: Date): Promise<number> {
  const { id } = await database.rateLimitHit.create({ data: { bucket, at: now }, select: { id: true } });
  const hits = await database.rateLimitHit.findMany({
    where: { bucket, at: { gt: new Date(now.getTime() - windowMs) } },
    select: { at: true },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: most + 1,
  });
  const mustExpireFirst = hits[most];
  if (!mustExpireFirst) return 0;
  // A refused attempt does not count: whoever keeps trying is not locked out for longer than the window.
  await database.rateLimitHit.deleteMany({ where: { id } });
  return Math.max(1, mustExpireFirst.at.getTime() + windowMs - now.getTime());
}
