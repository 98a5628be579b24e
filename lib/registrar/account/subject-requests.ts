import 'server-only';
import type { PrismaClient } from '@/generated/prisma/client';
import type { Tx } from '@/lib/base/db/client';

/** Asks the worker to read some subjects ("domain:example.ru", "zone:example.ru") from the registrar at once. */
export async function askToRead(tx: Tx, subjects: readonly string[]): Promise<void> {
  const data = subjects.map((source) => ({ source }));
  await tx.syncRequest.createMany({ data, skipDuplicates: true });
}

/** Takes the subjects that were asked for off the list. Names of sources hold no colon. */
export async function takeSubjects(db: PrismaClient): Promise<readonly string[]> {
  const taken = await db.$queryRaw<{ source: string }[]>`
    DELETE FROM sync_request WHERE source LIKE '%:%' RETURNING source`;
  return taken.map(({ source }) => source);
}
