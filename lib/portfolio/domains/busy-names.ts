import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import { subjectOf } from '@/lib/queue/live/subject';

/** Those of the names (ASCII) of which operations are under way, about the domain or its zone. */
export async function busyNames(
  tx: Pick<Tx, 'operation'>,
  asciiNames: readonly string[],
): Promise<ReadonlySet<string>> {
  const subjects = asciiNames.flatMap((name) => [`domain:${name}`, `zone:${name}`]);
  const operations = await tx.operation.findMany({
    where: { subject: { in: subjects }, endedAt: null },
    select: { subject: true },
  });
  return new Set(operations.map(({ subject }) => subjectOf(subject).ascii));
}
