import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import { newId } from '@/lib/base/values/ids';
import type { Letter } from './letter';

/** Ids by what they are of: `operationId`, `domainId`. */
export type Ids = Readonly<Record<string, string>>;

/** Queues a letter in the caller's transaction; one about one thing, however often it is asked for. */
export async function post<About extends Ids>(tx: Tx, letter: Letter<About>, about: NoInfer<About>): Promise<void> {
  await postKnown(tx, letter, about);
}

/** The same; its id, with which the keys of all that the outbox holds of it begin. */
export async function postKnown<About extends Ids>(
  tx: Tx,
  { name }: Letter<About>,
  about: NoInfer<About>,
): Promise<string> {
  const letterId = newId('let');
  await addJob(tx, 'letter', { kind: name, ...about, letterId }, keyOf(name, about, ''));
  return letterId;
}

/** Queues a posted letter again, for one of its readers alone; it stays the same letter. */
export async function postTo(tx: Tx, name: string, about: Ids, reader: Ids): Promise<void> {
  await addJob(tx, 'letter', { kind: name, ...about, ...reader }, keyOf(name, about, reader['userId'] ?? ''));
}

/** Queues the letter of a one-time link. The job names the link and holds nothing of what the letter will say. */
export async function postLink(tx: Tx, id: string): Promise<void> {
  await addJob(tx, 'link', { id }, `link:${id}`);
}

function keyOf(name: string, about: Ids, userId: string): string {
  return `letter:${name}:${Object.values(about).join(':')}:${userId}`;
}

async function addJob(tx: Tx, task: string, payload: object, key: string): Promise<void> {
  const [found] = await tx.$queryRaw<{ isThere: boolean }[]>`
    SELECT to_regclass('graphile_worker._private_jobs') IS NOT NULL AS "isThere"`;
  // Before the first worker has ever run there is no queue for letters, and nobody has ordered anything either.
  if (!found?.isThere) return;
  await tx.$queryRaw`SELECT 1 AS done FROM graphile_worker.add_job(${task}, ${JSON.stringify(payload)}::json, job_key => ${key})`;
}
