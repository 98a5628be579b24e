import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import type { Tx } from '@/lib/base/db/client';
import type { Restore } from './restore';

export type DriftValue = string | boolean | readonly string[] | null;

/** A difference between cache and registrar that no operation of ours explains. */
export type DriftFound = {
  readonly subject: string;
  readonly field: string;
  readonly before: DriftValue;
  readonly after: DriftValue;
  /** What would put it back as it was here; absent where nothing of ours can. */
  readonly restore?: Restore;
};

/** Writes differences down, each once until somebody has decided about it, and never again where they ignore it. */
export async function recordDrifts(tx: Tx, found: readonly DriftFound[]): Promise<void> {
  if (found.length === 0) return;
  const known = await tx.drift.findMany({
    where: { OR: [{ seenAt: null }, { decision: 'ignored' }], subject: { in: found.map(({ subject }) => subject) } },
    select: { subject: true, field: true, after: true },
  });
  const keys = new Set(known.map(keyOf));
  const fresh = found.filter((drift) => !keys.has(keyOf(drift)));
  await tx.drift.createMany({
    data: fresh.map(({ restore, ...drift }) => ({
      ...drift,
      before: json(drift.before),
      after: json(drift.after),
      ...(restore && { restore }),
    })),
  });
}

function keyOf({ subject, field, after }: { subject: string; field: string; after: unknown }): string {
  return JSON.stringify([subject, field, after ?? null]);
}

/** An absent value is SQL NULL, not the JSON one. */
function json(value: DriftValue) {
  if (value === null) return Prisma.DbNull;
  return typeof value === 'string' || typeof value === 'boolean' ? value : [...value];
}
