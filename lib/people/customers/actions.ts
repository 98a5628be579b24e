'use server';

import { audit } from '@/lib/people/audit/audit';
import { askForEmail } from '@/lib/people/users/change-email';
import { action } from '@/lib/people/auth/action';
import { givenAccess } from '@/lib/people/auth/given-password';
import { policy } from '@/lib/people/access/policy';
import { replaceAccess } from '@/lib/people/users/replace-access';
import { endSessions } from '@/lib/people/auth/sessions';
import { createCustomer as makeCustomer } from '@/lib/people/customers/create-customer';
import * as inputs from '@/lib/people/customers/schema';
import { isLocale } from '@/lib/base/i18n/locales';
import { routes } from '@/lib/base/routes';
import { userId } from '@/lib/base/values/ids';

const notFound = { ok: false, formErrors: ['errors.notFound'] } as const;

export const createCustomer = action(
  {
    name: 'customer.create',
    input: inputs.newCustomerInput,
    guard: policy['customers.change'],
    prepare: givenAccess,
  },
  async ({ input, actor, tx, request, prepared: { password, passwordHash } }) => {
    const made = await makeCustomer(tx, { ...input, passwordHash });
    if (!made.ok) return { ok: false, fieldErrors: { email: ['customers.errors.emailTaken'] } };
    const { customerId: customer } = made.value;
    const subject = `customer:${customer}`;
    await audit(tx, actor, { action: 'customer.create', subject, customerId: customer, address: request.address });
    return { ok: true, value: { customer: String(customer), email: input.email, password } };
  },
);

export const editCustomer = action(
  {
    name: 'customer.edit',
    input: inputs.editCustomerInput,
    guard: policy['customers.change'],
    audit: ({ customer, name, email }) => ({
      subject: `customer:${customer}`,
      customerId: customer,
      details: { name, email },
    }),
  },
  async ({ input: { customer, name, email, phone, note }, tx, request }) => {
    const before = await tx.customer.findUnique({ where: { id: customer }, select: { email: true } });
    if (!before) return notFound;
    await tx.customer.update({ where: { id: customer }, data: { name, phone: phone ?? null, note } });
    if (email === before.email) return { ok: true, value: null, message: 'customers.saved' };
    // Where somebody signs in with it, that changes too; its reader says whether it is theirs, and the old one is told.
    const user = await tx.user.findFirst({
      where: { customerId: customer, email: before.email },
      select: { id: true, locale: true },
    });
    const locale = isLocale(user?.locale) ? user.locale : request.locale;
    const change = { user: user?.id ?? null, customerId: customer, from: before.email, to: email, session: null };
    await askForEmail(tx, { ...change, locale });
    return { ok: true, value: null, message: 'customers.savedAndAsked' };
  },
);

export const seeAs = action(
  {
    name: 'customer.seeAs',
    input: inputs.customerOnlyInput,
    guard: policy['customers.seeAs'],
    audit: ({ customer }) => ({ subject: `customer:${customer}`, customerId: customer }),
  },
  async ({ input: { customer }, actor, tx }) => {
    if ((await tx.customer.count({ where: { id: customer } })) === 0) return notFound;
    const started = await tx.session.updateMany({
      where: { id: actor.sessionId, seenAsCustomerId: null },
      data: { seenAsCustomerId: customer },
    });
    if (started.count === 0) return { ok: false, formErrors: ['errors.forbidden'] };
    return { ok: true, value: null, redirectTo: routes.domains() };
  },
);

export const stopSeeingAs = action(
  {
    name: 'customer.seeAs.stop',
    input: inputs.noInput,
    guard: policy['customers.stopSeeingAs'],
    audit: (_input, actor) => ({ subject: `customer:${actor.customerId}` }),
  },
  async ({ actor, tx }) => {
    if (actor.seenBy === null) return { ok: false, formErrors: ['errors.forbidden'] };
    await tx.session.updateMany({ where: { id: actor.sessionId }, data: { seenAsCustomerId: null } });
    return { ok: true, value: null, redirectTo: routes.admin.customer(actor.customerId) };
  },
);

export const disableUser = action(
  {
    name: 'user.disable',
    input: inputs.userOnlyInput,
    guard: policy['users.manage'],
    audit: ({ user }) => ({ subject: `user:${user}` }),
  },
  async ({ input: { user }, tx }) => {
    const changed = await tx.user.updateMany({
      where: { id: user, role: 'customer' },
      data: { disabledAt: new Date() },
    });
    if (changed.count === 0) return notFound;
    await endSessions(tx, userId(user), { allBut: null });
    return { ok: true, value: null, message: 'customers.users.disabled' };
  },
);

export const enableUser = action(
  {
    name: 'user.enable',
    input: inputs.userOnlyInput,
    guard: policy['users.manage'],
    audit: ({ user }) => ({ subject: `user:${user}` }),
  },
  async ({ input: { user }, tx }) => {
    const changed = await tx.user.updateMany({ where: { id: user, role: 'customer' }, data: { disabledAt: null } });
    return changed.count === 0 ? notFound : { ok: true, value: null, message: 'customers.users.enabled' };
  },
);

/** A way back in for somebody who lost password and phone: a new password, no second factor, no open session. */
export const resetAccess = action(
  {
    name: 'user.resetAccess',
    input: inputs.userOnlyInput,
    guard: policy['users.manage'],
    prepare: givenAccess,
    audit: ({ user }) => ({ subject: `user:${user}` }),
  },
  async ({ input: { user }, tx, prepared: { password, passwordHash } }) => {
    const isReplaced = await replaceAccess(tx, { id: user, role: 'customer' }, passwordHash);
    return isReplaced ? { ok: true, value: { password } } : notFound;
  },
);
