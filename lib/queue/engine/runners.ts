import 'server-only';
import { steadyMs } from '@/lib/base/clock/clock';
import { persist } from './conclude';
import type { Registered } from './definitions';
import type { Engine } from './engine';
import { leaveLane, takeLane, type Answer, type Lane } from './lane';
import { billingWork, claimsToSend, claimToSend, claimToVerify } from './lease';
import { send } from './send';
import type { StoredOperation } from './stored';
import { verify } from './verify';

/** One turn of a runner: false if there was nothing to do. */
export type Turn = (engine: Engine) => Promise<boolean>;

/** Something that was claimed, to be sent or looked at. `onAnswered`: its runner may take the next, though it has not ended. */
export type Job = (onAnswered: () => void) => Promise<void>;

/** Sends something that moves no money, or looks what became of something unknown: the two take turns. */
export async function generalTurn(engine: Engine): Promise<boolean> {
  const jobs: Job[] = [];
  await claimJobs(engine, 1, (job) => void jobs.push(job));
  for (const job of jobs) await job(() => undefined);
  return jobs.length > 0;
}

/** After looking for looks in vain, sends alone have their turn for so long: each time would cost each of them a question. */
const vainMs = 250;

/**
 * Claims for so many runners that are free, and starts each as soon as it is claimed; answers how many. Half of them are
 * for looks or for sends, which take turns, and what is left for whichever there is.
 */
export async function claimJobs(engine: Engine, free: number, start: (job: Job) => void): Promise<number> {
  if (free < 1 || engine.pause.left() > 0) return 0;
  const { inFlight } = engine;
  const { isLookNext, lookedInVainMs } = inFlight;
  if (lookedInVainMs !== null && steadyMs() - lookedInVainMs < vainMs) {
    const sends = await startSends(engine, free, start);
    return sends + (await startLooks(engine, free - sends, start));
  }
  inFlight.isLookNext = !isLookNext;
  const [first, second] = isLookNext ? [startLooks, startSends] : [startSends, startLooks];
  const begun = await first(engine, Math.ceil(free / 2), start);
  return begun + (await second(engine, free - begun, start));
}

async function startLooks(engine: Engine, most: number, start: (job: Job) => void): Promise<number> {
  for (let begun = 0; begun < most; begun += 1) {
    const rows = await claimToVerify(engine);
    const [first] = rows;
    engine.inFlight.lookedInVainMs = first ? null : steadyMs();
    if (!first) return begun;
    start(() => holding(engine, rows, () => verify(engine, registeredOf(engine, first), rows)));
  }
  return most;
}

async function startSends(engine: Engine, most: number, start: (job: Job) => void): Promise<number> {
  const claims = most > 0 ? await claimsToSend(engine, false, most) : [];
  for (const { first, rows } of claims) {
    start(async (onAnswered) => {
      const way = { lane: null, onAnswered: () => Promise.resolve(onAnswered()) };
      await holding(engine, rows, () => send(engine, registeredOf(engine, first), rows, way));
    });
  }
  return claims.length;
}

/**
 * Takes the lane and sends the billing call whose turn it is. Once that was answered the lane is let go, and only then is
 * it settled; where its end was not seen, the lane is let go last, and for a while to nobody. `onFree`: it was let go.
 */
export async function billingTurn(engine: Engine, onFree: () => void = () => undefined): Promise<boolean> {
  const { inFlight, pause, timing } = engine;
  inFlight.mayBillingWait = true;
  if (inFlight.lane || pause.left() > 0) return false;
  const waiting = await billingWork(engine);
  inFlight.mayBillingWait = waiting !== 'none';
  if (waiting !== 'now') return false;
  const lane = await takeLane(engine.account, engine.worker, timing);
  if (!lane) return false;
  inFlight.lane = lane;
  let isLeft = false;
  let quietMs = timing.laneQuietMs;
  const onAnswered = async (answers: readonly Answer[]) => {
    await persist(() => leaveLane(lane, 0, answers));
    isLeft = true;
    forget(engine, lane);
    onFree();
  };
  try {
    const rows = await claimToSend(engine, true);
    const [first] = rows;
    const work = () =>
      first
        ? send(engine, registeredOf(engine, first), rows, { lane, onAnswered })
        : Promise.resolve({ isLaneQuiet: true });
    if ((await holding(engine, rows, work)).isLaneQuiet) quietMs = 0;
    return first !== undefined;
  } finally {
    forget(engine, lane);
    if (!isLeft) await leaveLane(lane, quietMs);
  }
}

/** Once it was let go, another turn of this process may hold it. */
function forget({ inFlight }: Engine, lane: Lane): void {
  if (inFlight.lane === lane) inFlight.lane = null;
}

async function holding<T>(engine: Engine, rows: readonly StoredOperation[], work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } finally {
    engine.inFlight.drop(rows);
  }
}

function registeredOf({ definitions }: Engine, { kind }: StoredOperation): Registered {
  const registered = definitions.get(kind);
  if (!registered) throw new TypeError(`claimed a kind that is not known: ${kind}`);
  return registered;
}
