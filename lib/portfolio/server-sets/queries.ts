import 'server-only';
import { db } from '@/lib/base/db/client';
import { serverSets, type ServerSet } from './sets';

export type { ServerSet } from './sets';

/** The sets that forms offer; they are no secret, whoever buys a name may have its servers. */
export function offeredServerSets(): Promise<readonly ServerSet[]> {
  return serverSets(db);
}
