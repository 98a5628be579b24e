'use server';

import { routes } from '@/lib/base/routes';
import { policy } from '@/lib/people/access/policy';
import { action } from '@/lib/people/auth/action';
import { replyOf } from '@/lib/people/auth/reply';
import { askRefill } from './ask-refill';
import { askPayType, askRemoval, type Asked } from './change-bills';
import { changePayTypeInput, deleteBillsInput, refillInput } from './schema';

const underWay = { stale: 'registrarBills.errors.noneUnpaid', underWay: 'registrarBills.errors.underWay' } as const;

/** To what carries it out. */
const toIt = ({ operationId, groupId }: Asked) => ({
  redirectTo: groupId === null ? routes.admin.operation(operationId) : routes.admin.group(groupId),
});

/** Has unpaid bills of the registrar paid in another way. */
export const changePayType = action(
  { name: 'bill.payType', input: changePayTypeInput, guard: policy['bills.change'] },
  async ({ input, actor, tx, request: { address } }) =>
    replyOf(
      await askPayType({ tx, actor, address }, input),
      { ...underWay, refill: { field: 'payType', says: 'registrarBills.errors.refill' } },
      toIt,
    ),
);

/** Deletes unpaid bills of the registrar. */
export const deleteBills = action(
  { name: 'bill.remove', input: deleteBillsInput, guard: policy['bills.change'] },
  async ({ input, actor, tx, request: { address } }) =>
    replyOf(await askRemoval({ tx, actor, address }, input), underWay, toIt),
);

/** Has the registrar ask a purse for money for the balance. */
export const refillBalance = action(
  { name: 'bill.refill', input: refillInput, guard: policy['bills.change'] },
  async ({ input, actor, tx, request: { address } }) =>
    replyOf(
      await askRefill({ tx, actor, address }, input),
      { underWay: 'registrarBills.errors.refillUnderWay' },
      (operationId) => ({ redirectTo: routes.admin.operation(operationId) }),
    ),
);
