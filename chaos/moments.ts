import type { Dice } from './dice';
import type { Customer, Intent } from './people';
import type { Place } from './place';
import { readAsked } from './reading';
import type { Seen, Worker } from './worker';

/** Where moments happen: who is there, and how to have them act. */
export type Scene = {
  readonly place: Place;
  readonly dice: Dice;
  readonly customer: Customer;
  readonly seen: Seen;
  byPeople(work: () => Promise<void>): Promise<void>;
  /** One that is awake; nothing happens where all sleep. */
  byWorker(work: (worker: Worker) => Promise<void>): Promise<void>;
  /** All that work are killed at once. */
  killAll(): Promise<void>;
};

/** Something that happens at its time, whatever else goes on. */
export type Moment = { readonly atMs: number; readonly happens: (scene: Scene) => Promise<void> };

export const asks = (atMs: number, intent: Intent, number: number): Moment => ({
  atMs,
  happens: (scene) => scene.byPeople(() => intent(scene.customer, scene.dice, number)),
});

export const works = (atMs: number, work: (worker: Worker) => Promise<void>): Moment => ({
  atMs,
  happens: (scene) => scene.byWorker(work),
});

/** Somebody asks for something to be read again, and the worker hears of it at once. */
export const asksToRead = (atMs: number, intent: Intent): readonly Moment[] => [
  asks(atMs, intent, 0),
  works(atMs, readAsked),
];

/** Somebody acts at the registrar; what they did is kept. */
export const actsThere = (atMs: number, act: (scene: Scene) => Promise<string | null>): Moment => ({
  atMs,
  async happens(scene) {
    await scene.place.tellTime(atMs);
    const done = await act(scene);
    if (done !== null) scene.seen.byHand.push(done);
  },
});

/** Whoever looks after the machines does something to them. */
export const operates = (atMs: number, work: (scene: Scene) => Promise<void>): Moment => ({ atMs, happens: work });
