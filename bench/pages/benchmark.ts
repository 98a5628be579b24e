import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { encode } from 'next-auth/jwt';
import { z } from 'zod';
import type { Benchmark, Row } from '../benchmark';
import { compare, quantile } from '../compare';
import { benchSecret, programOn, withDatabase } from './installation';
import { load } from './load';
import { seed, seeded } from './seed';
import { startBare, startPanel, startRaw, type Server } from './servers';

const sizes = [1_000, 10_000, 100_000] as const;
const queries = ['', 'show=expiring', 'show=suspended', 'sort=expires&dir=desc', 'q=harbor', 'page=3', 'show=missing'];
const rounds = 3;
const seconds = 3;
const mostMegabytes = 350;

type Contender = { readonly server: Server; readonly paths: readonly string[] };
type Installation = Readonly<Record<'panel' | 'bare' | 'raw', Contender>> & { readonly domains: number };

/** The list of domains as staff see it, beside a page of the framework and plain HTTP with the same statements. */
export const pages: Benchmark = {
  id: 'B1',
  title: 'the list of domains',
  run() {
    // What this process starts stays on its core: the servers alone have the first.
    if (cpus().length > 1) spawnSync('taskset', ['-pc', '1', String(process.pid)]);
    return withDatabase(async (database) => {
      const installations: Installation[] = [];
      try {
        for (const domains of sizes) {
          const url = await database(`domains_${domains}`);
          await seed(url, domains);
          installations.push(await start(url, domains));
        }
        const one = await measured(installations, 1);
        return [...one, ...(await measured(installations, 16)), ...memory(installations)];
      } finally {
        const servers = installations.flatMap(({ panel, bare, raw }) => [panel, bare, raw]);
        await Promise.all(servers.map(({ server }) => server.stop()));
      }
    });
  },
};

/** What each page asks the database, for the comparators to ask the same. */
const statements = z.array(z.array(z.object({ text: z.string(), values: z.array(z.unknown()) })));

async function start(databaseUrl: string, domains: number): Promise<Installation> {
  const env = { DATABASE_URL: databaseUrl, APP_SECRET: benchSecret };
  const compared = {
    ...env,
    BENCH_STATEMENTS: JSON.stringify(statements.parse(programOn(databaseUrl, 'ask.ts', queries))),
  };
  const at = queries.map((_query, index) => `/?at=${index}`);
  return {
    domains,
    panel: { server: await startPanel(env), paths: queries.map((query) => `/admin/domains?${query}`) },
    bare: { server: await startBare(compared), paths: at },
    raw: { server: await startRaw(compared), paths: at },
  };
}

async function measured(installations: readonly Installation[], clients: number): Promise<readonly Row[]> {
  const token = await encode({ token: { sid: seeded.staffSession }, secret: benchSecret });
  const headers = { accept: 'text/html', cookie: `next-auth.session-token=${token}` };
  const taken = new Map<string, number[]>();
  const contenders = installations.flatMap(({ domains, ...servers }) =>
    (['panel', 'bare', 'raw'] as const).map((name) => {
      const { server, paths } = servers[name];
      const measure = async (): Promise<number> => {
        const answered = await load({ url: server.url, paths, headers }, clients, seconds);
        taken.set(`${name} ${domains}`, [...(taken.get(`${name} ${domains}`) ?? []), ...answered.taken]);
        return answered.perSecond;
      };
      return [`${name} ${domains}`, measure] as const;
    }),
  );
  const perSecond = await compare({ rounds, contenders: Object.fromEntries(contenders) });
  const p99 = (domains: number) => quantile(taken.get(`panel ${domains}`) ?? [], 0.99);
  const throughput = sizes.map((domains): Row => {
    const [ours, bare, raw] = ['panel', 'bare', 'raw'].map((name) => perSecond(`${name} ${domains}`));
    const ratio = (ours ?? 0) / (bare ?? 0);
    return {
      workload: `${domains} domains, ${clients} at a time`,
      ours: `${ours?.toFixed(0)} pages/s`,
      compared: `a bare page: ${bare?.toFixed(0)} pages/s; node:http: ${raw?.toFixed(0)}`,
      ratio: `${ratio.toFixed(2)}x`,
      target: 'at least 1x',
      isMet: ratio >= 1,
    };
  });
  const growth = p99(100_000) / p99(1_000);
  return [
    ...throughput,
    {
      workload: `p99 at 100,000 domains, ${clients} at a time`,
      ours: `${p99(100_000).toFixed(1)} ms`,
      compared: `at 1,000: ${p99(1_000).toFixed(1)} ms`,
      ratio: `${growth.toFixed(2)}x`,
      target: 'at most 1.15x',
      isMet: growth <= 1.15,
    },
  ];
}

function memory(installations: readonly Installation[]): readonly Row[] {
  return installations.map(({ domains, panel, bare }) => {
    const [ours, theirs] = [panel.server.peakBytes(), bare.server.peakBytes()].map((bytes) => bytes / 2 ** 20);
    return {
      workload: `most memory of the web, ${domains} domains`,
      ours: `${ours?.toFixed(0)} MB`,
      compared: `a bare page: ${theirs?.toFixed(0)} MB`,
      ratio: `${((ours ?? 0) / (theirs ?? 1)).toFixed(2)}x`,
      target: `at most ${mostMegabytes} MB`,
      isMet: (ours ?? Infinity) <= mostMegabytes,
    };
  });
}
