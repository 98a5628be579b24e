import 'server-only';
import type { Tx } from '@/lib/base/db/client';

/** Has the worker ask the bank now, and not only when its time comes. */
export async function askForRates(tx: Tx): Promise<void> {
  const [queue] = await tx.$queryRaw<{ isThere: boolean }[]>`
    SELECT to_regclass('graphile_worker._private_jobs') IS NOT NULL AS "isThere"`;
  if (queue?.isThere) await tx.$queryRaw`SELECT 1 AS done FROM graphile_worker.add_job('rates', job_key => 'rates')`;
}
