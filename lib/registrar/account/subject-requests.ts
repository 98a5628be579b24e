import 'server-only';
import type { PrismaClient } from '@/generated/prisma/client';
import type { Tx } from '@/lib/base/db/client';
import { notify } from '@/lib/base/db/notify';

/** The channel on which the worker hears that something is to be read now. */
export const readingChannel = 'sync_request';

/** A subject that a node is to read now, and for how long it is that node's to read. */
export type TakenSubject = { readonly subject: string; readonly until: string };

/** A node that has not read it by then never will. */
const longestReadMs = 2 * 60_000;

/** Asks the worker to read some subjects ("domain:example.ru", "zone:example.ru") from the registrar at once. */
export async function askToRead(tx: Tx, subjects: readonly string[]): Promise<void> {
  // One that is being read may have been answered before this was asked: it is read once more.
  await tx.$executeRaw`
    INSERT INTO sync_request (source) SELECT DISTINCT unnest(${[...subjects]}::text[])
    ON CONFLICT (source) DO UPDATE SET taken_until = NULL`;
  await notify(tx, readingChannel);
}

/** Takes the subjects that were asked for and that no other node reads. Names of sources hold no colon. */
export async function takeSubjects(db: PrismaClient): Promise<readonly TakenSubject[]> {
  return db.$queryRaw<TakenSubject[]>`
    UPDATE sync_request SET taken_until = panel_now() + ${longestReadMs}::float8 * interval '1 millisecond'
    WHERE source IN (
      SELECT source FROM sync_request
      WHERE source LIKE '%:%' AND (taken_until IS NULL OR taken_until < panel_now())
      FOR UPDATE SKIP LOCKED)
    RETURNING source AS subject, taken_until::text AS until`;
}

/** Takes subjects that were read off the list; those that were asked for again meanwhile stay. */
export async function endSubjects(db: PrismaClient, taken: readonly TakenSubject[]): Promise<void> {
  const [subjects, untils] = [taken.map(({ subject }) => subject), taken.map(({ until }) => until)];
  await db.$executeRaw`
    DELETE FROM sync_request r USING unnest(${subjects}::text[], ${untils}::timestamptz[]) AS read(subject, until)
    WHERE r.source = read.subject AND r.taken_until = read.until`;
}
