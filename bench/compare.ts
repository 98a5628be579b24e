/**
 * Measures contenders in turn, round after round, so that what disturbs the machine disturbs them all, and answers the
 * median of each. Every other round goes backwards: the first of a round has the coldest caches. One round before them is
 * not counted.
 */
export async function compare<Name extends string>({
  rounds,
  contenders,
}: {
  readonly rounds: number;
  /** Each answers one measurement, in a unit of the caller's. */
  readonly contenders: Readonly<Record<Name, () => Promise<number>>>;
}): Promise<(name: Name) => number> {
  const runs = Object.entries<() => Promise<number>>(contenders).map(([name, measure]) => ({
    name,
    measure,
    taken: new Array<number>(),
  }));
  for (const { measure } of runs) await measure();
  for (let round = 0; round < rounds; round += 1) {
    for (const { measure, taken } of round % 2 === 0 ? runs : runs.toReversed()) taken.push(await measure());
  }
  return (name) => median(runs.find((run) => run.name === name)?.taken ?? []);
}

/** The middle of some measurements; NaN of none. */
export function median(taken: readonly number[]): number {
  return quantile(taken, 0.5);
}

/** The measurement below which a part of them lies: `quantile(taken, 0.99)` is the p99; NaN of none. */
export function quantile(taken: readonly number[], part: number): number {
  const sorted = taken.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}
