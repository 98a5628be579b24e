'use server';

import { audit } from '@/lib/people/audit/audit';
import { action } from '@/lib/people/auth/action';
import { givenAccess } from '@/lib/people/auth/given-password';
import { policy } from '@/lib/people/access/policy';
import { replaceAccess } from '@/lib/people/users/replace-access';
import { endSessions } from '@/lib/people/auth/sessions';
import { createStaff, hasOtherOwner, storedRole } from '@/lib/people/staff/create-staff';
import { newStaffInput, staffOnlyInput, staffRoleInput } from '@/lib/people/staff/schema';
import { userId } from '@/lib/base/values/ids';

const notFound = { ok: false, formErrors: ['errors.notFound'] } as const;
const lastOwner = { ok: false, formErrors: ['staff.errors.lastOwner'] } as const;
const ofStaff = { role: { in: Object.values(storedRole) } };

export const addStaff = action(
  {
    name: 'staff.add',
    input: newStaffInput,
    guard: policy['staff.manage'],
    prepare: givenAccess,
  },
  async ({ input, actor, tx, request, prepared: { password, passwordHash } }) => {
    const made = await createStaff(tx, { ...input, passwordHash, locale: request.locale });
    if (!made.ok) return { ok: false, fieldErrors: { email: ['customers.errors.emailTaken'] } };
    const note = { action: 'staff.add', subject: `user:${made.value}`, details: { role: input.role } };
    await audit(tx, actor, { ...note, address: request.address });
    return { ok: true, value: { email: input.email, password } };
  },
);

export const changeStaffRole = action(
  {
    name: 'staff.role',
    input: staffRoleInput,
    guard: policy['staff.manage'],
    audit: ({ user, role }) => ({ subject: `user:${user}`, details: { role } }),
  },
  async ({ input: { user, role }, tx }) => {
    if (role !== 'owner' && !(await hasOtherOwner(tx, user))) return lastOwner;
    const changed = await tx.user.updateMany({ where: { id: user, ...ofStaff }, data: { role: storedRole[role] } });
    return changed.count === 0 ? notFound : { ok: true, value: null, message: 'staff.roleChanged' };
  },
);

export const disableStaff = action(
  {
    name: 'staff.disable',
    input: staffOnlyInput,
    guard: policy['staff.manage'],
    audit: ({ user }) => ({ subject: `user:${user}` }),
  },
  async ({ input: { user }, tx }) => {
    if (!(await hasOtherOwner(tx, user))) return lastOwner;
    const changed = await tx.user.updateMany({ where: { id: user, ...ofStaff }, data: { disabledAt: new Date() } });
    if (changed.count === 0) return notFound;
    await endSessions(tx, userId(user), { allBut: null });
    return { ok: true, value: null, message: 'staff.disabled' };
  },
);

export const enableStaff = action(
  {
    name: 'staff.enable',
    input: staffOnlyInput,
    guard: policy['staff.manage'],
    audit: ({ user }) => ({ subject: `user:${user}` }),
  },
  async ({ input: { user }, tx }) => {
    const changed = await tx.user.updateMany({ where: { id: user, ...ofStaff }, data: { disabledAt: null } });
    return changed.count === 0 ? notFound : { ok: true, value: null, message: 'staff.enabled' };
  },
);

/** A new password and no second factor for a colleague who lost theirs. */
export const resetStaffAccess = action(
  {
    name: 'staff.resetAccess',
    input: staffOnlyInput,
    guard: policy['staff.manage'],
    prepare: givenAccess,
    audit: ({ user }) => ({ subject: `user:${user}` }),
  },
  async ({ input: { user }, actor, tx, prepared: { password, passwordHash } }) => {
    // One's own password is changed on one's own page, where the old one is asked for.
    if (user === actor.userId) return { ok: false, formErrors: ['errors.forbidden'] };
    const isReplaced = await replaceAccess(tx, { id: user, ...ofStaff }, passwordHash);
    return isReplaced ? { ok: true, value: { password } } : notFound;
  },
);
