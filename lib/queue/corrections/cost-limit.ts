import { parseDecimal } from '@/lib/values/money';
import { text } from '@/lib/values/text';

/** A decimal amount in the currency of the operation; empty leaves the limit as it is. */
export const costLimit = text({ max: 40 })
  .transform((typed) => typed.replace(/[\s\u00a0\u202f]/g, ''))
  .refine((typed) => (parseDecimal(typed, 'RUB')?.minor ?? -1) >= 0, { message: 'errors.notAnAmount' })
  .optional();
