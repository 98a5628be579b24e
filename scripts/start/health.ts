import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Child } from '@/scripts/launch/child';
import { StartProblem } from '@/scripts/launch/settings';

const pauseMs = 150;

/** Waits until a program answers over HTTP with anything but its own trouble (5xx). */
export async function untilAnswers(child: Child, url: string, patienceMs: number): Promise<void> {
  for (const deadline = Date.now() + patienceMs; Date.now() < deadline; await sleep(pauseMs)) {
    if (child.hasEnded())
      throw new StartProblem(`The ${child.name} ended as it started (${await child.ended}). Its log says why.`);
    if (await answers(url)) return;
  }
  throw new StartProblem(`The ${child.name} does not answer at ${url}. Its log says why.`);
}

/** Waits until a worker that started after now writes its heartbeat. */
export async function untilWorkerSeen(databaseUrl: string, patienceMs: number): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    for (const deadline = Date.now() + patienceMs; Date.now() < deadline; await sleep(pauseMs)) {
      // Not by started_at: the clocks of a node and of an outside database may differ.
      const seen = await client.query(`SELECT 1 FROM worker_node WHERE seen_at > now() - interval '10 seconds'`);
      if (seen.rowCount !== 0) return;
    }
  } finally {
    await client.end();
  }
  throw new StartProblem('The worker does not report for work. Its log says why.');
}

async function answers(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(5000), redirect: 'manual' });
    await answer.arrayBuffer();
    return answer.status < 500;
  } catch {
    return false;
  }
}
