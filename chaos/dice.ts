import type { Random } from '@/lib/base/clock/random';
import { seededRandom } from '@/lib/base/clock/seeded';

/** All chance of a run: the same seed draws the same. */
export type Dice = Random & {
  chance(probability: number): boolean;
  /** A whole number from `least` to `most`. */
  within(least: number, most: number): number;
  oneOf<T>(some: readonly T[]): T;
};

export function diceOf(seed: number): Dice {
  const random = seededRandom(seed);
  const { fraction } = random;
  const within = (least: number, most: number) => least + Math.floor(fraction() * (most - least + 1));
  return {
    ...random,
    within,
    chance: (probability) => fraction() < probability,
    oneOf: (some) => {
      const [first] = some;
      const drawn = some[within(0, some.length - 1)] ?? first;
      if (drawn === undefined) throw new RangeError('one of none');
      return drawn;
    },
  };
}
