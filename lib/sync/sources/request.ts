import 'server-only';
import type { StaffActor } from '@/lib/people/access/actor';
import type { Tx } from '@/lib/base/db/client';
import { sourceNames, type SourceName } from './source-names';

/** Has the worker read a source, or every one, at its next turn; asked for twice it is read once. */
export async function requestSource(tx: Tx, { userId }: StaffActor, source: SourceName | 'all'): Promise<void> {
  const sources = source === 'all' ? sourceNames : [source];
  const data = sources.map((name) => ({ source: name, requestedBy: userId }));
  await tx.syncRequest.createMany({ data, skipDuplicates: true });
}
