import 'server-only';
import type { Registered } from './definitions';
import type { Engine } from './engine';
import { leaveLane, takeLane } from './lane';
import { claimToSend, claimToVerify, hasBillingWork } from './lease';
import { send } from './send';
import type { StoredOperation } from './stored';
import { verify } from './verify';

/** One turn of a runner: false if there was nothing to do. */
export type Turn = (engine: Engine) => Promise<boolean>;

/** Sends something that moves no money, or looks what became of something unknown: the two take turns. */
export async function generalTurn(engine: Engine): Promise<boolean> {
  if (engine.pause.left() > 0) return false;
  const { inFlight } = engine;
  const { isLookNext } = inFlight;
  // As the turn begins, not as it ends: all runners of this process share it.
  inFlight.isLookNext = !isLookNext;
  const [first, second] = isLookNext ? [verifyTurn, sendTurn] : [sendTurn, verifyTurn];
  return (await first(engine)) || (await second(engine));
}

async function verifyTurn(engine: Engine): Promise<boolean> {
  const rows = await claimToVerify(engine);
  const [first] = rows;
  if (!first) return false;
  await holding(engine, rows, () => verify(engine, registeredOf(engine, first), rows));
  return true;
}

async function sendTurn(engine: Engine): Promise<boolean> {
  const rows = await claimToSend(engine, false);
  const [first] = rows;
  if (!first) return false;
  await holding(engine, rows, () => send(engine, registeredOf(engine, first), rows, null));
  return true;
}

/** Takes the lane and sends billing calls one after another until none is left or the registrar's end is not known. */
export async function billingTurn(engine: Engine): Promise<boolean> {
  if (engine.pause.left() > 0 || !(await hasBillingWork(engine))) return false;
  const lane = await takeLane(engine.account, engine.worker, engine.timing);
  if (!lane) return false;
  engine.inFlight.lane = lane;
  let quietMs = engine.timing.laneQuietMs;
  try {
    const rows = await claimToSend(engine, true);
    const [first] = rows;
    const work = () =>
      first ? send(engine, registeredOf(engine, first), rows, lane) : Promise.resolve({ isLaneQuiet: true });
    if ((await holding(engine, rows, work)).isLaneQuiet) quietMs = 0;
    return first !== undefined;
  } finally {
    engine.inFlight.lane = null;
    await leaveLane(lane, quietMs);
  }
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
