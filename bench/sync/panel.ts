import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { z } from 'zod';
import { startWorker } from '@/testing/process';
import { quantile } from '../compare';
import { cpuSecondsOf, mostMemoryOf } from './usage';

export type Pass = { readonly wallSeconds: number; readonly cpuSeconds: number; readonly calls: number };

/** A worker on a database of its own, and what it costs to read the whole account. */
export type Panel = {
  /** Has everything read that is read by domain, from where it stands. */
  pass(): Promise<Pass>;
  /** The same while a customer presses "Check now" again and again: milliseconds until the slowest was answered. */
  slowestCheckMs(): Promise<number>;
  mostMemory(): number;
  stop(): Promise<void>;
};

/** Those that a pass is measured by; a new installation reads them by itself. */
const sources = ['services', 'nameServers', 'zones', 'folders', 'bills'];

const patienceMs = 30 * 60_000;

export async function startPanel(databaseUrl: string, registrar: Readonly<Record<string, string>>): Promise<Panel> {
  const database = new pg.Client({ connectionString: databaseUrl });
  await database.connect();
  const worker = startWorker({
    ...registrar,
    DATABASE_URL: databaseUrl,
    APP_SECRET: 'a secret for a benchmark alone, 32 characters or more',
    REGAPI_HOURLY_LIMIT: '1000000',
  });
  await until(async () => {
    if (worker.hasEnded()) throw new Error(worker.output());
    return countOf(database, 'SELECT count(*)::int AS n FROM sync_run');
  });
  let isFirst = true;
  const pass = async (meanwhile: () => Promise<void>): Promise<Pass> => {
    const [since, startedAt, cpu] = [await lastRun(database), performance.now(), cpuSecondsOf(worker.pid)];
    if (!isFirst) await askFor(database, sources);
    const begunAt = isFirst ? 0 : since;
    isFirst = false;
    const ended = `SELECT (count(DISTINCT source) = ${sources.length})::int AS n FROM sync_run
      WHERE source = ANY('{${sources.join(',')}}') AND ended_at IS NOT NULL AND problem IS NULL AND id > ${begunAt}`;
    while ((await countOf(database, ended)) === 0) {
      if (performance.now() - startedAt > patienceMs || worker.hasEnded()) throw new Error(worker.output());
      await meanwhile();
      await sleep(500);
    }
    const calls = `SELECT sum(calls)::int AS n FROM sync_run
      WHERE source = ANY('{${sources.join(',')}}') AND id > ${begunAt}`;
    return {
      wallSeconds: (performance.now() - startedAt) / 1000,
      cpuSeconds: cpuSecondsOf(worker.pid) - cpu,
      calls: await countOf(database, calls),
    };
  };
  return {
    pass: () => pass(() => Promise.resolve()),
    async slowestCheckMs() {
      const checks: number[] = [];
      await pass(async () => void checks.push(await msToCheck(database)));
      return quantile(checks, 1);
    },
    mostMemory: () => mostMemoryOf(worker.pid),
    async stop() {
      await worker.stop();
      await database.end();
    },
  };
}

/** Asks for one name to be read again, as a customer's button does, and waits until it was. */
async function msToCheck(database: pg.Client): Promise<number> {
  const { rows } = await database.query<{ name: string }>(
    'SELECT ascii_name AS name FROM domain WHERE state = $1 LIMIT 1',
    ['active'],
  );
  const [domain] = rows;
  if (!domain) return 0;
  const startedAt = performance.now();
  await askFor(database, [`domain:${domain.name}`, `zone:${domain.name}`]);
  await until(() => countOf(database, `SELECT (count(*) = 0)::int AS n FROM sync_request WHERE source LIKE '%:%'`));
  return performance.now() - startedAt;
}

async function askFor(database: pg.Client, asked: readonly string[]): Promise<void> {
  await database.query('INSERT INTO sync_request (source) SELECT unnest($1::text[]) ON CONFLICT DO NOTHING', [asked]);
  await database.query(`SELECT pg_notify('sync_request', '')`);
}

const lastRun = (database: pg.Client) => countOf(database, 'SELECT COALESCE(max(id), 0)::int AS n FROM sync_run');

const count = z.object({ n: z.number() });

async function countOf(database: pg.Client, sql: string): Promise<number> {
  const answer = await database.query(sql);
  return count.parse(answer.rows[0]).n;
}

async function until(isThere: () => Promise<number>): Promise<void> {
  for (const startedAt = performance.now(); (await isThere()) === 0; await sleep(10)) {
    if (performance.now() - startedAt > patienceMs) throw new Error('nothing happened');
  }
}
