import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleCampaign } from './bundle';
import { runCampaign, type Ground, type Told, type Work } from './campaign';
import { openGrounds } from './ground';
import { planted } from './planted';

// As many as a run of all tests has time for; npm run chaos takes any number.
const seeds = 8;
const patienceMs = 240_000;

let bundle: string;
let opened: Awaited<ReturnType<typeof openGrounds>>;

beforeAll(async () => {
  bundle = await bundleCampaign(null);
  opened = await openGrounds(2);
}, 120_000);

afterAll(() => opened.close());

async function told(work: Work, ground: Ground | undefined): Promise<readonly Told[]> {
  if (!ground) throw new Error('no ground to run on');
  const runs: Told[] = [];
  await runCampaign(bundle, ground, work, (one) => runs.push(one) > 0);
  return runs;
}

const broken = (runs: readonly Told[]) => runs.filter((one) => one.broken.length > 0);

test(
  `${seeds} seeds: whatever goes wrong, every intent is carried out once or not at all, and its money follows`,
  async () => {
    const half = seeds / 2;
    const [first, second] = opened.grounds;
    const runs = await Promise.all([
      told({ what: 'seeds', from: 1, count: half }, first),
      told({ what: 'seeds', from: 1 + half, count: half }, second),
    ]);
    expect(runs.flat()).toHaveLength(seeds);
    expect(broken(runs.flat())).toEqual([]);
  },
  patienceMs,
);

test('the same seed goes the same way', async () => {
  const [first, second] = opened.grounds;
  const traces = async (ground: Ground | undefined) =>
    (await told({ what: 'seeds', from: 5, count: 2 }, ground)).map(({ trace }) => trace);
  expect(await traces(first)).toEqual(await traces(second));
}, 120_000);

test.each(planted)('the campaign still finds where to plant: $name', async (bug) => {
  await expect(bundleCampaign(bug)).resolves.toContain('chaos-');
});
