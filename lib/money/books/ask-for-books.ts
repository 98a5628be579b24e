import 'server-only';
import type { Tx } from '@/lib/base/db/client';

/** Has the worker compare the books with the bills as they stand now. */
export async function askForBooks(tx: Tx): Promise<void> {
  const [queue] = await tx.$queryRaw<{ isThere: boolean }[]>`
    SELECT to_regclass('graphile_worker._private_jobs') IS NOT NULL AS "isThere"`;
  if (queue?.isThere) await tx.$queryRaw`SELECT 1 AS done FROM graphile_worker.add_job('books', job_key => 'books')`;
}
