'use server';

import { audit } from '@/lib/people/audit/audit';
import { action } from '@/lib/people/auth/action';
import { provePassword, userById, userOfProof } from '@/lib/people/auth/credentials';
import { enter } from '@/lib/shop/sign-in/enter';
import { noteFailedSignIn } from '@/lib/people/auth/failed-sign-in';
import { landingOf } from '@/lib/people/auth/landing';
import { knownDevice } from '@/lib/people/auth/known-device';
import { mayWriteTo } from '@/lib/people/auth/mailbox';
import {
  codeBucket,
  codeLimits,
  letterLimits,
  linkLimits,
  signInLimits,
  type Challenged,
} from '@/lib/people/auth/limits';
import { passwordByLink } from '@/lib/people/links/password-by-link';
import { refusedWith } from '@/lib/people/auth/reply';
import { forgive } from '@/lib/people/auth/rate-limit';
import { safeReturnTo } from '@/lib/people/auth/return-to';
import { resetByLink } from '@/lib/people/links/reset-password';
import {
  confirmSignUpInput,
  firstOwnerInput,
  forgotPasswordInput,
  resetPasswordInput,
  signInCodeInput,
  signInInput,
  signOutInput,
  signUpDetails,
  signUpInput,
} from '@/lib/shop/sign-in/schema';
import { passes } from '@/lib/people/auth/second-factor';
import { firstStepUser, forgetFirstStep, rememberFirstStep } from '@/lib/people/auth/second-step-cookie';
import { clearSessionCookie } from '@/lib/people/auth/session-cookie';
import { endSessions } from '@/lib/people/auth/sessions';
import { createCustomer } from '@/lib/people/customers/create-customer';
import { landing } from '@/lib/people/legal/landing';
import { agreementWords, lackOfAgreement } from '@/lib/people/legal/agreement';
import { recordConsents } from '@/lib/people/legal/consents';
import { textsInForce } from '@/lib/people/legal/texts';
import { askForLink, spendLink } from '@/lib/people/links/links';
import { routes } from '@/lib/base/routes';
import { readSettings } from '@/lib/people/settings/read-settings';
import { createFirstOwner } from '@/lib/people/staff/first-owner';

export const signIn = action(
  {
    name: 'session.open',
    input: signInInput,
    guard: 'anyone',
    limits: async ({ email }, { address }) => signInLimits(email, { address, device: await knownDevice({ email }) }),
    prepare: async ({ email, password }) => {
      const device = await knownDevice({ email });
      return { device, proof: await provePassword({ email }, password, device === null ? 'anybody' : 'known') };
    },
    afterRefusal: ({ email }, { address }) => noteFailedSignIn({ email }, address),
  },
  async ({ input, actor, tx, request, prepared: { proof, device } }) => {
    const user = await userOfProof(tx, proof, { address: request.address, device });
    if (!user) return { ok: false, formErrors: ['errors.wrongPassword'] };
    if (user.totpSealed !== null) {
      await rememberFirstStep(user.id);
      return { ok: true, value: null, redirectTo: routes.signInCode(safeReturnTo(input.returnTo) ?? undefined) };
    }
    const entered = await enter(tx, user.id, request, actor);
    return { ok: true, value: null, redirectTo: await landing(tx, entered, landingOf(user.kind, input.returnTo)) };
  },
);

export const signInWithCode = action(
  {
    name: 'session.open',
    input: signInCodeInput,
    guard: 'anyone',
    limits: async ({ code }, { address }) => {
      const who = await challenged(address);
      return who === null ? [] : codeLimits(code, who);
    },
    prepare: (_input, _actor, { address }) => challenged(address),
    afterRefusal: async (_input, { address }) => noteFailedSignIn({ id: (await firstStepUser()) ?? '' }, address),
  },
  async ({ input, actor, tx, request, prepared: who }) => {
    const user = who && (await userById(tx, who.userId));
    if (!user) return { ok: false, formErrors: ['signIn.errors.startAgain'] };
    const isRight = user.totpSealed !== null && (await passes(tx, user.id, user.totpSealed, input.code));
    if (!isRight) return { ok: false, fieldErrors: { code: ['errors.wrongCode'] } };
    await forgive(tx, codeBucket(input.code, who));
    await forgetFirstStep();
    const entered = await enter(tx, user.id, request, actor);
    return { ok: true, value: null, redirectTo: await landing(tx, entered, landingOf(user.kind, input.returnTo)) };
  },
);

/** First step of a new account: a letter. Whoever has the address already gets another one, and the screen says the same. */
export const signUp = action(
  {
    name: 'customer.signUp.ask',
    input: signUpInput,
    guard: 'anyone',
    limits: ({ email }, { address }) => letterLimits('sign-up', email, { address, device: null }),
    prepare: ({ email }) => mayWriteTo('sign-up', email),
  },
  async ({ input: { name, email, returnTo, ...given }, tx, request, prepared: mayWrite }) => {
    if (!(await readSettings(tx)).signUpOpen) return { ok: false, formErrors: ['signIn.errors.signUpClosed'] };
    const texts = await textsInForce(tx);
    // A page that was opened before the first text was published has no box to tick.
    const lack = given.versions === undefined && texts.length > 0 ? 'textsChanged' : lackOfAgreement(texts, given);
    if (lack !== null) return refusedWith(agreementWords[lack]);
    const agreement = { texts, at: new Date().toISOString(), address: request.address };
    const details = signUpDetails.parse({ name, returnTo, agreement });
    if (mayWrite) await askForLink(tx, { purpose: 'sign-up', email, locale: request.locale, details });
    return { ok: true, value: { email } };
  },
);

