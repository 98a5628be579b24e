import type { Browser } from '@playwright/test';
import type { Benchmark, Row } from '../benchmark';
import { median } from '../compare';
import { benchSecret } from '../pages/installation';
import { startBare } from '../pages/servers';
import { startDemo } from './demo';
import { openChromium, visit, type Visit } from './phone';
import { placesOf, type Place } from './places';

const rounds = 5;

/** Rows of no table: the bare page shows as many as a list does. */
const bareStatements = [
  [
    {
      text: `SELECT 'dom_' || n AS id, 'name-' || n || '.ru' AS "unicodeName", 'active' AS state, current_date AS "expiresOn",
        true AS "autoRenews", 4 AS "recordCount", 'cus_1' AS "customerId", 'Customer' AS "customerName"
        FROM generate_series(1, 50) n`,
      values: [],
    },
    { text: 'SELECT 50 AS count', values: [] },
  ],
];

/** First visits on a phone: what is sent, when it is seen, how soon it answers and whether it jumps. */
export const firstVisits: Benchmark = {
  id: 'B9',
  title: 'pages on a phone (390 wide, processor 4 times slower, loopback)',
  async run() {
    const begun: (() => Promise<unknown>)[] = [];
    try {
      const demo = await startDemo();
      begun.push(() => demo.stop());
      const browser = await openChromium();
      begun.push(() => browser.close());
      const statements = JSON.stringify(bareStatements);
      const env = { DATABASE_URL: demo.databaseUrl, APP_SECRET: benchSecret, BENCH_STATEMENTS: statements };
      const bare = await startBare(env);
      begun.push(() => bare.stop());
      const empty: Place = { name: 'bare', url: bare.url, act: (page) => page.locator('td').first().click() };
      return rowsOf(await visitsTo(browser, [empty, ...(await placesOf(browser, demo))]));
    } finally {
      for (const end of begun.toReversed()) await end();
    }
  },
};

type Visited = { readonly name: string; readonly visits: readonly Visit[] };

async function visitsTo(browser: Browser, places: readonly Place[]): Promise<readonly [Visited, ...Visited[]]> {
  const visited = places.map((place) => ({ ...place, visits: new Array<Visit>() }));
  for (let round = 0; round < rounds; round += 1) {
    for (const place of round % 2 === 0 ? visited : visited.toReversed()) {
      place.visits.push(await visit(browser, place.url, place));
    }
  }
  const [first, ...others] = visited;
  if (!first) throw new Error('nothing was visited');
  return [first, ...others];
}

type Figure = {
  readonly of: keyof Visit;
  readonly what: string;
  readonly said: (value: number) => string;
  readonly target: string;
  readonly isMet: (ours: number, bare: number) => boolean;
};

const ms = (value: number) => `${value.toFixed(0)} ms`;

const figures: readonly Figure[] = [
  {
    of: 'scriptBytes',
    what: 'JavaScript',
    said: (bytes) => `${(bytes / 1024).toFixed(0)} KB`,
    target: 'at most 1.5x',
    isMet: (ours, bare) => ours <= bare * 1.5,
  },
  { of: 'lcpMs', what: 'largest paint', said: ms, target: 'at most 1.2 s', isMet: (ours) => ours <= 1_200 },
  { of: 'inpMs', what: 'slowest answer to a touch', said: ms, target: 'at most 100 ms', isMet: (ours) => ours <= 100 },
  {
    of: 'cls',
    what: 'layout shift',
    said: (value) => value.toFixed(3),
    target: 'at most 0.02',
    isMet: (ours) => ours <= 0.02,
  },
];

function rowsOf([bare, ...pages]: readonly [Visited, ...Visited[]]): readonly Row[] {
  return pages.flatMap(({ name, visits }) =>
    figures.map(({ of, what, said, target, isMet }): Row => {
      const medianOf = (all: readonly Visit[]) => median(all.map((one) => one[of]));
      const [own, other] = [medianOf(visits), medianOf(bare.visits)];
      return {
        workload: `${name}: ${what}`,
        ours: said(own),
        compared: `a bare page: ${said(other)}`,
        ratio: other > 0 ? `${(own / other).toFixed(2)}x` : '',
        target,
        isMet: isMet(own, other),
      };
    }),
  );
}
