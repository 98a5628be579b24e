import 'server-only';
import { nowMs } from '@/lib/base/clock/clock';
import { windowMs } from '@/lib/registrar/calls/budget';
import { db } from '@/lib/base/db/client';

const batch = 5_000;

/** Forgets calls sent before `date`, but none that still counts in the budget; answers how many. */
export async function deleteCallsBefore(date: Date): Promise<number> {
  const latest = new Date(Math.min(date.getTime(), nowMs() - 2 * windowMs));
  for (let deleted = 0; ;) {
    const count = await db.$executeRaw`
      DELETE FROM registrar_call WHERE id IN
        (SELECT id FROM registrar_call WHERE sent_at < ${latest} ORDER BY sent_at LIMIT ${batch})`;
    deleted += count;
    if (count < batch) return deleted;
  }
}
