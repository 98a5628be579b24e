import { z } from 'zod';
import { bounded, text } from '@/lib/base/values/text';
import { passwordMinLength } from '@/lib/people/auth/password-length';

const passwordMaxLength = 200;

export const personName = text({ min: 1, max: 120 });

/** A password as it is now: its rules were checked when it was set. */
export const presentPasswordField = z.string().min(1).max(passwordMaxLength);
export const newPasswordField = z.string().min(passwordMinLength).max(passwordMaxLength);

/** Six digits of an authenticator app, which likes to show them in two groups. */
export const totpCodeField = bounded(40)
  .transform((typed) => typed.replace(/\s/g, ''))
  .pipe(z.string().regex(/^\d{6}$/, { error: 'auth.errors.codeHasSixDigits' }));

/** Sixteen letters in groups of four, with or without what stands between. */
const recoveryCode = z
  .string()
  .max(40)
  .transform((typed) => typed.replaceAll(/[\s-]/g, '').toLowerCase())
  .pipe(z.string().regex(/^[a-z2-9]{16}$/))
  .transform((letters) => letters.replaceAll(/(.{4})(?=.)/g, '$1-'));

/** What passes a second factor. */
export const codeField = z.union([totpCodeField, recoveryCode], { error: 'auth.errors.codeHasSixDigits' });
