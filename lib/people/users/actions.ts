'use server';

import type { Actor } from '@/lib/people/access/actor';
import { policy } from '@/lib/people/access/policy';
import { action } from '@/lib/people/auth/action';
import { provePassword } from '@/lib/people/auth/credentials';
import { rememberDevice } from '@/lib/people/auth/known-device';
import { confirmLimits, emailChangeLimits, linkLimits, passwordLimits } from '@/lib/people/auth/limits';
import { mayWriteTo } from '@/lib/people/auth/mailbox';
import { hashPassword } from '@/lib/people/auth/password';
import { replyOf, type Told } from '@/lib/people/auth/reply';
import type { RequestInfo } from '@/lib/people/auth/request';
import { writeLocaleCookie } from '@/lib/people/language/locale-cookie';
import { agreementWords } from '@/lib/people/legal/agreement';
import { changeEmailByLink } from '@/lib/people/users/change-email';
import { askForOwnEmail } from '@/lib/people/users/change-own-email';
import { changePassword as change } from '@/lib/people/users/change-password';
import * as sessions from '@/lib/people/users/end-sessions';
import * as secondFactor from '@/lib/people/users/own-second-factor';
import { saveProfile as save } from '@/lib/people/users/save-profile';
import * as inputs from '@/lib/people/users/schema';
import { routes } from '@/lib/base/routes';

const words = {
  ...agreementWords,
  wrongPassword: { field: 'currentPassword', says: 'errors.wrongCurrentPassword' },
  wrongCode: { field: 'code', says: 'errors.wrongCode' },
  codeMissing: { field: 'code', says: 'errors.required' },
  sameEmail: { field: 'newEmail', says: 'users.email.same' },
  linkDead: 'auth.errors.linkDead',
  hasEnded: 'errors.alreadyDone',
  isOn: 'errors.alreadyDone',
  isOff: 'errors.stale',
} as const satisfies Readonly<Record<string, Told>>;

/** Of what only the person changes, who types their password once more. */
const withPassword = {
  forbidWhenSeenAs: true,
  limits: (_input: unknown, _request: RequestInfo, actor: Actor) => passwordLimits(actor.sessionId),
  prepare: ({ currentPassword }: { readonly currentPassword: string }, actor: Actor) =>
    provePassword({ id: actor.userId }, currentPassword, 'known'),
  audit: (_input: unknown, actor: Actor) => ({ subject: `user:${actor.userId}` }),
};

export const saveProfile = action(
  {
    name: 'account.profile',
    input: inputs.profileInput,
    guard: policy['account.change'],
    forbidWhenSeenAs: true,
    audit: (input, actor) => ({ subject: `user:${actor.userId}`, details: input }),
  },
  async ({ input, actor, tx }) => {
    const saved = await save(tx, actor, input);
    if (saved.ok) await writeLocaleCookie(input.locale);
    return replyOf(saved, words, { message: 'common.saved' });
  },
);

export const changePassword = action(
  {
    ...withPassword,
    name: 'account.password',
    input: inputs.changePasswordInput,
    guard: policy['account.change'],
    prepare: async (input, actor) => {
      const proof = await withPassword.prepare(input, actor);
      return proof && { proof, passwordHash: await hashPassword(input.newPassword, 'known') };
    },
  },
  async ({ actor, tx, prepared }) => {
    const changed = await change(tx, actor, prepared);
    if (changed.ok) await rememberDevice(tx, actor.userId);
    return replyOf(changed, words, { message: 'users.password.changed' });
  },
);

/** Asks for a letter to the new address. Nothing changes before its link is used, and the answer is the same whoever has it. */
export const changeEmail = action(
  {
    ...withPassword,
    name: 'account.email.ask',
    input: inputs.changeEmailInput,
    guard: policy['account.change'],
    limits: (_input, _request, actor) => [...passwordLimits(actor.sessionId), ...emailChangeLimits(actor.userId)],
    prepare: async (input, actor) => {
      const proof = await withPassword.prepare(input, actor);
      return { proof, mayWrite: proof !== null && (await mayWriteTo('email-change', input.newEmail)) };
    },
  },
  async ({ input: { newEmail, code }, actor, tx, request: { locale }, prepared }) => {
    const asked = await askForOwnEmail(tx, actor, { newEmail, code, locale, ...prepared });
    return replyOf(asked, words, { message: 'users.email.asked' });
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
  async ({ input: { token }, actor, tx, request: { address } }) => {
    const own = actor?.kind === 'staff' ? routes.admin.account() : routes.settings();
    return replyOf(await changeEmailByLink(tx, { token, address, reader: actor }), words, ({ isStillIn }) => ({
      redirectTo: isStillIn ? own : routes.signInAfterNewEmail(),
    }));
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
  async ({ input, actor, tx }) =>
    replyOf(await sessions.endOwnSession(tx, actor, input.session), words, { message: 'users.sessions.ended' }),
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
    await sessions.endOtherSessions(tx, actor);
    return { ok: true, value: null, message: 'users.sessions.endedOthers' };
  },
);

export const confirmSecondFactor = action(
  {
    ...withPassword,
    name: 'account.secondFactor.on',
    input: inputs.confirmSecondFactorInput,
    guard: policy['account.change'],
    limits: (_input, _request, actor) => [...confirmLimits(actor.sessionId), ...passwordLimits(actor.sessionId)],
  },
  async ({ input: { code }, actor, tx, prepared: proof }) => {
    const turnedOn = await secondFactor.turnOn(tx, actor, { proof, code });
    if (turnedOn.ok) await rememberDevice(tx, actor.userId);
    return replyOf(turnedOn, words, { message: 'users.secondFactor.turnedOn' });
  },
);

export const renewRecoveryCodes = action(
  {
    ...withPassword,
    name: 'account.recoveryCodes',
    input: inputs.renewRecoveryCodesInput,
    guard: policy['account.change'],
  },
  async ({ actor, tx, prepared: proof }) => replyOf(await secondFactor.renewCodes(tx, actor, proof), words),
);

export const removeSecondFactor = action(
  {
    ...withPassword,
    name: 'account.secondFactor.off',
    input: inputs.removeSecondFactorInput,
    guard: policy['account.change'],
  },
  async ({ actor, tx, prepared: proof }) => {
    const turnedOff = await secondFactor.turnOff(tx, actor, proof);
    if (turnedOff.ok) await rememberDevice(tx, actor.userId);
    return replyOf(turnedOff, words, { message: 'users.secondFactor.turnedOff' });
  },
);
