/** Where ids and jitter come from. Secrets never do: they are drawn in lib/base/crypto, which nothing can steer. */
export type Random = {
  bytes(count: number): Uint8Array;
  /** From 0 to below 1. */
  fraction(): number;
};

declare global {
  var domovoiRandom: Random | undefined;
}

const machine: Random = {
  bytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
  fraction: () => Math.random(),
};

const random = (): Random => globalThis.domovoiRandom ?? machine;

export const randomBytes = (count: number): Uint8Array => random().bytes(count);

export const randomFraction = (): number => random().fraction();

/** Tests put numbers that repeat here; undefined is the machine's again. */
export function setRandom(instead: Random | undefined): void {
  globalThis.domovoiRandom = instead;
}
