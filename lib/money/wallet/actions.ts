'use server';

import { action } from '@/lib/people/auth/action';
import { policy } from '@/lib/people/access/policy';
import { routes } from '@/lib/base/routes';
import { takeBackInput, topUpInput } from './schema';
import { takeBack as takeBackOnce } from './take-back';
import { topUpOnce } from './top-up-once';

export const topUp = action(
  { name: 'wallet.topUp', input: topUpInput, guard: policy['wallet.topUp'] },
  async ({ input, actor, tx, request }) => {
    const isKnown = await topUpOnce(tx, actor, input, request.address);
    return isKnown
      ? { ok: true, value: null, redirectTo: routes.admin.customer(input.customer) }
      : { ok: false, formErrors: ['errors.notFound'] };
  },
);

export const takeBack = action(
  { name: 'wallet.takeBack', input: takeBackInput, guard: policy['wallet.takeBack'] },
  async ({ input, actor, tx, request }) => takeBackOnce(tx, actor, input, request.address),
);
