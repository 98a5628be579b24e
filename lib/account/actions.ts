'use server';

import { cookies } from 'next/headers';
import { isOwnPassword } from '@/lib/account/own-password';
import * as inputs from '@/lib/account/schema';
import { action } from '@/lib/auth/action';
import { provePassword } from '@/lib/auth/credentials';
import { rememberDevice } from '@/lib/auth/known-device';
import { confirmLimits, passwordLimits } from '@/lib/auth/limits';
import { hashPassword } from '@/lib/auth/password';
import { policy } from '@/lib/auth/policy';
import { newRecoveryCodes } from '@/lib/auth/recovery-codes';
import { offeredSeed, sealSeed, spendCode } from '@/lib/auth/second-factor';
import { endSessions } from '@/lib/auth/sessions';
import { agreeToPending } from '@/lib/legal/consents';
import { localeCookie, preferenceMaxAgeSeconds } from '@/lib/i18n/locales';

const wrongPassword = { ok: false, fieldErrors: { currentPassword: ['errors.wrongCurrentPassword'] } } as const;

export const saveProfile = action(
  {
    name: 'account.profile',
    input: inputs.profileInput,
    guard: policy['account.change'],
    forbidWhenSeenAs: true,
    audit: (input, actor) => ({ subject: `user:${actor.userId}`, details: input }),
  },
  async ({ input, actor, tx, request }) => {
    const lack = actor.kind === 'customer' ? await agreeToPending(tx, actor, {}, request.address) : null;
    if (lack !== null) return lack;
    await tx.user.update({ where: { id: actor.userId }, data: input });
    const settings = { path: '/', sameSite: 'lax', maxAge: preferenceMaxAgeSeconds } as const;
    (await cookies()).set(localeCookie, input.locale, settings);
    return { ok: true, value: null, message: 'settings.saved' };
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
    await rememberDevice(tx, actor.userId);
    return { ok: true, value: null, message: 'settings.password.changed' };
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
    return { ok: true, value: null, message: 'settings.sessions.ended' };
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
    return { ok: true, value: null, message: 'settings.sessions.endedOthers' };
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
    return { ok: true, value: { codes }, message: 'settings.secondFactor.turnedOn' };
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
    return { ok: true, value: null, message: 'settings.secondFactor.turnedOff' };
  },
);
