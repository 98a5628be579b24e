import pg from 'pg';
import { PrismaClient } from '@/generated/prisma/client';
import { UnsurePg } from './commits';
import type { Diary } from './diary';
import type { Traffic } from './traffic';

/** More than ever work at once, with those of the dead, which are not given back: nobody waits for a connection. */
const connections = 10_000;
/** Longer than any run: a transaction ends where virtual time or a cut ends it, never because the machine was busy. */
export const patienceMs = 10 * 60_000;

/** Puts a database client of the campaign's own where ours looks for one, and tells what is on its way in it. */
export function watchDatabase(connectionString: string, traffic: Traffic, diary: Diary): void {
  /** On its way from the moment it is wanted: whoever waits for its connection goes on by themselves. */
  class Watched extends pg.Client {
    constructor(config?: string | pg.ClientConfig) {
      super(config);
      traffic.begin(this);
    }
  }
  const pool = new pg.Pool({ connectionString, max: connections, idleTimeoutMillis: 0, Client: Watched });
  let cuts: (() => void)[] = [];
  const untilCut = () => new Promise<void>((resolve) => void cuts.push(resolve));
  pool.on('error', () => undefined);
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
    client.on('end', () => {
      traffic.end(client);
      for (const resolve of cuts) resolve();
      cuts = [];
    });
  });
  pool.on('acquire', (client) => traffic.begin(client));
  pool.on('release', (_error, client) => traffic.end(client));
  // As in production; any other looks up the caller of each statement, which takes longer than the statement.
  const client = new PrismaClient({ errorFormat: 'minimal', adapter: new UnsurePg(pool, diary, untilCut) });
  const { $transaction: begin } = client;
  globalThis.domovoiDatabase = Object.assign(client, {
    $transaction: (work: unknown, options: object) =>
      Reflect.apply(begin, client, [work, { ...options, maxWait: patienceMs, timeout: patienceMs }]),
  });
}
