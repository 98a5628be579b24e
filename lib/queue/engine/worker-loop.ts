import 'server-only';
import { sleep } from '@/lib/base/clock/clock';
import { listen } from '@/lib/base/db/notify';
import { db } from '@/lib/base/db/client';
import { dispatch, idle, recover } from './dispatch';
import type { Engine } from './engine';
import { reasonOf } from './faults';
import { keepLane } from './lane';
import { renewLeases } from './lease';
import { followKinds, reapExpired, reportStrangers } from './reap';
import { billingTurn } from './runners';
import { createWake, type Wake } from './wake';

export type QueueOptions = {
  /** How many operations that move no money, and how many looks, run at once. */
  readonly concurrency: number;
};

export type RunningQueue = {
  /** Claims nothing more, ends what is under way, then resolves. */
  stop(): Promise<void>;
};

/** Works on the queue until stopped: woken by the database, and now and then by itself. */
export function runQueue(engine: Engine, { concurrency }: QueueOptions): RunningQueue {
  // Whoever pays has a bell of its own: it would else ask for billing work at the end of each of thousands of others.
  const [bell, payBell] = [createWake(), createWake()];
  const ring = () => {
    bell.wake();
    payBell.wake();
  };
  let isStopping = false;
  const stopped = new AbortController();
  const listening = listen({
    channel: 'operation',
    // What costs nothing is nothing to whoever pays, until it has ended.
    onMessage: (about) => (about === 'other' ? bell.wake() : ring()),
    onLost: (error) => engine.log('warn', 'the database cannot wake this worker', { reason: reasonOf(error) }),
  });
  const isOver = () => isStopping;
  const onEnded = () => {
    if (engine.inFlight.mayBillingWait) payBell.wake();
  };
  const runners = [
    dispatch(engine, { concurrency, onEnded }, bell, isOver),
    pay(engine, { bell: payBell, ring }, isOver),
  ];
  const housekeeping = keepHouseUntil(engine, ring, stopped.signal);
  return {
    async stop() {
      isStopping = true;
      ring();
      await Promise.all(runners);
      stopped.abort();
      await housekeeping;
      await listening.close();
    },
  };
}

/** So many may be settled or under way at once; the lane lets only one of them send. */
const mostPaying = 2;

type Bells = { readonly bell: Wake; readonly ring: () => void };

async function pay(engine: Engine, { bell, ring }: Bells, isOver: () => boolean): Promise<void> {
  const underWay = new Set<Promise<void>>();
  while (!isOver()) {
    const seen = bell.count();
    try {
      if (underWay.size >= mostPaying) await Promise.race(underWay);
      else if (!(await begin())) await idle(engine, bell, seen);
    } catch (error) {
      await recover(engine, bell, error);
    }
  }
  await Promise.all(underWay);

  /** Until its call was answered and the lane let go: what is left is to settle it. False if there was nothing to do. */
  function begin(): Promise<boolean> {
    return new Promise((goOn) => {
      const work = billingTurn(engine, () => goOn(true))
        .then((hasWorked) => {
          // What has just ended may be what another operation of the subject waited for.
          if (hasWorked) ring();
          goOn(hasWorked);
        })
        .catch((error: unknown) => recover(engine, bell, error).then(() => goOn(true)))
        .finally(() => void underWay.delete(work));
      underWay.add(work);
    });
  }
}

async function keepHouseUntil(engine: Engine, ring: () => void, stopped: AbortSignal): Promise<void> {
  while (!stopped.aborted) {
    await sleep(engine.timing.heartbeatMs, stopped);
    if (stopped.aborted) return;
    try {
      if (await keepHouse(engine)) ring();
    } catch (error) {
      engine.log('error', 'housekeeping failed', { reason: reasonOf(error) });
    }
  }
}

/** Renews what this worker holds and takes back what silent ones held; answers whether there is more to do now. */
export async function keepHouse(engine: Engine): Promise<boolean> {
  await keepHeld(engine);
  await reportStrangers(engine);
  await followKinds(engine);
  return (await reapExpired()) > 0;
}

/** Renews what this worker holds, and nothing else. */
export async function keepHeld(engine: Engine): Promise<void> {
  await renewLeases(engine);
  const { lane } = engine.inFlight;
  if (lane) await keepLane(db, lane, engine.timing.laneLeaseMs);
}
