'use server';

import { routes } from '@/lib/base/routes';
import { policy } from '@/lib/people/access/policy';
import { action } from '@/lib/people/auth/action';
import { replyOf } from '@/lib/people/auth/reply';
import { saveBuyer as save } from './buyers';
import { buyerInput } from './schema';

/** In whose name the customer pays, from now on. */
export const saveBuyer = action(
  { name: 'wallet.buyer', input: buyerInput, guard: policy['shop.order'] },
  async ({ input, actor, tx, request: { address } }) =>
    replyOf(
      await save({ tx, actor, address }, input),
      { noSuchVatId: { field: 'vatId', says: 'requisites.errors.vatId' } },
      { redirectTo: routes.bankTransfer() },
    ),
);
