import { bundleCampaign } from './bundle';
import type { Ground, Told } from './campaign';
import { runMany } from './many';
import type { Planted } from './planted';

/** A campaign that needs more to see a bug is not worth its name. */
const mostSeeds = 1_000;

type Caught = { readonly bug: Planted; readonly seed: number | null; readonly how: string };

async function catchBug(ground: Ground, bug: Planted): Promise<Caught> {
  const first = await firstBroken(await bundleCampaign(bug), ground);
  return { bug, seed: first?.seed ?? null, how: first?.broken[0] ?? '' };
}

/**
 * Runs seeds on one ground until one breaks something, and answers that one. A run that did not come to its end says
 * nothing about the bug: somebody may have stopped it.
 */
export async function firstBroken(bundle: string, ground: Ground): Promise<Told | undefined> {
  let first: Told | undefined;
  await runMany(bundle, [ground], { what: 'seeds', from: 1, count: mostSeeds }, (one) => {
    if (one.broken.length > 0 && hasEnded(one)) first = one;
    return first === undefined;
  });
  return first;
}

const hasEnded = ({ trace }: Told): boolean => trace !== '';

/** All of them, side by side on all grounds, in their own order. */
export async function catchAll(
  grounds: readonly Ground[],
  bugs: readonly Planted[],
  say: (line: string) => void,
): Promise<readonly Caught[]> {
  const waiting = [...bugs];
  const all: Caught[] = [];
  await Promise.all(
    grounds.map(async (ground) => {
      for (let bug = waiting.shift(); bug; bug = waiting.shift()) {
        const caught = await catchBug(ground, bug);
        all.push(caught);
        say(`${bug.name}: ${caught.seed === null ? 'NOT CAUGHT' : `seed ${caught.seed}: ${cellOf(caught.how)}`}`);
      }
    }),
  );
  return bugs.flatMap((bug) => all.filter((one) => one.bug === bug));
}

/** As a Markdown table. */
export function tableOf(all: readonly Caught[]): string {
  const rows = all.map(
    ({ bug, seed, how }) => `| ${bug.name} | ${seed ?? `not within ${mostSeeds}`} | ${cellOf(how)} |`,
  );
  return ['| planted bug | seed | what broke |', '|---|---|---|', ...rows].join('\n');
}

/** A line, short enough for a table. */
const cellOf = (how: string): string => how.replaceAll('|', '/').replace(/\s+/g, ' ').slice(0, 120);
