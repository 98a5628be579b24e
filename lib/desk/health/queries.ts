import 'server-only';
import { db } from '@/lib/base/db/client';

export type PanelHealth = {
  /** `degraded`: pages work, but no worker has been seen lately, so operations wait. */
  readonly status: 'ok' | 'degraded' | 'down';
  readonly database: 'ok' | 'down';
  readonly worker: { readonly alive: number; readonly secondsSinceSeen: number | null };
};

const silentAfterSeconds = 60;

/** Whether the panel can serve people. Says nothing that a stranger may not know. */
export async function panelHealth(): Promise<PanelHealth> {
  try {
    const ages = await workerAges();
    const alive = ages.filter((age) => age <= silentAfterSeconds).length;
    const worker = { alive, secondsSinceSeen: ages.length === 0 ? null : Math.min(...ages) };
    return { status: alive > 0 ? 'ok' : 'degraded', database: 'ok', worker };
  } catch {
    return { status: 'down', database: 'down', worker: { alive: 0, secondsSinceSeen: null } };
  }
}

// By the clock of the database: that of a node may be wrong.
async function workerAges(): Promise<readonly number[]> {
  const rows = await db.$queryRaw<{ age: number }[]>`
    SELECT EXTRACT(EPOCH FROM panel_now() - seen_at)::float AS age FROM worker_node`;
  return rows.map((row) => Math.max(0, Math.round(row.age)));
}
