'use server';

import { action } from '@/lib/people/auth/action';
import { givenAccess } from '@/lib/people/auth/given-password';
import { policy } from '@/lib/people/access/policy';
import { replyOf } from '@/lib/people/auth/reply';
import * as change from '@/lib/people/staff/change-staff';
import { addStaff as add } from '@/lib/people/staff/create-staff';
import { newStaffInput, staffOnlyInput, staffRoleInput } from '@/lib/people/staff/schema';
import { enableUser } from '@/lib/people/users/disable-user';
import { ok } from '@/lib/base/values/result';

const words = { notFound: 'errors.notFound', lastOwner: 'staff.errors.lastOwner', own: 'errors.forbidden' } as const;

export const addStaff = action(
  {
    name: 'staff.add',
    input: newStaffInput,
    guard: policy['staff.manage'],
    prepare: givenAccess,
  },
  async ({ input, actor, tx, request: { locale, address }, prepared: { password, passwordHash } }) => {
    const added = await add(tx, actor, { ...input, passwordHash, locale, address });
    return replyOf(added.ok ? ok({ email: input.email, password }) : added, {
      emailTaken: { field: 'email', says: 'customers.errors.emailTaken' },
    });
  },
);

export const changeStaffRole = action(
  {
    name: 'staff.role',
    input: staffRoleInput,
    guard: policy['staff.manage'],
    audit: ({ user, role }) => ({ subject: `user:${user}`, details: { role } }),
  },
  async ({ input: { user, role }, tx }) =>
    replyOf(await change.changeRole(tx, user, role), words, { message: 'staff.roleChanged' }),
);

export const disableStaff = action(
  {
    name: 'staff.disable',
    input: staffOnlyInput,
    guard: policy['staff.manage'],
    audit: ({ user }) => ({ subject: `user:${user}` }),
  },
  async ({ input: { user }, tx }) => replyOf(await change.disableStaff(tx, user), words, { message: 'staff.disabled' }),
);

export const enableStaff = action(
  {
    name: 'staff.enable',
    input: staffOnlyInput,
    guard: policy['staff.manage'],
    audit: ({ user }) => ({ subject: `user:${user}` }),
  },
  async ({ input: { user }, tx }) =>
    replyOf(await enableUser(tx, { id: user, of: 'staff' }), words, { message: 'staff.enabled' }),
);

export const resetStaffAccess = action(
  {
    name: 'staff.resetAccess',
    input: staffOnlyInput,
    guard: policy['staff.manage'],
    prepare: givenAccess,
    audit: ({ user }) => ({ subject: `user:${user}` }),
  },
  async ({ input: { user }, actor, tx, prepared: { password, passwordHash } }) => {
    const replaced = await change.replaceStaffAccess(tx, actor, user, passwordHash);
    return replyOf(replaced.ok ? ok({ password }) : replaced, words);
  },
);
