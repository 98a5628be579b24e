import { Logger, run, runMigrations, type Runner } from 'graphile-worker';
import type pg from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';

const silent = new Logger(() => () => undefined);

/** graphile-worker with a task that does nothing. */
export type Graphile = {
  fill(count: number): Promise<void>;
  /** Works with so many jobs at once for so long; answers how many it ended in a second. */
  work(workers: number, ms: number): Promise<number>;
  /** How long it takes from asking until a task begins, job after job. */
  waits(count: number, pauseMs: number): Promise<readonly number[]>;
};

export async function graphile(pool: pg.Pool): Promise<Graphile> {
  await runMigrations({ pgPool: pool, logger: silent });
  const start = (workers: number, task: () => void): Promise<Runner> =>
    run({
      pgPool: pool,
      concurrency: workers,
      noHandleSignals: true,
      logger: silent,
      taskList: {
        nothing: () => {
          task();
        },
      },
    });
  return {
    async fill(count) {
      await pool.query('TRUNCATE graphile_worker._private_jobs');
      await pool.query(
        `SELECT count(*) FROM (SELECT graphile_worker.add_job('nothing', '{"name": "x"}') FROM generate_series(1, $1::int)) AS added`,
        [count],
      );
      await pool.query('VACUUM (ANALYZE) graphile_worker._private_jobs');
    },
    async work(workers, ms) {
      let ended = 0;
      const begunAt = performance.now();
      const runner = await start(workers, () => (ended += 1));
      await sleep(ms);
      await runner.stop();
      return (ended / (performance.now() - begunAt)) * 1_000;
    },
    async waits(count, pauseMs) {
      const begun: number[] = [];
      const asked: number[] = [];
      const runner = await start(4, () => begun.push(performance.now()));
      for (let job = 0; job < count; job += 1) {
        asked.push(performance.now());
        await pool.query(`SELECT graphile_worker.add_job('nothing', '{"name": "x"}')`);
        while (begun.length <= job) await sleep(1);
        await sleep(pauseMs);
      }
      await runner.stop();
      return begun.map((at, job) => at - (asked[job] ?? at));
    },
  };
}
