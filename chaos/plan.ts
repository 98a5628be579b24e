import type { Step } from '@/lib/queue/engine/engine';
import type { Dice } from './dice';
import { drawFaults, faultOnce, faultsOfRegistrar, type Rule } from './faults';
import { befall, drawMisfortunes, misfortuneNames, type Draft } from './misfortunes';
import { asks, asksToRead, works } from './moments';
import { addRecord, checkNow, intents, nameServers, register, renew, renewAll } from './people';
import { pass } from './reading';

/** Instead of what the seed would draw: one fault, and one step of the worker at which it dies or the fault strikes. */
export type Once = { readonly fault: string | null; readonly diesAt: Step | null };

/** What a run is going to be. */
export type Plan = Draft & {
  /** What goes wrong between us and the registrar. */
  readonly rules: readonly Rule[];
};

export const faultNames: readonly string[] = [...faultsOfRegistrar, ...misfortuneNames];

const minute = 60_000;
/** An hour before the clocks of Europe are set forward, and any day. */
const beginnings = [Date.UTC(2027, 2, 1, 12), Date.UTC(2027, 2, 1, 12), Date.UTC(2027, 2, 28, 0, 55)];

export function planOf(dice: Dice, once: Once | null): Plan {
  return once ? planOnce(dice, once) : planSeed(dice);
}

function planSeed(dice: Dice): Plan {
  const draft = newDraft(dice.oneOf(beginnings), {
    dies: dice.oneOf([0, 0.01, 0.03]),
    sleeps: dice.oneOf([0, 0.02, 0.06]),
    slowCalls: dice.oneOf([0.05, 0.3]),
  });
  const { startMs, moments } = draft;
  draft.workers = 2;
  draft.callsPerHour = dice.chance(0.1) ? 60 : 1_200;
  draft.isRead = dice.chance(0.4);
  // Many seeds of little work come upon more than few of much; what takes much, such as an hour that is full, gets it.
  const isMuch = draft.callsPerHour === 60 || dice.chance(0.2);
  const rushMs = startMs + dice.within(0, 8 * 60) * 1_000;
  for (let number = isMuch ? dice.within(5, 8) : dice.within(2, 5); number > 0; number -= 1) {
    // What is asked at the same moment waits for one lane, or for one subject, at the same moment.
    const atMs = dice.chance(0.6) ? rushMs : startMs + dice.within(0, 8 * 60) * 1_000;
    moments.push(asks(atMs, dice.oneOf(intents), number));
  }
  drawMisfortunes(draft, dice);
  if (draft.isRead) {
    // Where calls are few, the sync wants more than its share of them.
    for (let passes = draft.callsPerHour === 60 ? 6 : dice.within(1, 3); passes > 0; passes -= 1) {
      moments.push(works(startMs + dice.within(0, 18 * 60) * 1_000, pass));
    }
    if (dice.chance(0.5)) moments.push(...asksToRead(startMs + dice.within(0, 10 * 60) * 1_000, checkNow));
  }
  return { ...draft, rules: drawFaults(dice) };
}

function planOnce(dice: Dice, { fault, diesAt }: Once): Plan {
  const [startMs = 0] = beginnings;
  const draft = newDraft(startMs, { slowCalls: 0.05, diesAt });
  const renewal = fault === 'F9' ? renewAll : renew;
  const asked = [register, renewal, nameServers, addRecord].map((intent, number) => asks(startMs, intent, number));
  draft.moments.push(...asked);
  draft.isRead = diesAt === null;
  if (draft.isRead) draft.moments.push(works(startMs + 2 * minute, pass));
  const isOfRegistrar = fault !== null && faultsOfRegistrar.includes(fault);
  if (fault !== null && !isOfRegistrar) befall(fault, draft, dice, diesAt);
  return { ...draft, rules: isOfRegistrar ? faultOnce(fault, dice) : [] };
}

function newDraft(startMs: number, trouble: Partial<Draft['trouble']>): Draft {
  const calm = { isOver: false, dies: 0, sleeps: 0, naps: false, slowCalls: 0, diesAt: null, sleepsAt: null } as const;
  return {
    startMs,
    troubleMs: 20 * minute,
    trouble: { ...calm, failsAt: null, fails: 0, failsHow: [], ...trouble },
    moments: [],
    skews: [],
    workers: 1,
    lacks: null,
    isRead: false,
    isMailed: false,
    callsPerHour: 1_200,
  };
}
