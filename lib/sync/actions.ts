'use server';

import { action } from '@/lib/auth/action';
import { policy } from '@/lib/auth/policy';
import { markDriftSeenInput, syncNowInput } from './schema';
import { sourceNames } from './source-names';

/** Asks the worker to read a source at its next turn. */
export const syncNow = action(
  {
    name: 'registrar.sync',
    input: syncNowInput,
    guard: policy['registrar.sync'],
    audit: ({ source }) => ({ subject: `sync:${source}` }),
  },
  async ({ input, actor, tx }) => {
    const sources = input.source === 'all' ? sourceNames : [input.source];
    const data = sources.map((source) => ({ source, requestedBy: actor.userId }));
    await tx.syncRequest.createMany({ data, skipDuplicates: true });
    return { ok: true, value: null, message: 'registrar.sync.requestedToast' };
  },
);

/** Takes a difference off the list of those that nobody has looked at. */
export const markDriftSeen = action(
  {
    name: 'registrar.drift-seen',
    input: markDriftSeenInput,
    guard: policy['registrar.sync'],
    audit: ({ id }) => ({ subject: `drift:${id}` }),
  },
  async ({ input, tx }) => {
    await tx.drift.updateMany({ where: { id: BigInt(input.id), seenAt: null }, data: { seenAt: new Date() } });
    return { ok: true, value: null };
  },
);
