'use server';

import { routes } from '@/lib/base/routes';
import { policy } from '@/lib/people/access/policy';
import { action } from '@/lib/people/auth/action';
import { replyOf } from '@/lib/people/auth/reply';
import { askForRates } from './ask-for-rates';
import * as commands from './rates';
import { believeInput, rateInput, soldInput, stopInput } from './schema';

export const saveSold = action(
  { name: 'settings.currency', input: soldInput, guard: policy['settings.change'] },
  async ({ input, actor, tx, request: { address } }) => {
    await commands.saveSold({ tx, actor, address }, input);
    if (input.source === 'bank') await askForRates(tx);
    return { ok: true, value: null, redirectTo: routes.admin.rates() };
  },
);

export const stopSelling = action(
  { name: 'settings.currency.stop', input: stopInput, guard: policy['settings.change'] },
  async ({ input: { currency }, actor, tx, request: { address } }) =>
    replyOf(await commands.stopSelling({ tx, actor, address }, currency), words, {
      redirectTo: routes.admin.rates(),
    }),
);

export const writeRate = action(
  { name: 'settings.rate', input: rateInput, guard: policy['settings.change'] },
  async ({ input, actor, tx, request: { address } }) => {
    await commands.writeRate({ tx, actor, address }, input);
    return { ok: true, value: null, message: 'common.saved' };
  },
);

export const believeRate = action(
  { name: 'settings.rate.believe', input: believeInput, guard: policy['settings.change'] },
  async ({ input, actor, tx, request: { address } }) =>
    replyOf(await commands.believe({ tx, actor, address }, input), words, { message: 'common.saved' }),
);

const words = { notFound: 'errors.notFound', inUse: 'rates.errors.inUse', stale: 'errors.stale' } as const;
