'use server';

import { messageKey } from '@/lib/base/i18n/message-key';
import { toDecimal } from '@/lib/base/values/money';
import { routes } from '@/lib/base/routes';
import { policy } from '@/lib/people/access/policy';
import { action } from '@/lib/people/auth/action';
import { replyOf, type Told } from '@/lib/people/auth/reply';
import * as adjusting from './adjust';
import { adjustmentInput, decisionInput } from './schema';

/** Gives a customer money, or takes it, or asks for that. */
export const adjustWallet = action(
  { name: 'wallet.adjust', input: adjustmentInput, guard: policy['wallet.takeBack'] },
  async ({ input, actor, tx, request: { address } }) =>
    replyOf(await adjusting.adjust({ tx, actor, address }, input), whyNot, (state) => ({
      redirectTo: routes.admin.adjustments(state === 'waiting' ? {} : { show: state }),
    })),
);

/** Says yes or no to what somebody of staff asked for. */
export const decideAdjustment = action(
  { name: 'wallet.decideAdjustment', input: decisionInput, guard: policy['wallet.takeBack'] },
  async ({ input, actor, tx, request: { address } }) =>
    replyOf(await adjusting.decide({ tx, actor, address }, input), whyNot, (state) => ({
      message: state === 'posted' ? 'adjustments.posted' : 'adjustments.refused',
    })),
);

function whyNot(error: adjusting.DecideError): Told {
  if (error.code === 'notFree')
    return messageKey('adjustments.errors.notFree', { amount: toDecimal(error.free), currency: error.free.currency });
  if (error.code === 'own') return 'adjustments.errors.own';
  return error.code === 'stale' ? 'errors.stale' : 'errors.notFound';
}
