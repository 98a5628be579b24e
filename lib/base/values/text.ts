import { z } from 'zod';
import { plainText } from '@/lib/base/values/plain-text';

/** How much more than its limit a text may hold before it is trimmed. */
const slack = 200;

/**
 * What may be looked at of a typed text: longer ones are refused before any pattern or transform sees them, so that a
 * pattern's cost is bounded. `said` is the limit that the message names, where the text shrinks as it is read.
 */
export function bounded(max: number, said = max): z.ZodString {
  return z.string().max(max, { abort: true, error: `errors.tooLong?max=${said}` });
}

/** A text of a form without the spaces around it; checks that are put behind it run on at most `max` characters. */
export function text({ min = 0, max }: { readonly min?: number; readonly max: number }): z.ZodString {
  const trimmed = bounded(max + slack, max)
    .trim()
    .max(max, { abort: true, error: `errors.tooLong?max=${max}` });
  return min === 0 ? trimmed : trimmed.min(min, { abort: true });
}

/** The id of a row, or another short word that a form carries along. */
export const idText = text({ min: 1, max: 64 });

/**
 * What an address searches for, empty where it says nothing: the first of several, and of a text that is too long its
 * beginning, never "everything".
 */
export const searchText = (max: number) =>
  z
    .preprocess((given): unknown => (Array.isArray(given) ? given[0] : given), z.string().optional().catch(undefined))
    .transform((typed = '') => plainText(typed).trim().slice(0, max));
