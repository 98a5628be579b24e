import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Tx } from '@/lib/base/db/client';
import { env } from '@/lib/base/env/env';

export type Listening = { close(): Promise<void> };

export type Listener = {
  /** PostgreSQL channel; small letters and underscores. */
  readonly channel: string;
  /** A message came, or messages may have been missed (`null`: after each connect). */
  onMessage(payload: string | null): void;
  /** The connection was lost; another attempt follows by itself. */
  onLost?(error: Error): void;
};

const longestPauseMs = 10_000;

/** Hears what {@link notify} sends on a channel, on a connection of its own that comes back after a loss. */
export function listen(listener: Listener): Listening {
  const stopped = new AbortController();
  const heard = hearForever(listener, stopped.signal);
  return {
    async close() {
      stopped.abort();
      await heard;
    },
  };
}

/** Sends to every listener of the channel when the transaction commits; at most 8000 bytes. */
export async function notify(tx: Tx, channel: string, payload = ''): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${channel}, ${payload})`;
}

async function hearForever(listener: Listener, stopped: AbortSignal): Promise<void> {
  for (let failures = 0; !stopped.aborted; failures += 1) {
    const client = new pg.Client({ connectionString: env.DATABASE_URL, keepAlive: true });
    const lost = lossOf(client, stopped);
    client.on('notification', (message) => listener.onMessage(message.payload ?? ''));
    try {
      await client.connect();
      await client.query(`LISTEN ${client.escapeIdentifier(listener.channel)}`);
      failures = 0;
      listener.onMessage(null);
      await lost;
    } catch (error) {
      if (!stopped.aborted) listener.onLost?.(error instanceof Error ? error : new Error(String(error)));
    }
    await client.end().catch(() => undefined);
    if (!stopped.aborted) await pause(failures, stopped);
  }
}

/** Rejects when the connection is lost; resolves when we no longer want it. */
function lossOf(client: pg.Client, stopped: AbortSignal): Promise<void> {
  const loss = new Promise<void>((resolve, reject) => {
    const unwanted = () => resolve();
    stopped.addEventListener('abort', unwanted, { once: true });
    client.on('error', reject);
    client.on('end', () => {
      stopped.removeEventListener('abort', unwanted);
      reject(new Error('the database closed the connection'));
    });
  });
  // A loss before the first LISTEN is told by the query that fails then.
  loss.catch(() => undefined);
  return loss;
}

async function pause(failures: number, stopped: AbortSignal): Promise<void> {
  const ms = Math.min(longestPauseMs, 100 * 2 ** failures);
  await sleep(ms, undefined, { signal: stopped }).catch(() => undefined);
}
