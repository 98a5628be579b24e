import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { steps } from '@/lib/queue/engine/engine';
import { bundleCampaign, forgetBundles } from './bundle';
import type { Told } from './campaign';
import { openGrounds } from './ground';
import { runMany, type Runs } from './many';
import { faultNames } from './plan';
import { planted } from './planted';

const seeds = 200;
const replayed = 10;
/** A machine that has much else to do takes long. */
const patienceMs = 1_800_000;

let bundle: string;
let opened: Awaited<ReturnType<typeof openGrounds>>;

beforeAll(async () => {
  bundle = await bundleCampaign(null);
  opened = await openGrounds(2);
}, 120_000);

afterAll(async () => {
  await opened.close();
  forgetBundles();
});

async function runsOf(work: Runs, grounds = opened.grounds): Promise<readonly Told[]> {
  const runs: Told[] = [];
  await runMany(bundle, grounds, work, (one) => runs.push(one) > 0);
  return runs;
}

const broken = (some: readonly Told[]) => some.filter((one) => one.broken.length > 0);
const tracesOf = (some: readonly Told[]) =>
  some.toSorted((one, other) => one.seed - other.seed).map(({ seed, trace }) => `${seed} ${trace}`);

let runs: readonly Told[] = [];

test(
  `${seeds} seeds: whatever goes wrong, every intent is carried out once or not at all, and its money follows`,
  async () => {
    runs = await runsOf({ what: 'seeds', from: 1, count: seeds });
    expect(broken(runs)).toEqual([]);
    expect(runs).toHaveLength(seeds);
  },
  patienceMs,
);

test(
  'a seed goes the same way again, statement for statement, on another ground and after other seeds',
  async () => {
    const again = await runsOf({ what: 'seeds', from: 1, count: replayed }, opened.grounds.toReversed());
    expect(tracesOf(again)).toEqual(tracesOf(runs).slice(0, replayed));
  },
  patienceMs,
);

test(
  'every fault once at every step of a worker, and each of them alone, comes right',
  async () => {
    const all = faultNames.length + steps.length + faultNames.length * steps.length;
    const once = await runsOf({ what: 'once', from: 1, count: all });
    expect(broken(once)).toEqual([]);
    expect(new Set(once.map(({ once: what }) => `${what?.fault} ${what?.diesAt}`)).size).toBe(all);
  },
  patienceMs,
);

test.each(planted)('the campaign still finds where to plant: $name', async ({ file, text }) => {
  const sound = await readFile(join(import.meta.dirname, '..', file), 'utf8');
  expect(sound.split(text)).toHaveLength(2);
});
