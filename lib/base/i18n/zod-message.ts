import type { z } from 'zod';
import { messageKey } from '@/lib/base/i18n/message-key';

const numbers: ReadonlySet<string> = new Set(['number', 'int']);

/**
 * What a schema says when its author wrote no message of his own: a message key for every kind of zod issue.
 * Given to the parser in the browser and on the server alike (`parseWithZod(..., { error: zodMessage })`).
 */
export const zodMessage: z.core.$ZodErrorMap = (issue) => {
  if (isMissing(issue)) return 'errors.required';
  if (issue.code === 'too_small') return tooSmall(issue.origin, Number(issue.minimum));
  if (issue.code === 'too_big') return tooBig(issue.origin, Number(issue.maximum));
  if (issue.code === 'invalid_type' && numbers.has(issue.expected)) return 'errors.notANumber';
  if (issue.code === 'invalid_format' && issue.format === 'email') return 'errors.invalidEmail';
  return issue.code === 'invalid_value' ? 'errors.invalidChoice' : 'errors.invalid';
};

function isMissing(issue: z.core.$ZodRawIssue): boolean {
  return issue.input === undefined && (issue.code === 'invalid_type' || issue.code === 'invalid_value');
}

function tooSmall(origin: string, min: number): string {
  if (origin === 'string') return min === 1 ? 'errors.required' : messageKey('errors.tooShort', { min });
  if (origin === 'array' || origin === 'set') return messageKey('errors.tooFew', { min });
  return origin === 'date' ? 'errors.invalidDate' : messageKey('errors.tooSmall', { min });
}

function tooBig(origin: string, max: number): string {
  if (origin === 'string') return messageKey('errors.tooLong', { max });
  if (origin === 'array' || origin === 'set') return messageKey('errors.tooMany', { max });
  return origin === 'date' ? 'errors.invalidDate' : messageKey('errors.tooLarge', { max });
}
