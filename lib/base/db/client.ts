import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient, type Prisma } from '@/generated/prisma/client';
import { env } from '@/lib/base/env/env';

/** The client inside a transaction; whatever takes one joins its caller's transaction. */
export type Tx = Prisma.TransactionClient;

declare global {
  // Next builds pages, routes and what runs as the server starts apart, and in development loads each anew when it is
  // edited: without this each would have a pool, and a compiler of queries of 25 MB, of its own.
  var domovoiDatabase: PrismaClient | undefined;
}

/**
 * How long a process may be silent in the middle of a transaction before PostgreSQL ends it. One that hangs (a machine
 * that was paused) would else hold its locks until it wakes, and with the lock of the hourly budget every call of every
 * node. Longer than a busy machine keeps a living process waiting.
 */
const longestSilenceMs = 15_000;

/** The database of this process: one pool of `DATABASE_POOL` connections. */
export const db: PrismaClient = (globalThis.domovoiDatabase ??= connect());

function connect(): PrismaClient {
  // Its longer messages repeat what was to be written, and end in the log.
  const errorFormat = env.NODE_ENV === 'production' ? 'minimal' : 'colorless';
  return new PrismaClient({
    errorFormat,
    adapter: new PrismaPg({
      connectionString: env.DATABASE_URL,
      max: env.DATABASE_POOL,
      idle_in_transaction_session_timeout: longestSilenceMs,
    }),
  });
}
