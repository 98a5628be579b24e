import 'server-only';
import type { SyncSource } from '@/lib/sync/reading/context';
import { readEntering } from '@/lib/sync/reading/entering';

/** Domains that other accounts of the registrar hand over to ours. */
export const entering: SyncSource = { name: 'entering', everyMs: 30 * 60_000, run: readEntering };
