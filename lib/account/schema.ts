import { z } from 'zod';
import { newPasswordField, personName, presentPasswordField, totpCodeField } from '@/lib/auth/schema';
import { locales } from '@/lib/i18n/locales';
import { idText } from '@/lib/values/text';

/** What a person sets about themselves. */
export const profileInput = z.object({ name: personName, locale: z.enum(locales) });

export const changePasswordInput = z.object({ currentPassword: presentPasswordField, newPassword: newPasswordField });

export const endSessionInput = z.object({ session: idText });
export const endOtherSessionsInput = z.object({});

export const confirmSecondFactorInput = z.object({ code: totpCodeField, currentPassword: presentPasswordField });
export const renewRecoveryCodesInput = z.object({ currentPassword: presentPasswordField });
export const removeSecondFactorInput = z.object({ currentPassword: presentPasswordField });
