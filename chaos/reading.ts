import { db } from '@/lib/base/db/client';
import { lookAtRenewedAfterAll } from '@/lib/portfolio/domains/renewed-after-all';
import { readRequested, refresh } from '@/lib/sync/schedule/refresh';
import { runSync } from '@/lib/sync/schedule/run';
import { balance } from '@/lib/sync/sources/balance';
import { bills } from '@/lib/sync/sources/bills';
import { nameServers } from '@/lib/sync/sources/name-servers';
import { services } from '@/lib/sync/sources/services';
import { unsettled } from '@/lib/sync/sources/unsettled';
import { zones } from '@/lib/sync/sources/zones';
import type { Worker } from './worker';

// One after another, though a node reads them side by side: whose answer comes first must be the seed's to say. Prices,
// folders and rules of zones say nothing about what the campaign changes.
const sources = [balance, services, nameServers, zones, bills, unsettled];

/** A pass of the sync, as the schedule of a node has it made. */
export async function pass({ engine: { regapi } }: Worker): Promise<void> {
  for (const source of sources) await runSync({ regapi, db }, source);
  await lookAtRenewedAfterAll();
}

/** What people asked to be read again. */
export async function readAsked({ engine: { regapi } }: Worker): Promise<void> {
  while (await readRequested({ regapi, db }));
}

/** What operations have touched. */
export const readBack =
  (subjects: readonly string[]) =>
  ({ engine: { regapi } }: Worker): Promise<void> =>
    refresh({ regapi, db }, subjects);
