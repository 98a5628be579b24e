import 'server-only';
import type { Engine } from './engine';
import { reasonOf } from './faults';
import { nextDue } from './lease';
import { claimJobs, type Job } from './runners';
import type { Wake } from './wake';

/**
 * Keeps so many runners busy with what moves no money until `isOver`, then waits for what is under way. One claim serves
 * all that are free: whoever is idle asks nothing of the database, and what comes wakes one claim, not one a runner.
 */
export async function dispatch(engine: Engine, concurrency: number, bell: Wake, isOver: () => boolean): Promise<void> {
  const underWay = new Set<Promise<void>>();
  while (!isOver()) {
    const seen = bell.count();
    try {
      const claimed = await claimJobs(engine, concurrency - underWay.size, start);
      if (underWay.size >= concurrency) await bell.wait(engine.timing.pollMs, seen);
      else if (claimed === 0) await bell.wait(await idleMs(engine), seen);
    } catch (error) {
      await recover(engine, bell, error);
    }
  }
  await Promise.all(underWay);

  function start(job: Job): void {
    const work = job()
      .catch((error: unknown) => recover(engine, bell, error))
      .finally(() => {
        underWay.delete(work);
        // What has just ended may be what another operation of the subject waited for.
        bell.wake();
      });
    underWay.add(work);
  }
}

/** How long there is nothing to do, unless somebody rings. */
export async function idleMs(engine: Engine): Promise<number> {
  const due = await nextDue(engine);
  const pause = engine.pause.left();
  const poll = engine.timing.pollMs;
  return Math.min(poll, due ?? poll, pause > 0 ? pause : poll) + 1;
}

/** Says what failed, and gives whatever it was some time. */
export async function recover(engine: Engine, bell: Wake, error: unknown): Promise<void> {
  engine.log('error', 'a turn of the queue failed', { reason: reasonOf(error) });
  await bell.wait(engine.timing.pollMs, bell.count());
}
