import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import type { Letter } from './letter';

/** Queues a letter in the caller's transaction; one a kind, operation and reader, however often it is asked for. */
export async function post(tx: Tx, letter: Letter): Promise<void> {
  const key = `letter:${letter.kind}:${letter.operationId ?? letter.domainId ?? ''}:${letter.userId ?? ''}`;
  await addJob(tx, 'letter', letter, key);
}

/** Queues the letter of a one-time link. The job names the link and holds nothing of what the letter will say. */
export async function postLink(tx: Tx, id: string): Promise<void> {
  await addJob(tx, 'link', { id }, `link:${id}`);
}

async function addJob(tx: Tx, task: string, payload: object, key: string): Promise<void> {
  const [found] = await tx.$queryRaw<{ isThere: boolean }[]>`
    SELECT to_regclass('graphile_worker._private_jobs') IS NOT NULL AS "isThere"`;
  // Before the first worker has ever run there is no queue for letters, and nobody has ordered anything either.
  if (!found?.isThere) return;
  await tx.$queryRaw`SELECT 1 AS done FROM graphile_worker.add_job(${task}, ${JSON.stringify(payload)}::json, job_key => ${key})`;
}
