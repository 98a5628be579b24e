'use server';

import { action } from '@/lib/people/auth/action';
import { givenAccess } from '@/lib/people/auth/given-password';
import { policy } from '@/lib/people/access/policy';
import { replyOf } from '@/lib/people/auth/reply';
import { addCustomer } from '@/lib/people/customers/create-customer';
import { editCustomer as edit } from '@/lib/people/customers/edit-customer';
import * as inputs from '@/lib/people/customers/schema';
import * as seeing from '@/lib/people/customers/see-as';
import * as users from '@/lib/people/users/disable-user';
import { replaceAccess } from '@/lib/people/users/replace-access';
import { routes } from '@/lib/base/routes';
import { ok } from '@/lib/base/values/result';

const goneGroup = { field: 'group', says: 'customerGroups.errors.gone' } as const;
const words = { notFound: 'errors.notFound', forbidden: 'errors.forbidden' } as const;

export const createCustomer = action(
  {
    name: 'customer.create',
    input: inputs.newCustomerInput,
    guard: policy['customers.change'],
    prepare: givenAccess,
  },
  async ({ input, actor, tx, request: { address }, prepared: { password, passwordHash } }) => {
    const made = await addCustomer(tx, actor, { ...input, passwordHash, address });
    const told = { emailTaken: { field: 'email', says: 'customers.errors.emailTaken' } };
    const shown = (customer: string) => ok({ customer, email: input.email, password });
    return replyOf(made.ok ? shown(made.value.customerId) : made, told);
  },
);

export const editCustomer = action(
  {
    name: 'customer.edit',
    input: inputs.editCustomerInput,
    guard: policy['customers.change'],
  },
  async ({ input, actor, tx, request }) =>
    replyOf(await edit(tx, actor, input, request), { ...words, noSuchGroup: goneGroup }, ({ isAsked }) => ({
      message: isAsked ? 'customers.savedAndAsked' : 'customers.saved',
    })),
);

export const seeAs = action(
  {
    name: 'customer.seeAs',
    input: inputs.customerOnlyInput,
    guard: policy['customers.seeAs'],
    audit: ({ customer }) => ({ subject: `customer:${customer}`, customerId: customer }),
  },
  async ({ input: { customer }, actor, tx }) =>
    replyOf(await seeing.seeAs(tx, actor, customer), words, { redirectTo: routes.domains() }),
);

export const stopSeeingAs = action(
  {
    name: 'customer.seeAs.stop',
    input: inputs.noInput,
    guard: policy['customers.stopSeeingAs'],
    audit: (_input, actor) => ({ subject: `customer:${actor.customerId}` }),
  },
  async ({ actor, tx }) =>
    replyOf(await seeing.stopSeeingAs(tx, actor), words, { redirectTo: routes.admin.customer(actor.customerId) }),
);

export const disableUser = action(
  {
    name: 'user.disable',
    input: inputs.userOnlyInput,
    guard: policy['users.manage'],
    audit: ({ user }) => ({ subject: `user:${user}` }),
  },
  async ({ input: { user }, tx }) =>
    replyOf(await users.disableUser(tx, { id: user, of: 'customers' }), words, { message: 'customers.users.disabled' }),
);

export const enableUser = action(
  {
    name: 'user.enable',
    input: inputs.userOnlyInput,
    guard: policy['users.manage'],
    audit: ({ user }) => ({ subject: `user:${user}` }),
  },
  async ({ input: { user }, tx }) =>
    replyOf(await users.enableUser(tx, { id: user, of: 'customers' }), words, { message: 'customers.users.enabled' }),
);

export const resetAccess = action(
  {
    name: 'user.resetAccess',
    input: inputs.userOnlyInput,
    guard: policy['users.manage'],
    prepare: givenAccess,
    audit: ({ user }) => ({ subject: `user:${user}` }),
  },
  async ({ input: { user }, tx, prepared: { password, passwordHash } }) => {
    const replaced = await replaceAccess(tx, { id: user, of: 'customers' }, passwordHash);
    return replyOf(replaced.ok ? ok({ password }) : replaced, words);
  },
);
