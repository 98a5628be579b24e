/** Values for the lines of a chart, the highest first: round ones, above everything that is shown. */
export function scaleOf(highest: number, lines = 3): readonly number[] {
  const least = Math.max(1, highest) / lines;
  const power = 10 ** Math.floor(Math.log10(least));
  const step = ([1, 2, 2.5, 5, 10].find((times) => times * power >= least) ?? 10) * power;
  return Array.from({ length: lines + 1 }, (_, index) => step * (lines - index));
}
