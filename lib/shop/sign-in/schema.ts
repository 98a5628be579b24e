import { z } from 'zod';
import { codeField, newPasswordField, personName, presentPasswordField } from '@/lib/people/auth/schema';
import { agreementFields, legalKind } from '@/lib/people/legal/schema';
import { linkToken } from '@/lib/people/links/schema';
import { currencies } from '@/lib/base/values/money';
import { mailAddress } from '@/lib/base/values/mail-address';

const returnTo = z.string().max(2000).optional();

export const signInInput = z.object({ email: mailAddress, password: presentPasswordField, returnTo });

export const signInCodeInput = z.object({
  code: codeField,
  returnTo,
});

export const signUpInput = z.object({
  name: personName,
  email: mailAddress,
  /** The box beside the texts in force, and which those were; neither is there where no text is published. */
  ...agreementFields,
  /** What they want to be billed in, where there is a choice. */
  currency: z.enum(currencies).optional(),
  returnTo,
});

export const confirmSignUpInput = z.object({ token: linkToken, newPassword: newPasswordField });

export const firstOwnerInput = z.object({ token: linkToken, name: personName, newPassword: newPasswordField });

export const forgotPasswordInput = z.object({ email: mailAddress });
export const resetPasswordInput = z.object({ token: linkToken, newPassword: newPasswordField });

/** What a sign-up link remembers of the form it was asked with. */
export const signUpDetails = z.object({
  name: personName,
  currency: z.enum(currencies).optional(),
  returnTo,
  agreement: z.object({
    texts: z.array(z.object({ kind: legalKind, version: z.int() })),
    at: z.iso.datetime(),
    address: z.string(),
  }),
});

export const signOutInput = z.object({});
