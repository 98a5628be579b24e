import type { Engine, Step } from '@/lib/queue/engine/engine';
import type { Definitions } from '@/lib/queue/engine/definitions';
import { inFlight } from '@/lib/queue/engine/in-flight';
import { pause } from '@/lib/queue/engine/pause';
import { timing } from '@/lib/queue/engine/timing';
import { callRecorder } from '@/lib/registrar/calls/log';
import { connect, type RegapiClient } from '@/lib/registrar/regapi/client/client';
import type { Actor } from './acting';
import { patienceMs } from './database';
import { failNextCommit, type CommitTrouble } from './commits';
import { functionOf } from './functions';
import type { Place } from './place';
import type { Stage } from './stage';
import type { Dice } from './dice';

/** A billing call as one worker had it: from when it went out until its end was seen, or was not. */
export type BillingCall = { readonly worker: string; readonly fromMs: number; untilMs: number; outcome: string };

/** What was known before a backup was restored, and is not any more. */
export type Lost = {
  /** Subjects of renewals that had been sent. */
  readonly renewals: readonly string[];
  /** How many calls, by function, were in the log. */
  readonly calls: ReadonlyMap<string, number>;
};

/** What the run keeps of what its workers did. */
export type Seen = {
  readonly billing: BillingCall[];
  readonly logged: string[];
  /** What somebody did in the registrar's own pages: "service/renew seed-1.com". */
  readonly byHand: string[];
  /** Letters that the mail server took: "address: subject". */
  readonly letters: string[];
  lost: Lost | null;
};

/** How often a worker dies or sleeps at a step, and how long it may take until an answer comes. */
export type Trouble = {
  isOver: boolean;
  readonly dies: number;
  readonly sleeps: number;
  /** Sleeps are about as long as a lease, so that whoever took over is still at it. */
  readonly naps: boolean;
  readonly slowCalls: number;
  /** The one step where it dies first of all, sleeps longer than its lease, or its next COMMIT fails. */
  diesAt: Step | null;
  sleepsAt: Step | null;
  failsAt: Step | null;
  /** How often a COMMIT fails, and how. */
  readonly fails: number;
  readonly failsHow: readonly CommitTrouble[];
};

export type Worker = {
  readonly engine: Engine;
  readonly actor: Actor;
  /** Its housekeeping sleeps as well until then. */
  asleepUntilMs: number;
};

type Hiring = {
  readonly name: string;
  readonly stage: Stage;
  readonly dice: Dice;
  readonly place: Place;
  readonly seen: Seen;
  readonly trouble: Trouble;
  readonly definitions: Definitions;
  readonly callsPerHour: number;
  readonly announce: Engine['announce'];
};

const second = 1_000;
/** Longer than any lease. */
const asleepMs = 70 * second;
/** Steps at which its transaction is open: PostgreSQL ends one whose process is silent, or all others would wait for its locks. */
const inTransaction: ReadonlySet<Step> = new Set<Step>(['before-sent-commit', 'before-settle-commit']);

/** One more worker of the campaign: the engine as it is, its calls, its sleeps and its death in virtual time. */
export function hire(hiring: Hiring): Worker {
  const { name, stage, dice, place, seen, trouble, definitions } = hiring;
  const actor: Actor = { name, isDead: false };
  const waits = timing();
  const worker: Worker = {
    actor,
    asleepUntilMs: 0,
    engine: {
      worker: name,
      account: place.username,
      regapi: clientOf(hiring),
      definitions,
      timing: waits,
      inFlight: inFlight(),
      pause: pause(waits.longestPauseMs),
      sharing: { forMs: waits.sharedForMs },
      announce: hiring.announce,
      reach,
      log: (level, message, details) => void seen.logged.push(JSON.stringify({ level, message, details })),
    },
  };
  return worker;

  async function reach(step: Step): Promise<void> {
    place.diary.write(step);
    if (trouble.failsAt === step) {
      trouble.failsAt = null;
      failNextCommit(dice.oneOf(trouble.failsHow));
    }
    if (trouble.diesAt === step || (!trouble.isOver && dice.chance(trouble.dies))) {
      trouble.diesAt = null;
      if (inTransaction.has(step)) await place.endOpenTransactions();
      return stage.die();
    }
    const isAsked = trouble.sleepsAt === step;
    if (!isAsked && (trouble.isOver || !dice.chance(trouble.sleeps))) return;
    trouble.sleepsAt = null;
    if (inTransaction.has(step)) await place.endOpenTransactions();
    const ms = isAsked ? asleepMs : trouble.naps ? dice.within(25, 60) * second : sleepOf(dice);
    worker.asleepUntilMs = stage.nowMs() + ms;
    await stage.park(ms);
  }
}

const sleepOf = (dice: Dice): number => dice.within(8, dice.chance(0.5) ? 90 : 1_500) * second;

function clientOf({ name, stage, dice, place, seen, trouble, callsPerHour }: Hiring): RegapiClient {
  const recorder = callRecorder(callsPerHour);
  const underWay = new Map<string, BillingCall>();
  const onWire = new Map<string, object>();
  const credentials = { kind: 'password', username: place.username, password: place.password } as const;
  const latency = () =>
    !trouble.isOver && dice.chance(trouble.slowCalls) ? dice.within(3, 25) * second : dice.within(50, 400);
  return connect({
    url: place.registrarUrl,
    timeouts: { connectMs: patienceMs, headersMs: patienceMs, bodyMs: patienceMs, totalMs: patienceMs },
    credentials,
    recorder: {
      async begin(call) {
        const begun = await recorder.begin(call);
        if (!begun.ok) return begun;
        if (functionOf(call.functionName).billing) {
          const one = { worker: name, fromMs: stage.nowMs(), untilMs: Infinity, outcome: 'unknown' };
          seen.billing.push(one);
          underWay.set(begun.callId, one);
        }
        await stage.park(latency());
        const sent = { callId: begun.callId };
        onWire.set(begun.callId, sent);
        place.traffic.begin(sent);
        await place.tellTime(stage.nowMs());
        place.diary.write(call.functionName, call.request);
        return begun;
      },
      async finish(callId, end) {
        place.traffic.end(onWire.get(callId) ?? {});
        place.diary.write('answered', { ...end, durationMs: 0 });
        await stage.park(latency());
        const one = underWay.get(callId);
        if (one) Object.assign(one, { untilMs: stage.nowMs(), outcome: end.outcome });
        await recorder.finish(callId, { ...end, durationMs: 0 });
      },
    },
  });
}
