import 'server-only';
import { z } from 'zod';
import type { Prisma } from '@/generated/prisma/client';
import { sleep } from '@/lib/base/clock/clock';
import { db, type Tx } from '@/lib/base/db/client';
import { randomFraction } from '@/lib/base/clock/random';

export type TransactionOptions = {
  /** PostgreSQL's own default is ReadCommitted. */
  readonly isolation?: Prisma.TransactionIsolationLevel;
  /** How often to begin again when PostgreSQL rolled back for a conflict with another transaction. */
  readonly retries?: number;
};

/** As long as a sale's first minute may last: whoever waits then is served late rather than turned away. */
const waitForConnectionMs = 30_000;
const longestTransactionMs = 20_000;

/**
 * Runs `work` in one transaction. A serialization failure or deadlock changed nothing and runs `work` again, so it must
 * do nothing that a rollback does not undo (no mail, no call). Other errors roll back and pass through.
 */
export async function transaction<T>(work: (tx: Tx) => Promise<T>, options: TransactionOptions = {}): Promise<T> {
  const { isolation, retries = 5 } = options;
  const limits = { maxWait: waitForConnectionMs, timeout: longestTransactionMs };
  const settings = isolation === undefined ? limits : { ...limits, isolationLevel: isolation };
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await db.$transaction(work, settings);
    } catch (error) {
      if (attempt >= retries || !isConflict(error)) throw error;
      // Two that met once would meet again if they came back at the same moment.
      await sleep(randomFraction() * 20 * 2 ** attempt);
    }
  }
}

// Three faces of one thing: a model query, a raw query, and a conflict found only at COMMIT.
const conflict = z.object({ kind: z.literal('TransactionWriteConflict') });
const conflictError = z.union([
  z.object({ code: z.literal('P2034') }),
  z.object({ meta: z.object({ driverAdapterError: z.object({ cause: conflict }) }) }),
  z.object({ cause: conflict }),
]);

function isConflict(error: unknown): boolean {
  return conflictError.safeParse(error).success;
}
