import { incorrect } from '../refusal';
import { settleWorld } from '../rules/settle';
import type { Simulator } from '../simulator';
import { readNumber, type ControlTable } from './control';

/** `{ now }` sets the virtual time, where it stands with `{ stands: true }`; `{ advanceSeconds }` moves it. */
export const clockControls: ControlTable = {
  'GET clock': (simulator) => report(simulator),
  'POST clock': (simulator, fields) => {
    const { clock } = simulator.world;
    const now = fields.text('now');
    const seconds = readNumber(fields, 'advanceSeconds');
    if (now === undefined && seconds === undefined) throw incorrect('now', 'or advanceSeconds is needed');
    if (now !== undefined && fields.flag('stands')) clock.stand(readTime(now));
    else if (now !== undefined) clock.set(readTime(now));
    if (seconds !== undefined) clock.advance(seconds);
    settleWorld(simulator.world);
    return report(simulator);
  },
};

function report(simulator: Simulator): { now: string; offsetSeconds: number } {
  const { clock } = simulator.world;
  return { now: clock.now(), offsetSeconds: Math.round(clock.offsetMs / 1000) };
}

function readTime(text: string): Date {
  const time = new Date(text);
  if (Number.isNaN(time.getTime())) throw incorrect('now', 'must be an ISO time');
  return time;
}
