import 'server-only';
import type { Engine } from './engine';
import { reasonOf } from './faults';
import { nextDue } from './lease';
import { claimJobs, type Job } from './runners';
import type { Wake } from './wake';

type Dispatch = { readonly concurrency: number; readonly onEnded: () => void };

/** So many are settled, for each that is being worked on, before no more is claimed. */
const settledPerRunner = 2;

/**
 * Keeps so many runners busy with what moves no money until `isOver`, then waits for what is under way. One claim serves
 * all that are free: whoever is idle asks nothing of the database, and what comes wakes one claim, not one a runner. A
 * runner takes the next as soon as its call was answered: what is left is to record it.
 */
export async function dispatch(
  engine: Engine,
  { concurrency, onEnded }: Dispatch,
  bell: Wake,
  isOver: () => boolean,
): Promise<void> {
  const underWay = new Set<Promise<void>>();
  let free = concurrency;
  while (!isOver()) {
    const seen = bell.count();
    try {
      const room = Math.min(free, (1 + settledPerRunner) * concurrency - underWay.size);
      const claimed = await claimJobs(engine, room, start);
      if (room < 1) await bell.wait(engine.timing.pollMs, seen);
      else if (claimed === 0) await idle(engine, bell, seen);
    } catch (error) {
      await recover(engine, bell, error);
    }
  }
  await Promise.all(underWay);

  function start(job: Job): void {
    free -= 1;
    let isFree = false;
    const letGo = () => {
      if (!isFree) free += 1;
      isFree = true;
      bell.wake();
    };
    const work = job(letGo)
      .catch((error: unknown) => recover(engine, bell, error))
      .finally(() => {
        underWay.delete(work);
        // What has just ended may be what another operation of the subject waited for.
        letGo();
        onEnded();
      });
    underWay.add(work);
  }
}

/** Until somebody rings or something is due: whoever is rung for does not wait until it is known what is due when. */
export async function idle(engine: Engine, bell: Wake, seen: number): Promise<void> {
  const { pollMs } = engine.timing;
  const untilDue = async () => {
    const due = await nextDue(engine);
    const pause = engine.pause.left();
    await bell.wait(Math.min(pollMs, due ?? pollMs, pause > 0 ? pause : pollMs) + 1, seen);
  };
  await Promise.race([bell.wait(pollMs + 1, seen), untilDue()]);
}

/** Says what failed, and gives whatever it was some time. */
export async function recover(engine: Engine, bell: Wake, error: unknown): Promise<void> {
  engine.log('error', 'a turn of the queue failed', { reason: reasonOf(error) });
  await bell.wait(engine.timing.pollMs, bell.count());
}
