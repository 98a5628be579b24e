import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import { notify } from '@/lib/base/db/notify';
import { readingChannel } from '@/lib/registrar/account/subject-requests';
import { sourceNames, type SourceName } from './source-names';

/** Has the worker read a source, or every one, now; asked for twice it is read once. */
export async function requestSource(tx: Tx, source: SourceName | 'all'): Promise<void> {
  const sources = source === 'all' ? sourceNames : [source];
  const data = sources.map((name) => ({ source: name }));
  await tx.syncRequest.createMany({ data, skipDuplicates: true });
  await notify(tx, readingChannel);
}
