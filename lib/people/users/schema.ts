import { z } from 'zod';
import { codeField, newPasswordField, personName, presentPasswordField, totpCodeField } from '@/lib/people/auth/schema';
import { linkToken } from '@/lib/people/links/schema';
import { locales } from '@/lib/base/i18n/locales';
import { mailAddress } from '@/lib/base/values/mail-address';
import { idText } from '@/lib/base/values/text';

/** What a person sets about themselves. */
export const profileInput = z.object({ name: personName, locale: z.enum(locales) });

export const changePasswordInput = z.object({ currentPassword: presentPasswordField, newPassword: newPasswordField });

/** `code` is asked of whoever has a second factor. */
export const changeEmailInput = z.object({
  newEmail: mailAddress,
  currentPassword: presentPasswordField,
  code: codeField.optional(),
});
export const confirmEmailInput = z.object({ token: linkToken });

export const endSessionInput = z.object({ session: idText });
export const endOtherSessionsInput = z.object({});

export const confirmSecondFactorInput = z.object({ code: totpCodeField, currentPassword: presentPasswordField });
export const renewRecoveryCodesInput = z.object({ currentPassword: presentPasswordField });
export const removeSecondFactorInput = z.object({ currentPassword: presentPasswordField });
