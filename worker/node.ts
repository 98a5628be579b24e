import { db } from '@/lib/base/db/client';
import { log } from './log';

const heartbeatMs = 5_000;

/** Says in the database that this worker is alive, until it is told to stop. */
export async function reportForWork(worker: string): Promise<{ stop(): Promise<void> }> {
  // A database that goes away just now is back for a later one.
  const report = () =>
    seen(worker).catch((error: unknown) => log('warn', 'the heartbeat was not written', { reason: String(error) }));
  await report();
  const timer = setInterval(() => void report(), heartbeatMs);
  return {
    async stop() {
      clearInterval(timer);
      await db.workerNode.deleteMany({ where: { id: worker } });
    },
  };
}

async function seen(worker: string): Promise<void> {
  await db.$executeRaw`
    INSERT INTO worker_node (id, started_at, seen_at) VALUES (${worker}, panel_now(), panel_now())
    ON CONFLICT (id) DO UPDATE SET seen_at = panel_now()`;
}
