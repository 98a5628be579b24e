import 'server-only';
import type { Tx } from '@/lib/base/db/client';

/** What time it is by the clock that all nodes share. */
export async function databaseTime(tx: Tx): Promise<Date> {
  const rows = await tx.$queryRaw<{ now: Date }[]>`SELECT panel_now() AS now`;
  const [row] = rows;
  if (!row) throw new Error('the database does not know what time it is');
  return row.now;
}
