import { z } from 'zod';
import { agreementFields, legalKind } from '@/lib/people/legal/schema';
import { mailAddress } from '@/lib/base/values/mail-address';
import { bounded, text } from '@/lib/base/values/text';

export const passwordMinLength = 10;
const passwordMaxLength = 200;

export const personName = text({ min: 1, max: 120 });

/** A password as it is now: its rules were checked when it was set. */
export const presentPasswordField = z.string().min(1).max(passwordMaxLength);
export const newPasswordField = z.string().min(passwordMinLength).max(passwordMaxLength);

/** Six digits of an authenticator app, which likes to show them in two groups. */
export const totpCodeField = bounded(40)
  .transform((typed) => typed.replace(/\s/g, ''))
  .pipe(z.string().regex(/^\d{6}$/, { error: 'auth.errors.codeHasSixDigits' }));

const returnTo = z.string().max(2000).optional();

export const signInInput = z.object({ email: mailAddress, password: presentPasswordField, returnTo });

/** Sixteen letters in groups of four, with or without what stands between. */
const recoveryCode = z
  .string()
  .max(40)
  .transform((text) => text.replaceAll(/[\s-]/g, '').toLowerCase())
  .pipe(z.string().regex(/^[a-z2-9]{16}$/))
  .transform((text) => text.replaceAll(/(.{4})(?=.)/g, '$1-'));

/** What passes a second factor. */
export const codeField = z.union([totpCodeField, recoveryCode], { error: 'auth.errors.codeHasSixDigits' });

export const signInCodeInput = z.object({
  code: codeField,
  returnTo,
});

export const signUpInput = z.object({
  name: personName,
  email: mailAddress,
  /** The box beside the texts in force, and which those were; neither is there where no text is published. */
  ...agreementFields,
  returnTo,
});

export const linkToken = z.string().min(1).max(100);
export const confirmSignUpInput = z.object({ token: linkToken, newPassword: newPasswordField });

export const firstOwnerInput = z.object({ token: linkToken, name: personName, newPassword: newPasswordField });

export const forgotPasswordInput = z.object({ email: mailAddress });
export const resetPasswordInput = z.object({ token: linkToken, newPassword: newPasswordField });

/** What a sign-up link remembers of the form it was asked with. */
export const signUpDetails = z.object({
  name: personName,
  returnTo,
  agreement: z.object({
    texts: z.array(z.object({ kind: legalKind, version: z.int() })),
    at: z.iso.datetime(),
    address: z.string(),
  }),
});

export const signOutInput = z.object({});
