import 'server-only';
import type { Tx } from '@/lib/base/db/client';

/** Waits until no other transaction holds `name`; held until this transaction ends. All nodes on the database share it. */
export async function lock(tx: Tx, name: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`;
}

/** Takes many names as {@link lock} does, in one order for everybody, so that two who want the same ones cannot wait for each other. */
export async function lockAll(tx: Tx, names: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    SELECT pg_advisory_xact_lock(hashtextextended(name, 0))
    FROM (SELECT name FROM unnest(${names.toSorted()}::text[]) WITH ORDINALITY AS asked(name, at) ORDER BY at) one`;
}

/** Takes `name` as {@link lock} does if it is free, without waiting; answers whether it did. */
export async function tryLock(tx: Tx, name: string): Promise<boolean> {
  const rows = await tx.$queryRaw<{ taken: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) AS taken`;
  return rows[0]?.taken === true;
}
