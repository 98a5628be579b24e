import { z } from 'zod';
import type { Tx } from '@/lib/base/db/client';
import { moneyReturned } from '@/lib/money/ledger/letters/money-returned';
import { deliver } from '@/lib/people/mail/deliver';
import { post } from '@/lib/people/mail/post';
import { registered } from '@/lib/portfolio/domains/letters/registered';
import type { Announcement } from '@/lib/queue/engine/engine';
import { needsAttention } from '@/lib/queue/live/letters/needs-attention';
import type { Place } from './place';

const letters = [registered, needsAttention, moneyReturned];

/** Queues the letters about the end of an operation, in its transaction. */
export async function postLetter(tx: Tx, { to, kind, operationId }: Announcement): Promise<void> {
  if (to === 'cancelled') return post(tx, moneyReturned, { operationId });
  if (to === 'attention') return post(tx, needsAttention, { operationId });
  if (kind === 'domain.register') await post(tx, registered, { operationId });
}

const job = z.object({ id: z.coerce.string(), payload: z.unknown() });

/** Tries to deliver every letter that is queued, as the worker's jobs do; what the mail server does not take stays. */
export async function deliverQueued(place: Place, send: (letter: string) => void): Promise<void> {
  const jobs = await place.query(
    job,
    `SELECT j.id, j.payload FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
    WHERE t.identifier = 'letter' ORDER BY j.id`,
  );
  for (const { id, payload } of jobs) {
    try {
      await deliver(letters, payload, ({ subject, to }) => Promise.resolve(send(`${to}: ${subject}`)));
    } catch {
      continue;
    }
    await place.query(job, 'DELETE FROM graphile_worker._private_jobs WHERE id = $1::bigint', [id]);
  }
}
