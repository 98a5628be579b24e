'use server';

import { cookies } from 'next/headers';
import { askForEmail, changeEmailByLink } from '@/lib/people/users/change-email';
import { isOwnPassword } from '@/lib/people/users/own-password';
import * as inputs from '@/lib/people/users/schema';
import { audit } from '@/lib/people/audit/audit';
import { action } from '@/lib/people/auth/action';
import { provePassword } from '@/lib/people/auth/credentials';
import { rememberDevice } from '@/lib/people/auth/known-device';
import { mayWriteTo } from '@/lib/people/auth/mailbox';
import { confirmLimits, emailChangeLimits, linkLimits, passwordLimits } from '@/lib/people/auth/limits';
import { hashPassword } from '@/lib/people/auth/password';
import { policy } from '@/lib/people/access/policy';
import { newRecoveryCodes } from '@/lib/people/auth/recovery-codes';
import { refusedWith } from '@/lib/people/auth/reply';
import { offeredSeed, passes, sealSeed, spendCode } from '@/lib/people/auth/second-factor';
import { endSessions } from '@/lib/people/auth/sessions';
import { agreementWords } from '@/lib/people/legal/agreement';
import { lackOfConsent } from '@/lib/people/legal/consents';
import { endLinks } from '@/lib/people/links/links';
import { routes } from '@/lib/base/routes';
import { localeCookie, preferenceMaxAgeSeconds } from '@/lib/base/i18n/locales';

const wrongPassword = { ok: false, fieldErrors: { currentPassword: ['errors.wrongCurrentPassword'] } } as const;

export const saveProfile = action(
  {
    name: 'account.profile',
    input: inputs.profileInput,
    guard: policy['account.change'],
    forbidWhenSeenAs: true,
    audit: (input, actor) => ({ subject: `user:${actor.userId}`, details: input }),
  },
  async ({ input, actor, tx }) => {
    const lack = await lackOfConsent(tx, actor);
    if (lack !== null) return refusedWith(agreementWords[lack]);
    await tx.user.update({ where: { id: actor.userId }, data: input });
    const settings = { path: '/', sameSite: 'lax', maxAge: preferenceMaxAgeSeconds } as const;
    (await cookies()).set(localeCookie, input.locale, settings);
    return { ok: true, value: null, message: 'common.saved' };
  },
);

export const changePassword = action(
  {
    name: 'account.password',
    input: inputs.changePasswordInput,
    guard: policy['account.change'],
    forbidWhenSeenAs: true,
    limits: (_input, _request, actor) => passwordLimits(actor.sessionId),
    prepare: async ({ currentPassword, newPassword }, actor) => {
      const proof = await provePassword({ id: actor.userId }, currentPassword, 'known');
      return proof && { proof, passwordHash: await hashPassword(newPassword, 'known') };
    },
    audit: (_input, actor) => ({ subject: `user:${actor.userId}` }),
  },
  async ({ actor, tx, prepared }) => {
    if (!prepared || !(await isOwnPassword(tx, actor, prepared.proof))) return wrongPassword;
    await tx.user.update({ where: { id: actor.userId }, data: { passwordHash: prepared.passwordHash } });
    await endSessions(tx, actor.userId, { allBut: actor.sessionId });
    await endLinks(tx, actor.userId);
    await rememberDevice(tx, actor.userId);
    return { ok: true, value: null, message: 'users.password.changed' };
  },
);

/** Asks for a letter to the new address. Nothing changes before its link is used, and the answer is the same whoever has it. */
export const changeEmail = action(
  {
    name: 'account.email.ask',
    input: inputs.changeEmailInput,
    guard: policy['account.change'],
    forbidWhenSeenAs: true,
    limits: (_input, _request, actor) => [...passwordLimits(actor.sessionId), ...emailChangeLimits(actor.userId)],
    prepare: async ({ newEmail, currentPassword }, actor) => {
      const proof = await provePassword({ id: actor.userId }, currentPassword, 'known');
      return { proof, mayWrite: proof !== null && (await mayWriteTo('email-change', newEmail)) };
    },
    audit: (_input, actor) => ({ subject: `user:${actor.userId}` }),
  },
  async ({ input: { newEmail, code }, actor, tx, request, prepared: { proof, mayWrite } }) => {
    if (!(await isOwnPassword(tx, actor, proof))) return wrongPassword;
    const lack = await lackOfConsent(tx, actor);
    if (lack !== null) return refusedWith(agreementWords[lack]);
    const { email, totpSealed, customerId } = await tx.user.findUniqueOrThrow({
      where: { id: actor.userId },
      select: { email: true, totpSealed: true, customerId: true },
    });
    if (newEmail === email) return { ok: false, fieldErrors: { newEmail: ['users.email.same'] } };
    if (totpSealed !== null && !code) return { ok: false, fieldErrors: { code: ['errors.required'] } };
    const isIn = totpSealed === null || (await passes(tx, actor.userId, totpSealed, code ?? ''));
    if (!isIn) return { ok: false, fieldErrors: { code: ['errors.wrongCode'] } };
    const change = { user: actor.userId, customerId, from: email, to: newEmail, session: actor.sessionId };
    if (mayWrite) await askForEmail(tx, { ...change, locale: request.locale });
    return { ok: true, value: null, message: 'users.email.asked' };
  },
);

