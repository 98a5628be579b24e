import type { Runner } from 'graphile-worker';
import { db } from '@/lib/base/db/client';
import { log } from './log';

const everyMs = 2_000;

/** Begins a sync that somebody asked for at once; the clock alone would let them wait for up to a minute. */
export function watchRequests(runner: Runner): { stop(): void } {
  const timer = setInterval(() => {
    look(runner).catch((error: unknown) => log('warn', 'asked-for syncs cannot be read', { reason: String(error) }));
  }, everyMs);
  return { stop: () => clearInterval(timer) };
}

async function look(runner: Runner): Promise<void> {
  const asked = await db.syncRequest.count();
  if (asked > 0) await runner.addJob('sync', {}, { jobKey: 'sync', maxAttempts: 1 });
}
