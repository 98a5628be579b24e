import { randomBytes } from 'node:crypto';
import type { Benchmark, Row } from '../benchmark';
import { compare, quantile } from '../compare';
import { bareLoop } from './bare';
import { addCustomers, startDatabase } from './database';
import { graphile } from './graphile';
import type { Way } from './ours';

const waiting = 50_000;
const spanMs = 3_000;
const rounds = 3;
const workersAtOnce = [1, 4, 16] as const;
const leastOfBare = 0.8;
const longestStartMs = 10;
const starts = 400;
const inWords: Readonly<Record<Way, string>> = { alone: 'a call each', listed: 'up to 1,000 a call' };

/** What the queue costs where the registrar costs nothing. */
export const queueThroughput: Benchmark = {
  id: 'B5',
  title: `${waiting.toLocaleString('en')} operations that do nothing, of 100 customers`,
  async run() {
    const database = await startDatabase();
    process.env['DATABASE_URL'] = database.url;
    process.env['DATABASE_POOL'] = '40';
    process.env['APP_SECRET'] ??= randomBytes(32).toString('hex');
    // Read after the address: the panel's connection is made as the file is read.
    const ours = await import('./ours');
    const [bare, theirs] = [await bareLoop(database.pool), await graphile(database.pool)];
    try {
      await addCustomers(database);
      const rows: Row[] = [];
      for (const workers of workersAtOnce) rows.push(...(await throughput(workers)));
      rows.push(await drained('alone', waiting / 10), await drained('listed', waiting));
      rows.push(await start());
      return rows;
    } finally {
      await ours.close();
      await database.stop();
    }

    async function throughput(workers: number): Promise<readonly Row[]> {
      const perSecond = await compare({
        rounds,
        contenders: {
          alone: () => ours.fill('alone', waiting).then(() => ours.work('alone', workers, spanMs)),
          listed: () => ours.fill('listed', waiting).then(() => ours.work('listed', workers, spanMs)),
          bare: () => bare.fill(waiting).then(() => bare.work(workers, spanMs)),
          graphile: () => theirs.fill(waiting).then(() => theirs.work(workers, spanMs)),
        },
      });
      const rate = (name: Way | 'bare' | 'graphile') => `${Math.round(perSecond(name))}/s`;
      return (['alone', 'listed'] as const).map((way) => {
        const ratio = perSecond(way) / perSecond('bare');
        return {
          workload: `${inWords[way]}, ${workers} ${workers === 1 ? 'worker' : 'workers'}`,
          ours: rate(way),
          compared: `a bare claim loop: ${rate('bare')}; graphile-worker: ${rate('graphile')}`,
          ratio: `${ratio.toFixed(2)}x of bare, ${(perSecond(way) / perSecond('graphile')).toFixed(2)}x of graphile-worker`,
          target: `at least ${leastOfBare}x of bare`,
          isMet: ratio >= leastOfBare,
        };
      });
    }

    async function drained(way: Way, count: number): Promise<Row> {
      await ours.fill(way, count);
      const { aSecond, duplicates, lost } = await ours.drain(way, 16, count);
      return {
        workload: `${count.toLocaleString('en')} to the last, ${inWords[way]}, 16 workers`,
        ours: `${duplicates} sent twice, ${lost} lost, ${Math.round(aSecond)}/s`,
        compared: '',
        ratio: '',
        target: '0 sent twice',
        isMet: duplicates === 0 && lost === 0,
      };
    }

    async function start(): Promise<Row> {
      await ours.fill('alone', 0);
      await theirs.fill(0);
      await ours.waits(20, 5);
      const [mine, other] = [await ours.waits(starts, 5), await theirs.waits(starts, 5)];
      const p99 = quantile(mine, 0.99);
      return {
        workload: 'from asking to its call, one after another, 4 workers',
        ours: `p50 ${quantile(mine, 0.5).toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`,
        compared: `graphile-worker: p50 ${quantile(other, 0.5).toFixed(1)} ms, p99 ${quantile(other, 0.99).toFixed(1)} ms`,
        ratio: `${(p99 / quantile(other, 0.99)).toFixed(2)}x`,
        target: `p99 at most ${longestStartMs} ms`,
        isMet: p99 <= longestStartMs,
      };
    }
  },
};
