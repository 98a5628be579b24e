import 'server-only';
import type { SyncSource } from '@/lib/sync/reading/context';
import { inListsOfAll } from '@/lib/sync/reading/in-lists';
import { readNameServers } from '@/lib/sync/reading/read';

/** The name servers of all domains, 1000 a call (REG.API 8.19). */
export const nameServers: SyncSource = {
  name: 'nameServers',
  everyMs: 2 * 60 * 60_000,
  after: ['services'],
  run: (context) => inListsOfAll(context, 'all', (names) => readNameServers(context, names)),
};