/** Changes the address by the link of that letter; whoever opened it on another device signs in there with it. */
export const confirmEmail = action(
  {
    name: 'account.email',
    input: inputs.confirmEmailInput,
    guard: 'anyone',
    limits: (_input, { address }) => linkLimits(address),
  },
  async ({ input: { token }, actor, tx, request }) => {
    const changed = await changeEmailByLink(tx, token);
    if (!changed) return { ok: false, formErrors: ['auth.errors.linkDead'] };
    const { userId, customerId, from, to } = changed;
    const subject = userId === null ? `customer:${customerId}` : `user:${userId}`;
    const note = { action: 'account.email', subject, details: { from, to }, address: request.address };
    const reader = actor?.userId === userId ? actor : null;
    await audit(tx, reader, customerId === null ? note : { ...note, customerId });
    if (!reader) return { ok: true, value: null, redirectTo: routes.signInAfterNewEmail() };
    const isStillIn = (await tx.session.count({ where: { id: reader.sessionId, revokedAt: null } })) > 0;
    const own = reader.kind === 'staff' ? routes.admin.account() : routes.settings();
    return { ok: true, value: null, redirectTo: isStillIn ? own : routes.signInAfterNewEmail() };
  },
);

export const endSession = action(
  {
    name: 'account.session.end',
    input: inputs.endSessionInput,
    guard: policy['account.change'],
    forbidWhenSeenAs: true,
    audit: (input) => ({ subject: `session:${input.session}` }),
  },
  async ({ input, actor, tx }) => {
    const ended = await endSessions(tx, actor.userId, { id: input.session });
    if (ended === 0) return { ok: false, formErrors: ['errors.alreadyDone'] };
    return { ok: true, value: null, message: 'users.sessions.ended' };
  },
);

export const endOtherSessions = action(
  {
    name: 'account.session.endOthers',
    input: inputs.endOtherSessionsInput,
    guard: policy['account.change'],
    forbidWhenSeenAs: true,
    audit: (_input, actor) => ({ subject: `user:${actor.userId}` }),
  },
  async ({ actor, tx }) => {
    await endSessions(tx, actor.userId, { allBut: actor.sessionId });
    return { ok: true, value: null, message: 'users.sessions.endedOthers' };
  },
);

export const confirmSecondFactor = action(
  {
    name: 'account.secondFactor.on',
    input: inputs.confirmSecondFactorInput,
    guard: policy['account.change'],
    forbidWhenSeenAs: true,
    limits: (_input, _request, actor) => [...confirmLimits(actor.sessionId), ...passwordLimits(actor.sessionId)],
    prepare: ({ currentPassword }, actor) => provePassword({ id: actor.userId }, currentPassword, 'known'),
    audit: (_input, actor) => ({ subject: `user:${actor.userId}` }),
  },
  async ({ input, actor, tx, prepared: proof }) => {
    if (!(await isOwnPassword(tx, actor, proof))) return wrongPassword;
    const user = await tx.user.findUniqueOrThrow({ where: { id: actor.userId }, select: { totpLastStep: true } });
    const seed = offeredSeed(actor, user.totpLastStep);
    const isRight = await spendCode(tx, actor.userId, seed, input.code);
    if (!isRight) return { ok: false, fieldErrors: { code: ['errors.wrongCode'] } };
    const set = await tx.user.updateMany({
      where: { id: actor.userId, totpSealed: null },
      data: { totpSealed: sealSeed(seed) },
    });
    if (set.count === 0) return { ok: false, formErrors: ['errors.alreadyDone'] };
    const codes = await newRecoveryCodes(tx, actor.userId);
    await rememberDevice(tx, actor.userId);
    return { ok: true, value: { codes }, message: 'users.secondFactor.turnedOn' };
  },
);

export const renewRecoveryCodes = action(
  {
    name: 'account.recoveryCodes',
    input: inputs.renewRecoveryCodesInput,
    guard: policy['account.change'],
    forbidWhenSeenAs: true,
    limits: (_input, _request, actor) => passwordLimits(actor.sessionId),
    prepare: ({ currentPassword }, actor) => provePassword({ id: actor.userId }, currentPassword, 'known'),
    audit: (_input, actor) => ({ subject: `user:${actor.userId}` }),
  },
  async ({ actor, tx, prepared: proof }) => {
    if (!(await isOwnPassword(tx, actor, proof))) return wrongPassword;
    const isOn = (await tx.user.count({ where: { id: actor.userId, totpSealed: { not: null } } })) > 0;
    if (!isOn) return { ok: false, formErrors: ['errors.stale'] };
    return { ok: true, value: { codes: await newRecoveryCodes(tx, actor.userId) } };
  },
);

export const removeSecondFactor = action(
  {
    name: 'account.secondFactor.off',
    input: inputs.removeSecondFactorInput,
    guard: policy['account.change'],
    forbidWhenSeenAs: true,
    limits: (_input, _request, actor) => passwordLimits(actor.sessionId),
    prepare: ({ currentPassword }, actor) => provePassword({ id: actor.userId }, currentPassword, 'known'),
    audit: (_input, actor) => ({ subject: `user:${actor.userId}` }),
  },
  async ({ actor, tx, prepared: proof }) => {
    if (!(await isOwnPassword(tx, actor, proof))) return wrongPassword;
    await tx.user.update({ where: { id: actor.userId }, data: { totpSealed: null } });
    await tx.recoveryCode.deleteMany({ where: { userId: actor.userId } });
    await rememberDevice(tx, actor.userId);
    return { ok: true, value: null, message: 'users.secondFactor.turnedOff' };
  },
);
