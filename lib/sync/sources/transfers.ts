import 'server-only';
import { inLists } from '@/lib/sync/reading/in-lists';
import { readTransfers } from '@/lib/sync/reading/transfers';
import type { SyncSource } from '@/lib/sync/reading/context';

/** Where the transfers stand that are under way (REG.API 8.9). */
export const transfers: SyncSource = {
  name: 'transfers',
  everyMs: 5 * 60_000,
  run: async (context) => {
    const open = await context.db.transfer.findMany({ where: { state: 'under_way' }, select: { asciiName: true } });
    return inLists(
      open.map(({ asciiName }) => asciiName),
      (names) => readTransfers(context, names),
    );
  },
};
