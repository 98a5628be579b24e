'use server';

import { messageKey } from '@/lib/base/i18n/message-key';
import { routes } from '@/lib/base/routes';
import { action } from '@/lib/people/auth/action';
import { policy } from '@/lib/people/access/policy';
import { replyOf } from '@/lib/people/auth/reply';
import { stopAll } from '@/lib/portfolio/domains/stop-renewals';
import * as losses from './decide-loss';
import { decideDriftInput, decideLossInput, stopRenewalsInput, syncNowInput } from './schema';
import { requestSource } from '@/lib/sync/sources/request';
import { decideDrift as decideDriftOf } from './decide-drift';

/** Asks the worker to read a source at its next turn. */
export const syncNow = action(
  {
    name: 'registrar.sync',
    input: syncNowInput,
    guard: policy['registrar.sync'],
    audit: ({ source }) => ({ subject: `sync:${source}` }),
  },
  async ({ input, tx }) => {
    await requestSource(tx, input.source);
    return { ok: true, value: null, message: 'registrar.sync.requestedToast' };
  },
);

/** Takes theirs, pushes ours or ignores it, for all chosen differences. */
export const decideDrift = action(
  { name: 'registrar.drift', input: decideDriftInput, guard: policy['registrar.sync'] },
  async ({ input, actor, tx, request: { address } }) =>
    replyOf(
      await decideDriftOf({ tx, actor, address }, input),
      { stale: 'errors.stale', cannotPush: 'registrar.drift.errors.cannotPush' },
      ({ groupId, decided, left }) => ({
        message: messageKey(left > 0 ? 'registrar.drift.decidedSome' : 'registrar.drift.decided', { decided, left }),
        ...(groupId !== null && left === 0 && { redirectTo: routes.admin.group(groupId) }),
      }),
    ),
);

/** Has the customer or the reseller pay for what no operation of ours explains. */
export const decideLoss = action(
  {
    name: 'registrar.loss',
    input: decideLossInput,
    guard: policy['wallet.topUp'],
    audit: ({ id, decision, priceMinor, currency }) => ({
      subject: `loss:${id}`,
      details: { decision, priceMinor, currency },
    }),
  },
  async ({ input, actor, tx }) =>
    replyOf(await losses.decideLoss(tx, input, actor.userId), {
      notFound: 'errors.notFound',
      stale: 'errors.stale',
      insufficientFunds: 'errors.insufficientFunds',
    }),
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
    const groupId = await stopAll(tx, actor.userId);
    if (groupId === null) return { ok: false, formErrors: ['errors.alreadyDone'] };
    return { ok: true, value: null, redirectTo: routes.admin.group(groupId) };
  },
);
