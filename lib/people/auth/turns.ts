import 'server-only';

/** Too many passwords are being checked already; whoever asks may try again in a moment. */
export class BusyError extends Error {}

/** Whose password it is that waits: of somebody who has been signed in here before, or of anybody. */
export type Queue = 'known' | 'anybody';

// A hash takes 19 MiB and a processor for as long as it runs: a few at once, and no longer a queue than is soon done.
const atOnce = 3;
const mostWaiting = 60;

const waiting: Readonly<Record<Queue, (() => void)[]>> = { known: [], anybody: [] };
let running = 0;

/**
 * Does the work when it is its turn; known people wait for nobody else. Work that has a turn must not ask for another:
 * all would wait for each other.
 */
export async function inTurn<T>(work: () => Promise<T>, queue: Queue = 'anybody'): Promise<T> {
  if (running < atOnce) running += 1;
  else {
    if (waiting[queue].length >= mostWaiting) throw new BusyError('Too many passwords are being checked');
    await new Promise<void>((resolve) => waiting[queue].push(resolve));
  }
  try {
    return await work();
  } finally {
    // The turn is handed on: `running` falls only when nobody waits.
    const next = waiting.known.shift() ?? waiting.anybody.shift();
    if (next) next();
    else running -= 1;
  }
}
