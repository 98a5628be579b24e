import 'server-only';
import { readBids } from '@/lib/sync/reading/bids';
import type { SyncSource } from '@/lib/sync/reading/context';

/** What our account bids for names that will soon be free, and how that stands. */
export const bids: SyncSource = { name: 'bids', everyMs: 30 * 60_000, run: readBids };
