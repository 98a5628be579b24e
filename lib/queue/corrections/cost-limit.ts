import { z } from 'zod';
import { parseDecimal } from '@/lib/values/money';

/** A decimal amount in the currency of the operation; empty leaves the limit as it is. */
export const costLimit = z
  .string()
  .transform((text) => text.replace(/[\s\u00a0\u202f]/g, ''))
  .refine((text) => (parseDecimal(text, 'RUB')?.minor ?? -1) >= 0, { message: 'errors.notAnAmount' })
  .optional();
