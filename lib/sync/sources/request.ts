import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import { sourceNames, type SourceName } from './source-names';

/** Has the worker read a source, or every one, at its next turn; asked for twice it is read once. */
export async function requestSource(tx: Tx, source: SourceName | 'all'): Promise<void> {
  const sources = source === 'all' ? sourceNames : [source];
  const data = sources.map((name) => ({ source: name }));
  await tx.syncRequest.createMany({ data, skipDuplicates: true });
}
