import type { Tx } from '@/lib/base/db/client';
import { moneyReturned } from '@/lib/money/ledger/letters/money-returned';
import { post } from '@/lib/people/mail/post';
import { registered } from '@/lib/portfolio/domains/letters/registered';
import { renewed } from '@/lib/portfolio/domains/letters/renewed';
import { groupEnded } from '@/lib/queue/live/letters/group-ended';
import { groupNeedsAttention } from '@/lib/queue/live/letters/group-needs-attention';
import { needsAttention } from '@/lib/queue/live/letters/needs-attention';
import { stopped } from '@/lib/queue/live/letters/stopped';
import type { Announcement } from '@/lib/queue/engine/engine';
import { toldWithGroup } from '@/lib/queue/engine/settle-groups';

/** Queues what follows from the end of operations, in its transaction: reading back what they touched, and letters. */
export async function announce(tx: Tx, announcements: readonly Announcement[]): Promise<void> {
  const told = await toldWithGroup(
    tx,
    announcements.map(({ operationId }) => operationId),
  );
  for (const announcement of announcements) if (!told.has(announcement.operationId)) await write(tx, announcement);
  await readBack(
    tx,
    announcements.flatMap(({ refresh }) => refresh),
  );
}

async function write(tx: Tx, { to, kind, operationId }: Announcement): Promise<void> {
  if (to === 'cancelled') return post(tx, moneyReturned, { operationId });
  if (to === 'attention') {
    await post(tx, needsAttention, { operationId });
    return post(tx, stopped, { operationId });
  }
  if (kind === 'domain.register') await post(tx, registered, { operationId });
  if (kind === 'domain.renew') await post(tx, renewed, { operationId });
}

/** One job for all of a list, which then costs the reads of one list. */
async function readBack(tx: Tx, subjects: readonly string[]): Promise<void> {
  if (subjects.length === 0) return;
  const named = subjects.join(',');
  // What was touched twice in a row is read once. A list is not touched twice in a row, and would be too long a key.
  const key = named.length <= longestKey ? `refresh:${named}` : null;
  await tx.$queryRaw`SELECT 1 AS done FROM graphile_worker.add_job('refresh', ${JSON.stringify({ subjects })}::json, job_key => ${key})`;
}

/** graphile-worker takes 512 characters. */
const longestKey = 500;

/** Queues the letters about a group of which nothing moves any more: they stand for those about each of its operations. */
export async function announceGroup(tx: Tx, groupId: string): Promise<void> {
  await post(tx, groupEnded, { groupId });
  await post(tx, groupNeedsAttention, { groupId });
}
