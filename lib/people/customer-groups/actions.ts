'use server';

import { action } from '@/lib/people/auth/action';
import { policy } from '@/lib/people/access/policy';
import { replyOf } from '@/lib/people/auth/reply';
import { messageKey } from '@/lib/base/i18n/message-key';
import { createGroup, moveCustomers as move, removeGroup, renameGroup } from './change-groups';
import * as inputs from './schema';

const nameWords = {
  taken: { field: 'name', says: 'customerGroups.errors.taken' },
  tooMany: { field: 'name', says: messageKey('customerGroups.errors.tooMany', { most: inputs.mostCustomerGroups }) },
  notFound: 'errors.notFound',
} as const;

export const addCustomerGroup = action(
  { name: 'customer.group.create', input: inputs.newGroupInput, guard: policy['customers.change'] },
  async ({ input: { name }, actor, tx, request: { address } }) =>
    replyOf(await createGroup({ tx, actor, address }, name), nameWords, { message: 'customerGroups.created' }),
);

export const renameCustomerGroup = action(
  { name: 'customer.group.rename', input: inputs.renameGroupInput, guard: policy['customers.change'] },
  async ({ input, actor, tx, request: { address } }) =>
    replyOf(await renameGroup({ tx, actor, address }, input), nameWords, { message: 'customerGroups.renamed' }),
);

export const removeCustomerGroup = action(
  { name: 'customer.group.remove', input: inputs.removeGroupInput, guard: policy['prices.change'] },
  async ({ input: { group }, actor, tx, request: { address } }) =>
    replyOf(
      await removeGroup({ tx, actor, address }, group),
      { notFound: 'errors.notFound' },
      { message: 'customerGroups.removed' },
    ),
);

export const moveCustomers = action(
  { name: 'customer.group', input: inputs.moveCustomersInput, guard: policy['customers.change'] },
  async ({ input: { customer: customers, group }, actor, tx, request: { address } }) => {
    if (customers.length === 0) return { ok: false, formErrors: ['customerGroups.errors.nobody'] };
    return replyOf(
      await move({ tx, actor, address }, { customers, group }),
      { notFound: { field: 'group', says: 'errors.notFound' } },
      ({ count, name }) => ({
        message:
          name === null
            ? messageKey('customerGroups.movedOut', { count })
            : messageKey('customerGroups.moved', { count, name }),
      }),
    );
  },
);
