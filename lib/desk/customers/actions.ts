'use server';

import { messageKey } from '@/lib/base/i18n/message-key';
import { policy } from '@/lib/people/access/policy';
import { action } from '@/lib/people/auth/action';
import { replyOf } from '@/lib/people/auth/reply';
import { billCustomerIn } from './bill-in';
import { billedInput } from './schema';

export const changeCurrency = action(
  { name: 'customer.currency', input: billedInput, guard: policy['customers.change'] },
  async ({ input, actor, tx, request: { address } }) =>
    replyOf(await billCustomerIn({ tx, actor, address }, input), words, {
      message: messageKey('rates.billed.saved', { currency: input.currency }),
    }),
);

const words = {
  notFound: 'errors.notFound',
  noRate: { field: 'currency', says: 'rates.errors.noRate' },
  held: { field: 'currency', says: 'rates.errors.held' },
  wallet: { field: 'currency', says: 'rates.errors.wallet' },
  debt: { field: 'currency', says: 'rates.errors.debt' },
  credit: { field: 'currency', says: 'rates.errors.credit' },
  unpaid: { field: 'currency', says: 'rates.errors.unpaid' },
  paying: { field: 'currency', says: 'rates.errors.paying' },
  disputed: { field: 'currency', says: 'rates.errors.disputed' },
} as const;
