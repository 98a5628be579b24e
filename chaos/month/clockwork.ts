import { z } from 'zod';
import { db } from '@/lib/base/db/client';
import type { Syncs } from '@/lib/sync/schedule/schedule';
import { runDueSyncs } from '@/lib/sync/schedule/schedule';
import { openQueue, type Queue } from '@/worker/first-run/year/queue';
import type { YearClock } from '@/worker/first-run/year/clock';
import { announce } from '@/worker/announce';
import { jobs } from '@/worker/jobs';

const names = ['sync', 'payments', 'groups', 'renewals', 'notices', 'closing', 'forget'] as const;
type Name = (typeof names)[number];

/** The worker's own jobs and queue, at the times of the month. */
export type Clockwork = {
  readonly queue: Queue;
  /** Lets the queue work, and does all that it and others have posted: letters, and what is read back. */
  settle(patienceMs?: number): Promise<void>;
  run(name: Name): Promise<void>;
  close(): Promise<void>;
};

const minute = 60_000;
const job = z.array(z.object({ id: z.coerce.string(), identifier: z.string(), payload: z.unknown() }));

/** Everything that the worker does, by the virtual clock. */
export function openClockwork(clock: YearClock): Clockwork {
  const queue = openQueue(clock, announce);
  const look = async () => {
    await runDueSyncs({ regapi: queue.regapi, db });
  };
  const syncs: Syncs = { look, settled: () => Promise.resolve(false), stop: () => Promise.resolve() };
  const tasks = jobs(queue.regapi, syncs);

  async function perform(name: string, payload: unknown): Promise<void> {
    const task = tasks[name];
    if (!task) throw new Error(`no job is called ${name}`);
    // None of ours asks for the helpers that graphile-worker gives.
    await Reflect.apply(task, null, [payload]);
  }

  /** Letters beget letters, one a reader. */
  async function performPosted(): Promise<void> {
    for (;;) {
      const posted = job.parse(
        await db.$queryRaw`
          SELECT j.id::text, t.identifier, j.payload FROM graphile_worker._private_jobs j
          JOIN graphile_worker._private_tasks t ON t.id = j.task_id ORDER BY j.id LIMIT 200`,
      );
      if (posted.length === 0) return;
      for (const { id, identifier, payload } of posted) {
        await perform(identifier, payload);
        await db.$executeRaw`DELETE FROM graphile_worker._private_jobs WHERE id = ${id}::bigint`;
      }
    }
  }

  return {
    queue,
    async settle(patienceMs = 2 * minute) {
      // Looking thrice at an empty queue is most of what a quiet day takes.
      if ((await db.operation.count({ where: { endedAt: null } })) > 0) await queue.settle(patienceMs);
      await performPosted();
    },
    async run(name) {
      await clock.tellRegistrar();
      await perform(name, {});
      await performPosted();
    },
    close: () => queue.close(),
  };
}
