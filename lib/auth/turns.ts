import 'server-only';

/** Too many passwords are being checked already; whoever asks may try again in a moment. */
export class BusyError extends Error {}

// A hash takes 19 MiB and a processor for as long as it runs: a few at once, and no longer a queue than is soon done.
const atOnce = 3;
const mostWaiting = 60;

const waiting: (() => void)[] = [];
let running = 0;

/** Does the work when it is its turn. Work that has a turn must not ask for another: all would wait for each other. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running < atOnce) running += 1;
  else {
    if (waiting.length >= mostWaiting) throw new BusyError('Too many passwords are being checked');
    await new Promise<void>((resolve) => waiting.push(resolve));
  }
  try {
    return await work();
  } finally {
    // The turn is handed on: `running` falls only when nobody waits.
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
