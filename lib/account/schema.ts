import { z } from 'zod';
import { newPasswordField, personName, presentPasswordField, totpCodeField } from '@/lib/auth/schema';
import { locales } from '@/lib/i18n/locales';

/** What a person sets about themselves. */
export const profileInput = z.object({ name: personName, locale: z.enum(locales) });

export const changePasswordInput = z.object({ currentPassword: presentPasswordField, newPassword: newPasswordField });

export const endSessionInput = z.object({ session: z.string().min(1).max(64) });
export const endOtherSessionsInput = z.object({});

export const confirmSecondFactorInput = z.object({ code: totpCodeField });
export const removeSecondFactorInput = z.object({ currentPassword: presentPasswordField });
