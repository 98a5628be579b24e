'use server';

import { audit } from '@/lib/audit/audit';
import { action } from '@/lib/auth/action';
import { userById, userWithPassword } from '@/lib/auth/credentials';
import { enter } from '@/lib/auth/enter';
import { landingOf } from '@/lib/auth/landing';
import { codeBucket, codeLimits, signInLimits, signUpLimits } from '@/lib/auth/limits';
import { forgive } from '@/lib/auth/rate-limit';
import { safeReturnTo } from '@/lib/auth/return-to';
import { signInCodeInput, signInInput, signOutInput, signUpInput } from '@/lib/auth/schema';
import { openSeed, spendCode } from '@/lib/auth/second-factor';
import { firstStepUser, forgetFirstStep, rememberFirstStep } from '@/lib/auth/second-step-cookie';
import { clearSessionCookie } from '@/lib/auth/session-cookie';
import { endSessions } from '@/lib/auth/sessions';
import { createCustomer } from '@/lib/customers/create-customer';
import { routes } from '@/lib/routes';
import { readSettings } from '@/lib/settings/read-settings';

export const signIn = action(
  {
    name: 'session.open',
    input: signInInput,
    guard: 'anyone',
    limits: ({ email }, { address }) => signInLimits(email, address),
  },
  async ({ input, actor, tx, request }) => {
    const user = await userWithPassword(tx, { ...input, address: request.address });
    if (!user) return { ok: false, formErrors: ['errors.wrongPassword'] };
    if (user.totpSealed !== null) {
      await rememberFirstStep(user.id);
      return { ok: true, value: null, redirectTo: routes.signInCode(safeReturnTo(input.returnTo) ?? undefined) };
    }
    await enter(tx, user.id, request, actor);
    return { ok: true, value: null, redirectTo: landingOf(user.kind, input.returnTo) };
  },
);

export const signInWithCode = action(
  {
    name: 'session.open',
    input: signInCodeInput,
    guard: 'anyone',
    limits: async () => codeLimits((await firstStepUser()) ?? 'nobody'),
  },
  async ({ input, actor, tx, request }) => {
    const user = await userById(tx, (await firstStepUser()) ?? '');
    if (!user) return { ok: false, formErrors: ['auth.errors.startAgain'] };
    const isRight = user.totpSealed !== null && (await spendCode(tx, user.id, openSeed(user.totpSealed), input.code));
    if (!isRight) return { ok: false, fieldErrors: { code: ['errors.wrongCode'] } };
    await forgive(tx, codeBucket(user.id));
    await forgetFirstStep();
    await enter(tx, user.id, request, actor);
    return { ok: true, value: null, redirectTo: landingOf(user.kind, input.returnTo) };
  },
);

export const signUp = action(
  {
    name: 'customer.signUp',
    input: signUpInput,
    guard: 'anyone',
    limits: (_input, { address }) => signUpLimits(address),
  },
  async ({ input, actor, tx, request }) => {
    if (!(await readSettings(tx)).signUpOpen) return { ok: false, formErrors: ['auth.errors.signUpClosed'] };
    const made = await createCustomer(tx, { ...input, locale: request.locale });
    if (!made.ok) return { ok: false, fieldErrors: { email: ['errors.emailTaken'] } };
    const { customerId, userId } = made.value;
    const note = { action: 'customer.signUp', subject: `customer:${customerId}`, customerId, address: request.address };
    await audit(tx, null, note);
    await enter(tx, userId, request, actor);
    return { ok: true, value: null, redirectTo: landingOf('customer', input.returnTo) };
  },
);

export const signOut = action(
  {
    name: 'session.close',
    input: signOutInput,
    guard: 'anyone',
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
