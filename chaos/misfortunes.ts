import type { Step } from '@/lib/queue/engine/engine';
import { backUp, restore } from './backup';
import { actByHand, leave } from './by-hand';
import { commitTroubles } from './commits';
import type { Dice } from './dice';
import { deliverQueued } from './mail';
import { actsThere, asks, operates, type Moment } from './moments';
import { discard, hurry, intents } from './people';
import type { Trouble } from './worker';

const minute = 60_000;

/** A clock that is off by so much for a while: of one node in two, by the number in its name. */
export type Skew = { readonly node: 0 | 1; readonly fromMs: number; readonly untilMs: number; readonly ms: number };

/** What a run is going to be, before it begins: misfortunes are written into it. */
export type Draft = {
  readonly startMs: number;
  readonly troubleMs: number;
  readonly trouble: { -readonly [Name in keyof Trouble]: Trouble[Name] };
  readonly moments: Moment[];
  readonly skews: Skew[];
  /** So many work at once. */
  workers: number;
  /** What the first of them has never heard of: it is an older version. */
  lacks: string | null;
  /** Whether the sync reads among the rest. */
  isRead: boolean;
  /** Whether letters are posted and delivered. */
  isMailed: boolean;
  callsPerHour: number;
};

type Misfortune = (draft: Draft, dice: Dice, step: Step | null) => void;

/** What can go wrong besides the registrar's answers. `step`: where it strikes, if it is to strike once. */
const misfortunes: Readonly<Record<string, Misfortune>> = {
  F8: (draft, dice) => {
    const [from, until] = [within(draft, dice, 4), draft.startMs + draft.troubleMs - minute];
    draft.moments.push(balanceFrom(from, 0), balanceFrom(until, 500_000));
  },
  F12: ({ moments, startMs }, dice) => {
    const names = Array.from({ length: 4 }, () => `chaos-${dice.within(0, 9)}.com`);
    moments.push(actsThere(startMs, ({ place }) => place.control('POST', 'taken', { names }).then(() => null)));
  },
  F14: (draft, _dice, step) => {
    draft.workers = 2;
    draft.trouble.sleepsAt = step ?? 'after-sent-commit';
    draft.trouble.diesAt = null;
  },
  F14often: (draft, dice) => {
    draft.workers = 2;
    Object.assign(draft.trouble, { sleeps: dice.within(10, 30) / 100, naps: true, slowCalls: 0.5 });
  },
  F15: ({ skews, startMs, troubleMs }, dice) => {
    for (const node of [0, 1] as const) {
      const fromMs = startMs + dice.within(0, 6) * minute;
      const untilMs = startMs + dice.within(8, troubleMs / minute) * minute;
      // A minute or two of a node without NTP, and the hour of somebody who sets the clock by hand for summer.
      skews.push({
        node,
        fromMs,
        untilMs,
        ms: dice.oneOf([-60 * minute, -70_000, -3_000, 3_000, 70_000, 60 * minute]),
      });
    }
  },
  ...Object.fromEntries(
    commitTroubles.map((how): readonly [string, Misfortune] => [
      `F16${how}`,
      ({ trouble }, _dice, step) => {
        Object.assign(trouble, { failsHow: [how], failsAt: step ?? 'after-prepare', diesAt: null });
      },
    ]),
  ),
  F16often: ({ trouble }, dice) => {
    Object.assign(trouble, { failsHow: commitTroubles, fails: dice.within(1, 4) / 100 });
  },
  F18: (draft, dice) => {
    draft.workers = 2;
    draft.lacks = dice.oneOf(['domain.register', 'domain.renew', 'domain.name-servers', 'zone.change']);
  },
  F19: (draft, dice) => {
    const { startMs, moments } = draft;
    // What the log has forgotten no budget counts any more.
    draft.callsPerHour = 1_200;
    moments.push(operates(startMs + dice.within(60, 6 * 60) * 1_000, ({ place }) => backUp(place)));
    const restoredMs = startMs + dice.within(9 * 60, 12 * 60) * 1_000;
    moments.push(
      operates(restoredMs, async ({ killAll, seen, place }) => {
        await killAll();
        seen.lost = await restore(place);
      }),
      // Not before all that was sent has been carried out and can be read: no panel is back as soon as that.
      asks(restoredMs + dice.within(10 * 60, 14 * 60) * 1_000, dice.oneOf([discard, hurry]), 200),
    );
  },
  F20: (draft, dice) => {
    draft.isRead = true;
    for (let number = dice.within(1, 4); number > 0; number -= 1) {
      draft.moments.push(
        actsThere(within(draft, dice, 15), ({ place, customer }) => actByHand(place, customer.domains, dice, number)),
      );
    }
  },
  F20gone: (draft, dice) => {
    draft.isRead = true;
    draft.moments.push(
      actsThere(within(draft, dice, 12), ({ place, customer, seen }) =>
        leave(place, customer.domains, dice, seen.byHand),
      ),
    );
  },
  F22: (draft) => {
    draft.isMailed = true;
    const { startMs, troubleMs, moments } = draft;
    const down = () => {
      throw new Error('the mail server is down');
    };
    for (const part of [0.2, 0.5, 0.8])
      moments.push(operates(startMs + part * troubleMs, ({ place }) => deliverQueued(place, down)));
  },
  F21: (draft, dice, step) => {
    draft.trouble.slowCalls = 1;
    // Where it is one of many runs, a smaller crowd.
    const crowd = step === null ? 30 : 10;
    for (let number = 100; number < 100 + crowd; number += 1) {
      draft.moments.push(asks(within(draft, dice, 2), dice.oneOf(intents), number));
    }
  },
};

export const misfortuneNames: readonly string[] = Object.keys(misfortunes);

/** Those that a seed may draw often; a crowd takes its time. */
export function drawMisfortunes(draft: Draft, dice: Dice): void {
  for (let count = dice.oneOf([0, 1, 1, 2]); count > 0; count -= 1) {
    const name = dice.oneOf(misfortuneNames);
    if (name !== 'F21' || dice.chance(0.2)) befall(name, draft, dice, null);
  }
}

export function befall(name: string, draft: Draft, dice: Dice, step: Step | null): void {
  const misfortune = misfortunes[name];
  if (!misfortune) throw new TypeError(`no misfortune ${name}`);
  misfortune(draft, dice, step);
}

const within = ({ startMs }: Draft, dice: Dice, minutes: number): number =>
  startMs + dice.within(0, minutes * 60) * 1_000;

const balanceFrom = (atMs: number, balance: number): Moment =>
  actsThere(atMs, ({ place }) =>
    place.control('POST', 'accounts', { username: place.username, balance }).then(() => null),
  );
