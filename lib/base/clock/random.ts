/** Where ids and jitter come from. Secrets never do: they are drawn in lib/base/crypto, which nothing can steer. */
export type Random = {
  bytes(count: number): Uint8Array;
  /** From 0 to below 1. */
  fraction(): number;
};

declare global {
  var domovoiRandom: Random | undefined;
}

/** To ask the system costs as much for a page as for an id, and a sync makes ids by the hundred thousand. */
const pageLength = 4096;
let page = new Uint8Array(0);

function machineBytes(count: number): Uint8Array {
  if (count > page.length) page = crypto.getRandomValues(new Uint8Array(Math.max(count, pageLength)));
  const taken = page.subarray(0, count);
  page = page.subarray(count);
  return taken;
}

const machine: Random = {
  bytes: machineBytes,
  fraction: () => Math.random(),
};

const random = (): Random => globalThis.domovoiRandom ?? machine;

export const randomBytes = (count: number): Uint8Array => random().bytes(count);

export const randomFraction = (): number => random().fraction();

/** Tests put numbers that repeat here; undefined is the machine's again. */
export function setRandom(instead: Random | undefined): void {
  globalThis.domovoiRandom = instead;
}
