import { z } from 'zod';
import { locales } from '@/lib/base/i18n/locales';

export const localeInput = z.object({ locale: z.enum(locales) });
