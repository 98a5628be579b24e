import { z } from 'zod';
import { messageKey } from '@/lib/base/i18n/message-key';
import { text } from '@/lib/base/values/text';

/** A whole number of a form field within its range. */
export function wholeNumber(max: number, initial?: string) {
  const message = messageKey('dns.problems.wholeNumber', { max });
  const digits = z
    .string({ error: 'errors.required' })
    .pipe(text({ max: 40 }).regex(/^\d{1,5}$/, { message }))
    .transform(Number)
    .refine((value) => value <= max, { message });
  return initial === undefined ? digits : z.preprocess((value) => value ?? initial, digits);
}
