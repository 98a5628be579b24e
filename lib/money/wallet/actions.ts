'use server';

import { action } from '@/lib/people/auth/action';
import { replyOf } from '@/lib/people/auth/reply';
import { messageKey } from '@/lib/base/i18n/message-key';
import { toDecimal } from '@/lib/base/values/money';
import { policy } from '@/lib/people/access/policy';
import { routes } from '@/lib/base/routes';
import { giveBack as giveBackOnce } from './give-back';
import { creditInput, giveBackInput, takeBackInput, topUpInput } from './schema';
import { setCredit as grant } from './set-credit';
import { takeBack as takeBackOnce } from './take-back';
import { topUp as topUpOnce } from './top-up';
import { whyNotTakenBack } from './why-not-taken-back';

export const topUp = action(
  { name: 'wallet.topUp', input: topUpInput, guard: policy['wallet.topUp'] },
  async ({ input, actor, tx, request }) =>
    replyOf(
      await topUpOnce(tx, actor, input, request.address),
      { notFound: 'errors.notFound', otherCurrency: 'errors.stale' },
      { redirectTo: routes.admin.customer(input.customer) },
    ),
);

export const setCredit = action(
  { name: 'wallet.credit', input: creditInput, guard: policy['wallet.topUp'] },
  async ({ input, actor, tx, request: { address } }) =>
    replyOf(
      await grant({ tx, actor, address }, input),
      { notFound: 'errors.notFound', stale: 'errors.stale' },
      { message: 'wallet.credit.saved' },
    ),
);

export const giveBack = action(
  { name: 'wallet.giveBack', input: giveBackInput, guard: policy['wallet.takeBack'] },
  async ({ input, actor, tx, request: { address } }) =>
    replyOf(
      await giveBackOnce({ tx, actor, address }, input),
      (error) =>
        error.code === 'moreThanLeft'
          ? {
              field: 'amount',
              says: messageKey('wallet.errors.moreThanPrice', {
                amount: toDecimal(error.left),
                currency: error.left.currency,
              }),
            }
          : error.code === 'notEarned'
            ? 'errors.stale'
            : 'wallet.errors.otherCurrency',
      { message: 'wallet.giveBack.given' },
    ),
);

export const takeBack = action(
  { name: 'wallet.takeBack', input: takeBackInput, guard: policy['wallet.takeBack'] },
  async ({ input, actor, tx, request }) =>
    replyOf(await takeBackOnce(tx, actor, input, request.address), whyNotTakenBack, {
      redirectTo: routes.admin.customer(input.customer),
    }),
);
