import type { Random } from '@/lib/base/clock/random';

/** All chance of a run: the same seed draws the same. */
export type Dice = Random & {
  chance(probability: number): boolean;
  /** A whole number from `least` to `most`. */
  within(least: number, most: number): number;
  oneOf<T>(some: readonly T[]): T;
};

/** mulberry32: small, and the same everywhere for the same seed. */
export function diceOf(seed: number): Dice {
  let state = seed | 0;
  const fraction = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const within = (least: number, most: number) => least + Math.floor(fraction() * (most - least + 1));
  return {
    fraction,
    within,
    bytes: (count) => Uint8Array.from({ length: count }, () => within(0, 255)),
    chance: (probability) => fraction() < probability,
    oneOf: (some) => {
      const [first] = some;
      const drawn = some[within(0, some.length - 1)] ?? first;
      if (drawn === undefined) throw new RangeError('one of none');
      return drawn;
    },
  };
}
