import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import { db } from '@/lib/base/db/client';
import type { Actor } from '@/lib/people/access/actor';
import type { OperationState } from '@/generated/prisma/enums';
import { subjectOf, type Subject } from '@/lib/queue/live/subject';
import { inSight, mostFound } from './in-sight';
import type { Typed } from './typed';

export type FoundOperation = {
  readonly id: string;
  readonly kind: string;
  readonly state: OperationState;
  readonly subject: Subject;
};

type Row = Omit<FoundOperation, 'subject'> & { readonly subject: string };

/** Operations by the beginning of their id, and the latest two of each of the named subjects. */
export async function findOperations(
  actor: Actor,
  { operationId }: Typed,
  asciiNames: readonly string[],
): Promise<readonly FoundOperation[]> {
  const seen = inSight(actor);
  const subjects = asciiNames.flatMap((name) => [`domain:${name}`, `zone:${name}`]);
  const byId = operationId === null ? Prisma.sql`FALSE` : beginsWith(operationId);
  const rows = await db.$queryRaw<Row[]>`
    SELECT id, kind, state::text AS state, subject FROM (
      (SELECT id, kind, state, subject, seq FROM operation WHERE ${byId} AND ${seen} LIMIT ${mostFound})
      UNION
      (SELECT latest.* FROM unnest(${subjects}::text[]) named(subject), LATERAL (
        SELECT id, kind, state, subject, seq FROM operation
        WHERE operation.subject = named.subject AND ${seen} ORDER BY seq DESC LIMIT 2) latest)
    ) found ORDER BY state = 'attention' DESC, seq DESC LIMIT ${mostFound}`;
  return rows.map(({ subject, ...row }) => ({ ...row, subject: subjectOf(subject) }));
}

/** As a range, which the key's own index answers whatever the collation. */
function beginsWith(id: string): Prisma.Sql {
  return Prisma.sql`id BETWEEN ${id.padEnd(32, '0')}::char(32) AND ${id.padEnd(32, 'f')}::char(32)`;
}
