'use server';

import { action } from '@/lib/people/auth/action';
import { replyOf } from '@/lib/people/auth/reply';
import { policy } from '@/lib/people/access/policy';
import { routes } from '@/lib/base/routes';
import { orderRestoration } from './order-restoration';
import { restoreForm } from './schema';

/** Has a lapsed domain given back for the price that was shown, from the wallet. */
export const restoreLapsed = action(
  { name: 'domain.redeem', input: restoreForm, guard: policy['shop.order'] },
  async ({ input: { domainId, price: priceMinor }, actor, tx, request: { address } }) =>
    replyOf(
      await orderRestoration({ tx, actor, address }, { domainId, priceMinor }),
      notOrdered,
      ({ operationId }) => ({ redirectTo: routes.operationStatus(operationId) }),
    ),
);

/** The same by staff, from the wallet of its owner. */
export const restoreLapsedFor = action(
  { name: 'domain.redeem-for', input: restoreForm, guard: policy['customers.change'] },
  async ({ input: { domainId, price: priceMinor }, actor, tx, request: { address } }) =>
    replyOf(
      await orderRestoration({ tx, actor, address }, { domainId, priceMinor }),
      { ...notOrdered, insufficientFunds: 'domains.problems.ownerCannotPay' },
      ({ operationId }) => ({ redirectTo: routes.admin.operation(operationId) }),
    ),
);

const notOrdered = {
  notFound: 'errors.notFound',
  inProgress: 'errors.inProgress',
  missing: 'domains.problems.missing',
  notOpenYet: 'domains.problems.notOpenYet',
  noOwner: 'domains.problems.noOwner',
  notRestorable: 'domains.problems.notRestorable',
  priceChanged: 'errors.priceChanged',
  insufficientFunds: 'errors.insufficientFunds',
} as const;
