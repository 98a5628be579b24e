import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from '@/generated/prisma/client';
import type { Traffic } from './traffic';

/** More than ever work at once: nobody waits for a connection. */
const connections = 20;

/** Puts a database client of the campaign's own where ours looks for one, and tells what is on its way in it. */
export function watchDatabase(connectionString: string, traffic: Traffic): void {
  const pool = new pg.Pool({ connectionString, max: connections });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => {
    // One that was cut in the middle of a transaction is given back only when the transaction's time is up.
    client.on('error', () => traffic.end(client));
    client.on('end', () => traffic.end(client));
  });
  pool.on('acquire', (client) => traffic.begin(client));
  pool.on('release', (_error, client) => traffic.end(client));
  globalThis.domovoiDatabase = new PrismaClient({ errorFormat: 'colorless', adapter: new PrismaPg(pool) });
}
