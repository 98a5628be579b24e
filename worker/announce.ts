import type { Tx } from '@/lib/base/db/client';
import { moneyReturned } from '@/lib/money/ledger/letters/money-returned';
import { post } from '@/lib/people/mail/post';
import { registered } from '@/lib/portfolio/domains/letters/registered';
import { groupEnded } from '@/lib/queue/live/letters/group-ended';
import { groupNeedsAttention } from '@/lib/queue/live/letters/group-needs-attention';
import { needsAttention } from '@/lib/queue/live/letters/needs-attention';
import type { Announcement } from '@/lib/queue/engine/engine';
import { isToldWithGroup } from '@/lib/queue/engine/settle-groups';

/** Queues what follows from the end of an operation, in its transaction: reading back what it touched, and letters. */
export async function announce(tx: Tx, { to, kind, operationId, refresh }: Announcement): Promise<void> {
  const isAlone = !(await isToldWithGroup(tx, operationId));
  if (to === 'cancelled') return isAlone ? post(tx, moneyReturned, { operationId }) : undefined;
  if (to === 'attention') return isAlone ? post(tx, needsAttention, { operationId }) : undefined;
  if (kind === 'domain.register' && isAlone) await post(tx, registered, { operationId });
  if (refresh.length === 0) return;
  const key = `refresh:${refresh.join(',')}`;
  await tx.$queryRaw`SELECT 1 AS done FROM graphile_worker.add_job('refresh', ${JSON.stringify({ subjects: refresh })}::json, job_key => ${key})`;
}

/** Queues the letters about a group of which nothing moves any more: they stand for those about each of its operations. */
export async function announceGroup(tx: Tx, groupId: string): Promise<void> {
  await post(tx, groupEnded, { groupId });
  await post(tx, groupNeedsAttention, { groupId });
}
