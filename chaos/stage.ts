import { setImmediate as nextTurn } from 'node:timers/promises';
import { setClock } from '@/lib/base/clock/clock';
import { acting, type Actor } from './acting';
import type { Dice } from './dice';
import type { Traffic } from './traffic';

type Parked = { readonly untilMs: number; readonly order: number; readonly actor: Actor; readonly resume: () => void };

/**
 * Virtual time in which one actor goes on at a time, until all that acts waits for a moment or for another: so a run
 * repeats step for step. Nobody must wait for a moment in the middle of a transaction whose locks another may need.
 */
export type Stage = {
  nowMs(): number;
  /** Lets whoever is acting wait so long; takes no time where nobody acts. */
  park(ms: number): Promise<void>;
  /** The one acting dies here: what it awaits now never comes. */
  die(): Promise<never>;
  /** Somebody else ends an actor, wherever it waits. */
  kill(actor: Actor): void;
  /** Lets an actor act until it waits, ends or dies. */
  act(actor: Actor, work: () => Promise<void>): Promise<void>;
  /** Goes on with whoever is due by now; false if nobody is. */
  resumeDue(): Promise<boolean>;
  nextDueMs(): number | null;
  goTo(ms: number): void;
  close(): void;
};

type StageOptions = {
  readonly startMs: number;
  readonly dice: Dice;
  /** How far the clock of whoever acts is off at this moment; the database's is everybody's. */
  readonly skewMs: (actor: string, atMs: number) => number;
  readonly traffic: Traffic;
};

/** Turns of the event loop without anything on its way after which nobody goes on by themselves. */
const quietTurns = 4;

export function openStage({ startMs, dice, skewMs, traffic }: StageOptions): Stage {
  let atMs = startMs;
  let parked: Parked[] = [];
  const park = (ms: number): Promise<void> => {
    const actor = acting.getStore();
    if (!actor) return Promise.resolve();
    if (actor.isDead) return never();
    return new Promise((resume) => {
      parked.push({ untilMs: atMs + Math.max(0, ms), order: dice.fraction(), actor, resume });
    });
  };
  const kill = (actor: Actor): void => {
    actor.isDead = true;
    parked = parked.filter((one) => one.actor !== actor);
  };
  const settle = async () => {
    for (let quiet = 0; quiet < quietTurns; quiet = traffic.isBusy() ? 0 : quiet + 1) {
      await traffic.change();
      await nextTurn();
    }
  };
  setClock({ nowMs: () => atMs + skewMs(acting.getStore()?.name ?? '', atMs), steadyMs: () => atMs, wait: park });
  return {
    nowMs: () => atMs,
    park,
    die() {
      const actor = acting.getStore();
      if (actor) kill(actor);
      return never();
    },
    kill,
    act(actor, work) {
      void acting.run(actor, work);
      return settle();
    },
    async resumeDue() {
      const due = parked.filter(({ untilMs }) => untilMs <= atMs);
      const [first] = due.toSorted((one, other) => one.untilMs - other.untilMs || one.order - other.order);
      if (!first) return false;
      parked = parked.filter((one) => one !== first);
      first.resume();
      await settle();
      return true;
    },
    nextDueMs: () => parked.reduce<number | null>((least, { untilMs }) => Math.min(least ?? untilMs, untilMs), null),
    goTo: (ms) => {
      atMs = Math.max(atMs, ms);
    },
    close: () => setClock(undefined),
  };
}

const never = (): Promise<never> => new Promise(() => undefined);
