import 'server-only';
import { nowMs } from '@/lib/base/clock/clock';
import { isRegistrarSilent } from '@/lib/registrar/calls/health';
import { endAllLeases } from '@/lib/sync/lease/lease';
import type { SyncContext, SyncSource } from '@/lib/sync/reading/context';
import { balance } from '@/lib/sync/sources/balance';
import { bids } from '@/lib/sync/sources/bids';
import { bills } from '@/lib/sync/sources/bills';
import { deletedNames } from '@/lib/sync/sources/deleted-names';
import { expiringNames } from '@/lib/sync/sources/expiring-names';
import { entering } from '@/lib/sync/sources/entering';
import { folders } from '@/lib/sync/sources/folders';
import { nameServers } from '@/lib/sync/sources/name-servers';
import { prices } from '@/lib/sync/sources/prices';
import { services } from '@/lib/sync/sources/services';
import { statistics } from '@/lib/sync/sources/statistics';
import { transfers } from '@/lib/sync/sources/transfers';
import { unsettled } from '@/lib/sync/sources/unsettled';
import { zoneRules } from '@/lib/sync/sources/zone-rules';
import { zones } from '@/lib/sync/sources/zones';
import { isDue } from './due';
import { readRequested } from './refresh';
import { runSync } from './run';

export const syncSources: readonly SyncSource[] = [
  balance,
  prices,
  services,
  nameServers,
  zones,
  folders,
  bills,
  zoneRules,
  transfers,
  entering,
  unsettled,
  deletedNames,
  expiringNames,
  bids,
  statistics,
];

/** So many slow answers to what people asked for leave the next person waiting. */
const mostReadingsAtOnce = 4;

/** A source without anything to ask, or that another node reads, is left alone so long. */
const restMs = 45_000;

/** The syncs of one node, side by side: none waits for another that is slow. */
export type Syncs = {
  /** Begins what is due or was asked for and is not under way here; call it often. */
  look(): Promise<void>;
  /** Waits until nothing is under way; answers whether anything was read. */
  settled(): Promise<boolean>;
  /** Begins nothing more, and lets other nodes begin what is under way here. */
  stop(): Promise<void>;
};

/** What fails outside of a pass (the database, mostly) is told to `onFailure`; the next look tries again. */
export function startSyncs(context: SyncContext, onFailure: (error: unknown) => void): Syncs {
  const underWay = new Map<string, Promise<void>>();
  const restsUntil = new Map<string, number>();
  let [isOver, hasRead] = [false, false];

  function begin(name: string, work: () => Promise<void>): void {
    if (isOver || underWay.has(name)) return;
    const ends = work()
      .catch(onFailure)
      .finally(() => underWay.delete(name));
    underWay.set(name, ends);
  }

  async function read(source: SyncSource): Promise<void> {
    const { calls, problem } = await runSync(context, source);
    if (calls > 0) hasRead = true;
    else restsUntil.set(source.name, nowMs() + restMs);
    // What builds on it need not wait for the next minute.
    if (calls > 0 && problem === null) await look();
  }

  async function readAsked(): Promise<void> {
    if (!(await readRequested(context))) return;
    hasRead = true;
    // What was asked for meanwhile, while all turns were taken.
    if (!isOver) await readAsked();
  }

  async function look(): Promise<void> {
    for (let place = 0; place < mostReadingsAtOnce; place += 1) {
      if (underWay.has(`asked ${place}`)) continue;
      begin(`asked ${place}`, readAsked);
      break;
    }
    const isSilent = await isRegistrarSilent();
    for (const source of syncSources) {
      if (underWay.has(source.name) || (restsUntil.get(source.name) ?? 0) > nowMs()) continue;
      if ((isSilent && source === balance) || (await isDue(context, source))) begin(source.name, () => read(source));
    }
  }

  return {
    look,
    async settled() {
      while (underWay.size > 0) await Promise.all(underWay.values());
      return hasRead;
    },
    async stop() {
      isOver = true;
      await endAllLeases(context.db);
    },
  };
}

/** Reads once what is due or was asked for; false when that is nothing, or other nodes are at it. */
export async function runDueSyncs(context: SyncContext): Promise<boolean> {
  const failures: unknown[] = [];
  const syncs = startSyncs(context, (error) => failures.push(error));
  await syncs.look();
  const hasRead = await syncs.settled();
  if (failures.length > 0) throw failures[0];
  return hasRead;
}
