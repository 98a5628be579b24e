'use server';

import { action } from '@/lib/people/auth/action';
import { policy } from '@/lib/people/access/policy';
import { stopAll } from '@/lib/portfolio/domains/stop-renewals';
import { decide } from '@/lib/sync/losses/decide';
import { decideLossInput, markDriftSeenInput, stopRenewalsInput, syncNowInput } from './schema';
import { sourceNames } from '@/lib/sync/sources/source-names';

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

/** Has the customer or the reseller pay for what no operation of ours explains. */
export const decideLoss = action(
  {
    name: 'registrar.loss',
    input: decideLossInput,
    guard: policy['wallet.topUp'],
    audit: ({ id, decision, priceMinor }) => ({ subject: `loss:${id}`, details: { decision, priceMinor } }),
  },
  async ({ input, actor, tx }) => {
    const decided = await decide(tx, input, actor.userId);
    if (!decided.ok) return { ok: false, formErrors: [`errors.${decided.error}`] };
    return { ok: true, value: null };
  },
);

/** Turns the registrar's own renewal off for every name where it is or may be on. */
export const stopRegistrarRenewals = action(
  {
    name: 'registrar.stop-renewals',
    input: stopRenewalsInput,
    guard: policy['registrar.sync'],
    audit: () => ({ subject: 'registrar:auto-renewal' }),
  },
  async ({ actor, tx }) => {
    await stopAll(tx, actor.userId);
    return { ok: true, value: null, message: 'registrar.renewals.asked' };
  },
);
