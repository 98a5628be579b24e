'use server';

import { action } from '@/lib/people/auth/action';
import { provePassword } from '@/lib/people/auth/credentials';
import { noteFailedSignIn } from '@/lib/people/auth/failed-sign-in';
import { knownDevice } from '@/lib/people/auth/known-device';
import { landingOf } from '@/lib/people/auth/landing';
import { codeLimits, letterLimits, linkLimits, signInLimits } from '@/lib/people/auth/limits';
import { mayWriteTo } from '@/lib/people/auth/mailbox';
import { countAttempt } from '@/lib/people/auth/rate-limit';
import { refusedWith, replyOf, type Told } from '@/lib/people/auth/reply';
import { safeReturnTo } from '@/lib/people/auth/return-to';
import { firstStepUser } from '@/lib/people/auth/second-step-cookie';
import { agreementWords } from '@/lib/people/legal/agreement';
import { askForLink } from '@/lib/people/links/links';
import { passwordByLink } from '@/lib/people/links/password-by-link';
import * as byLink from '@/lib/shop/sign-in/by-link';
import { leave } from '@/lib/shop/sign-in/enter';
import {
  confirmSignUpInput,
  firstOwnerInput,
  forgotPasswordInput,
  resetPasswordInput,
  signInCodeInput,
  signInInput,
  signOutInput,
  signUpInput,
} from '@/lib/shop/sign-in/schema';
import * as steps from '@/lib/shop/sign-in/sign-in';
import { askForAccount, confirmAccount } from '@/lib/shop/sign-in/sign-up';
import { db } from '@/lib/base/db/client';
import { routes } from '@/lib/base/routes';

const words = {
  ...agreementWords,
  wrongPassword: 'errors.wrongPassword',
  firstStepMissing: 'signIn.errors.startAgain',
  wrongCode: { field: 'code', says: 'errors.wrongCode' },
  closed: 'signIn.errors.signUpClosed',
  linkDead: 'auth.errors.linkDead',
} as const satisfies Readonly<Record<string, Told>>;

export const signIn = action(
  {
    name: 'session.open',
    input: signInInput,
    guard: 'anyone',
    prepare: async ({ email, password }, _actor, { address }) => {
      const device = await knownDevice({ email });
      await countAttempt(db, signInLimits(email, { address, device }));
      return { device, proof: await provePassword({ email }, password, device === null ? 'anybody' : 'known') };
    },
    afterRefusal: ({ email }, { address }) => noteFailedSignIn({ email }, address),
  },
  async ({ input: { returnTo }, actor: previous, tx, request, prepared }) => {
    const signedIn = await steps.signIn(tx, prepared, { request, previous });
    return replyOf(signedIn, words, (far) => ({ redirectTo: nextPage(far, returnTo) }));
  },
);

export const signInWithCode = action(
  {
    name: 'session.open',
    input: signInCodeInput,
    guard: 'anyone',
    prepare: async ({ code }, _actor, { address }) => {
      // Whoever gave the right password just now; without that there is nothing to guess at.
      const userId = await firstStepUser();
      if (userId === null) return null;
      const who = { userId, address, device: await knownDevice({ id: userId }) };
      await countAttempt(db, codeLimits(code, who));
      return who;
    },
    afterRefusal: async (_input, { address }) => noteFailedSignIn({ id: (await firstStepUser()) ?? '' }, address),
  },
  async ({ input: { code, returnTo }, actor: previous, tx, request, prepared: who }) => {
    const signedIn = await steps.signInWithCode(tx, { who, code }, { request, previous });
    return replyOf(signedIn, words, (far) => ({ redirectTo: nextPage(far, returnTo) }));
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
  async ({ input, tx, request, prepared: mayWrite }) =>
    replyOf(await askForAccount(tx, input, { mayWrite, request }), words),
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
  async ({ input: { token }, actor: previous, tx, request, prepared: passwordHash }) => {
    const confirmed = await confirmAccount(tx, { token, passwordHash }, { request, previous });
    if (!confirmed.ok) return refusedWith(words[confirmed.error]);
    return { ok: true, value: null, redirectTo: landingOf('customer', confirmed.value.returnTo) };
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
  async ({ input: { token, name }, actor: previous, tx, request, prepared: passwordHash }) => {
    const accepted = await byLink.acceptOwnership(tx, { token, passwordHash, name }, { request, previous });
    return replyOf(accepted, words, { redirectTo: landingOf('staff', undefined) });
  },
);

/** Sends a link to choose a new password, if anybody has this address; the answer is the same and takes as long. */
export const askForNewPassword = action(
  {
    name: 'account.passwordReset.ask',
    input: forgotPasswordInput,
    guard: 'anyone',
    prepare: async ({ email }, _actor, { address }) => {
      const device = await knownDevice({ email });
      await countAttempt(db, letterLimits('password-reset', email, { address, device }));
      return device !== null || mayWriteTo('password-reset', email);
    },
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
    const reset = await byLink.resetPassword(tx, { token, passwordHash }, request);
    return replyOf(reset, words, { redirectTo: routes.signInAfterReset() });
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
    await leave(tx, actor, request);
    return { ok: true, value: null, redirectTo: routes.search() };
  },
);

/** First what is still owed, then the page that was asked for. */
function nextPage({ kind, owes }: steps.SignedIn, returnTo: string | undefined): string {
  if (owes === 'code') return routes.signInCode(safeReturnTo(returnTo) ?? undefined);
  const path = landingOf(kind, returnTo);
  return owes === 'consent' ? routes.consents(path) : path;
}
