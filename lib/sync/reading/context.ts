import 'server-only';
import type { PrismaClient } from '@/generated/prisma/client';
import type { Tx } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import type { RegapiClient } from '@/lib/registrar/regapi/client/client';
import type { CallLane } from '@/lib/registrar/regapi/client/recorder';
import type { OddRow } from '@/lib/registrar/regapi/odd-rows';
import { guardWrites, type Lease } from '@/lib/sync/lease/lease';

/** What the worker gives the sync to work with. */
export type SyncContext = {
  readonly regapi: RegapiClient;
  readonly db: PrismaClient;
  /** The pass that this reading belongs to; a few rows that are read by themselves belong to none. */
  readonly lease?: Lease;
  /** Whose turn at the hourly budget it takes; the sync's own where nothing is said. */
  readonly lane?: CallLane;
};

/** What one run did; a problem ends it early and is shown to staff. */
export type SyncReport = {
  readonly calls: number;
  readonly rows: number;
  readonly problem: string | null;
  /** Rows that were left out, because they say what cannot be. */
  readonly odd?: readonly OddRow[];
};

export type SyncSource = {
  readonly name: string;
  readonly everyMs: number;
  /** Sources that it builds on: it waits until each has ended once. */
  readonly after?: readonly string[];
  readonly run: (context: SyncContext) => Promise<SyncReport>;
};

export const callOf = ({ lane = 'sync' }: SyncContext) => ({ lane }) as const;

/** One transaction of a reading; of a pass that another node has taken over it throws and changes nothing. */
export function write<T>({ lease }: SyncContext, work: (tx: Tx) => Promise<T>): Promise<T> {
  return transaction(async (tx) => {
    if (lease) await guardWrites(tx, lease);
    return work(tx);
  });
}
