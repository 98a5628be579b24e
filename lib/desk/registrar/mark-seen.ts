import 'server-only';
import { now } from '@/lib/base/clock/clock';
import type { Tx } from '@/lib/base/db/client';

/** Takes a difference off the list of those that nobody has looked at; what was seen before stays as it was seen. */
export async function markSeen(tx: Tx, id: bigint): Promise<void> {
  await tx.drift.updateMany({ where: { id, seenAt: null }, data: { seenAt: now() } });
}