/** Second step: the password is chosen by whoever reads the mail, so nobody prepares an account for a stranger. */
export const confirmSignUp = action(
  {
    name: 'customer.signUp',
    input: confirmSignUpInput,
    guard: 'anyone',
    limits: (_input, { address }) => linkLimits(address),
    prepare: ({ token, newPassword }) => passwordByLink('sign-up', token, newPassword),
  },
  async ({ input, actor, tx, request, prepared: passwordHash }) => {
    const link = await spendLink(tx, 'sign-up', input.token);
    if (!link || !passwordHash) return { ok: false, formErrors: ['auth.errors.linkDead'] };
    const { name, returnTo, agreement } = signUpDetails.parse(link.details);
    const wanted = { name, email: link.email, passwordHash, locale: request.locale };
    const made = await createCustomer(tx, wanted);
    if (!made.ok) return { ok: false, formErrors: ['auth.errors.linkDead'] };
    const { customerId, userId } = made.value;
    await recordConsents(tx, { customerId, userId, ...agreement, at: new Date(agreement.at) });
    const note = { action: 'customer.signUp', subject: `customer:${customerId}`, customerId, address: request.address };
    await audit(tx, null, note);
    await enter(tx, userId, request, actor);
    return { ok: true, value: null, redirectTo: landingOf('customer', returnTo) };
  },
);

/** Makes the owner of a new installation, by the link that its first start showed. */
export const acceptOwnership = action(
  {
    name: 'owner.accept',
    input: firstOwnerInput,
    guard: 'anyone',
    limits: (_input, { address }) => linkLimits(address),
    prepare: ({ token, newPassword }) => passwordByLink('first-owner', token, newPassword),
  },
  async ({ input: { token, name }, actor, tx, request, prepared: passwordHash }) => {
    const owner = passwordHash && { token, name, passwordHash, locale: request.locale };
    const user = owner && (await createFirstOwner(tx, owner));
    if (!user) return { ok: false, formErrors: ['auth.errors.linkDead'] };
    await audit(tx, null, { action: 'owner.accept', subject: `user:${user}`, address: request.address });
    await enter(tx, user, request, actor);
    return { ok: true, value: null, redirectTo: landingOf('staff', undefined) };
  },
);

/** Sends a link to choose a new password, if anybody has this address; the answer is the same and takes as long. */
export const askForNewPassword = action(
  {
    name: 'account.passwordReset.ask',
    input: forgotPasswordInput,
    guard: 'anyone',
    limits: async ({ email }, { address }) =>
      letterLimits('password-reset', email, { address, device: await knownDevice({ email }) }),
    prepare: async ({ email }) => (await knownDevice({ email })) !== null || mayWriteTo('password-reset', email),
  },
  async ({ input: { email }, tx, request, prepared: mayWrite }) => {
    if (mayWrite) await askForLink(tx, { purpose: 'password-reset', email, locale: request.locale });
    return { ok: true, value: { email } };
  },
);

/** Sets a new password by a link and ends every session. It signs nobody in: a second factor is still asked for. */
export const resetPassword = action(
  {
    name: 'account.passwordReset',
    input: resetPasswordInput,
    guard: 'anyone',
    limits: (_input, { address }) => linkLimits(address),
    prepare: ({ token, newPassword }) => passwordByLink('password-reset', token, newPassword),
  },
  async ({ input: { token }, tx, request, prepared: passwordHash }) => {
    const user = passwordHash && (await resetByLink(tx, { token, passwordHash, address: request.address }));
    if (!user) return { ok: false, formErrors: ['auth.errors.linkDead'] };
    await audit(tx, null, { action: 'account.passwordReset', subject: `user:${user}`, address: request.address });
    return { ok: true, value: null, redirectTo: routes.signInAfterReset() };
  },
);

export const signOut = action(
  {
    name: 'session.close',
    input: signOutInput,
    guard: 'anyone',
    forWhomever: true,
  },
  async ({ actor, tx, request }) => {
    await clearSessionCookie();
    if (actor) {
      await endSessions(tx, actor.userId, { id: actor.sessionId });
      await audit(tx, actor, { action: 'session.close', subject: `user:${actor.userId}`, address: request.address });
    }
    return { ok: true, value: null, redirectTo: routes.search() };
  },
);

/** Whoever gave the right password just now; without that there is nothing to guess at. */
async function challenged(address: string): Promise<Challenged | null> {
  const userId = await firstStepUser();
  return userId === null ? null : { userId, address, device: await knownDevice({ id: userId }) };
}
