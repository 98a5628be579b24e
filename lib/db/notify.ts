import 'server-only';
import pg from 'pg';
import type { Tx } from '@/lib/db/client';
import { env } from '@/lib/env';

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
  let closed = false;
  let current: pg.Client | null = null;
  let timer: NodeJS.Timeout | undefined;

  function connect(failures: number): void {
    const client = new pg.Client({ connectionString: env.DATABASE_URL, keepAlive: true });
    current = client;
    let lost = false;
    const lose = (error: Error, count: number) => {
      if (lost || closed) return;
      lost = true;
      listener.onLost?.(error);
      client.end().catch(() => undefined);
      timer = setTimeout(() => connect(count), Math.min(longestPauseMs, 100 * 2 ** count));
    };
    client.on('error', (error) => lose(error, 1));
    client.on('end', () => lose(new Error('the database closed the connection'), 1));
    client.on('notification', (message) => listener.onMessage(message.payload ?? ''));
    begin(client, listener).catch((error: Error) => lose(error, failures + 1));
  }

  connect(0);
  return {
    async close() {
      closed = true;
      clearTimeout(timer);
      await current?.end().catch(() => undefined);
    },
  };
}

/** Sends to every listener of the channel when the transaction commits; at most 8000 bytes. */
export async function notify(tx: Tx, channel: string, payload = ''): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${channel}, ${payload})`;
}

async function begin(client: pg.Client, listener: Listener): Promise<void> {
  await client.connect();
  await client.query(`LISTEN ${client.escapeIdentifier(listener.channel)}`);
  listener.onMessage(null);
}
