import 'server-only';
import type { SyncSource } from '@/lib/sync/reading/context';
import { inListsOfAll } from '@/lib/sync/reading/in-lists';
import { readZones } from '@/lib/sync/reading/read';

/** The zones of all domains that are not known to be served elsewhere, 1000 a call (REG.API 9.10). */
export const zones: SyncSource = {
  name: 'zones',
  everyMs: 2 * 60 * 60_000,
  after: ['nameServers'],
  run: (context) => inListsOfAll(context, 'served', (names) => readZones(context, names)),
};
