import 'server-only';
import { nowMs, sleep } from '@/lib/base/clock/clock';
import type { PrismaClient } from '@/generated/prisma/client';
import type { Tx } from '@/lib/base/db/client';

/** At most `most` hits of a bucket in any window of `windowMs`. */
type WindowLimit = { readonly bucket: string; readonly most: number; readonly windowMs: number };

/** So many hits are free in a day; after that each has to wait twice as long as the one before, from a minute on. */
type GrowingLimit = { readonly bucket: string; readonly free: number; readonly longestWaitMs: number };

/** Nothing is refused: from so many hits in a quarter of an hour on, each is held up for some moments. */
type SlowingLimit = { readonly bucket: string; readonly slowAfter: number };

export type Limit = WindowLimit | GrowingLimit | SlowingLimit;

export const minutesMs = (minutes: number): number => minutes * 60_000;

// Hits are forgotten after a day (the worker's `forget`).
const dayMs = minutesMs(24 * 60);
const slowStepMs = 200;
const slowestMs = 2_000;

/**
 * Counts one hit of every bucket and returns the minutes to wait, or null when all limits hold. Must not run inside a
 * transaction: each hit is committed before it is counted, so parallel attempts cannot slip through together. A refused
 * attempt does not count: whoever keeps trying waits no longer for it.
 */
export async function hit(
  database: PrismaClient,
  limits: readonly Limit[],
  now = new Date(nowMs()),
): Promise<number | null> {
  const made: bigint[] = [];
  for (const limit of limits) {
    const { id, waitMs } = await hitOne(database, limit, now);
    made.push(id);
    if (waitMs === 0) continue;
    await database.rateLimitHit.deleteMany({ where: { id: { in: made } } });
    return Math.ceil(waitMs / minutesMs(1));
  }
  return null;
}

/** Somebody tries too often; nothing but waiting helps. */
export class TooManyAttempts extends Error {
  constructor(readonly minutes: number) {
    super(`too many attempts, again in ${minutes} min`);
  }
}

/** Counts as `hit` does, and throws `TooManyAttempts` over a limit: what an action prepares goes no further. */
export async function countAttempt(database: PrismaClient, limits: readonly Limit[]): Promise<void> {
  const minutes = await hit(database, limits);
  if (minutes !== null) throw new TooManyAttempts(minutes);
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

type Hit = { readonly id: bigint; readonly waitMs: number };

async function hitOne(database: PrismaClient, limit: Limit, now: Date): Promise<Hit> {
  const { bucket } = limit;
  const { id } = await database.rateLimitHit.create({ data: { bucket, at: now }, select: { id: true } });
  const before = async (windowMs: number, take: number) => {
    const at = { gt: new Date(now.getTime() - windowMs) };
    const where = { bucket, at, id: { not: id } };
    const rows = await database.rateLimitHit.findMany({
      where,
      select: { at: true },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      take,
    });
    return rows.map((row) => now.getTime() - row.at.getTime());
  };
  if ('most' in limit) {
    const mustExpireFirst = (await before(limit.windowMs, limit.most)).at(limit.most - 1);
    return { id, waitMs: mustExpireFirst === undefined ? 0 : Math.max(1, limit.windowMs - mustExpireFirst) };
  }
  if ('free' in limit) {
    const agesMs = await before(dayMs, limit.free + mostDoublings);
    return { id, waitMs: Math.max(0, growingWaitMs(agesMs.length, limit) - (agesMs[0] ?? 0)) };
  }
  const others = await before(minutesMs(15), limit.slowAfter + slowestMs / slowStepMs);
  await sleep(Math.max(0, others.length - limit.slowAfter) * slowStepMs);
  return { id, waitMs: 0 };
}

// A wait of a day is longer than hits are remembered.
const mostDoublings = 12;

/** How long after the last of so many hits the next one is let through. */
export function growingWaitMs(hits: number, { free, longestWaitMs }: Omit<GrowingLimit, 'bucket'>): number {
  return hits < free ? 0 : Math.min(minutesMs(2 ** (hits - free)), longestWaitMs);
}
