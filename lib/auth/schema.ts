import { z } from 'zod';
import { bounded, text } from '@/lib/values/text';

export const passwordMinLength = 10;
const passwordMaxLength = 200;

/** An e-mail address as it is stored and compared: without spaces around, in small letters. */
export const emailField = text({ max: 254 }).toLowerCase().pipe(z.email());

export const personName = text({ min: 1, max: 120 });

/** A password as it is now: its rules were checked when it was set. */
export const presentPasswordField = z.string().min(1).max(passwordMaxLength);
export const newPasswordField = z.string().min(passwordMinLength).max(passwordMaxLength);

/** Six digits of an authenticator app, which likes to show them in two groups. */
export const totpCodeField = bounded(40)
  .transform((typed) => typed.replace(/\s/g, ''))
  .pipe(z.string().regex(/^\d{6}$/, { error: 'auth.errors.codeHasSixDigits' }));

const returnTo = z.string().max(2000).optional();

export const signInInput = z.object({ email: emailField, password: presentPasswordField, returnTo });

export const signInCodeInput = z.object({ code: totpCodeField, returnTo });

export const signUpInput = z.object({ name: personName, email: emailField, returnTo });

const token = z.string().min(1).max(100);
export const confirmSignUpInput = z.object({ token, newPassword: newPasswordField });

export const forgotPasswordInput = z.object({ email: emailField });
export const resetPasswordInput = z.object({ token, newPassword: newPasswordField });

/** What a sign-up link remembers of the form it was asked with. */
export const signUpDetails = z.object({ name: personName, returnTo });

export const signOutInput = z.object({});
