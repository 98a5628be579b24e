import type { Tx } from '@/lib/base/db/client';
import { moneyReturned } from '@/lib/money/ledger/letters/money-returned';
import { post } from '@/lib/people/mail/post';
import { registered } from '@/lib/portfolio/domains/letters/registered';
import { needsAttention } from '@/lib/queue/live/letters/needs-attention';
import type { Announcement } from '@/lib/queue/engine/engine';

/** Queues what follows from the end of an operation, in its transaction: reading back what it touched, and letters. */
export async function announce(tx: Tx, { to, kind, operationId, refresh }: Announcement): Promise<void> {
  if (to === 'cancelled') return post(tx, moneyReturned, { operationId });
  if (to === 'attention') return post(tx, needsAttention, { operationId });
  if (kind === 'domain.register') await post(tx, registered, { operationId });
  if (refresh.length === 0) return;
  const key = `refresh:${refresh.join(',')}`;
  await tx.$queryRaw`SELECT 1 AS done FROM graphile_worker.add_job('refresh', ${JSON.stringify({ subjects: refresh })}::json, job_key => ${key})`;
}
