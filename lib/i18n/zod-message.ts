import type { z } from 'zod';
import { messageKey } from '@/lib/i18n/message-key';

/**
 * What a schema says when its author wrote no message of his own: a message key for every kind of zod issue.
 * Given to the parser in the browser and on the server alike (`parseWithZod(..., { error: zodMessage })`).
 */
export const zodMessage: z.core.$ZodErrorMap = (issue) => {
  if (isMissing(issue)) return 'errors.required';
  switch (issue.code) {
    case 'too_small':
      return tooSmall(issue.origin, Number(issue.minimum));
    case 'too_big':
      return tooBig(issue.origin, Number(issue.maximum));
    case 'invalid_type':
      return issue.expected === 'number' || issue.expected === 'int' ? 'errors.notANumber' : 'errors.invalid';
    case 'invalid_format':
      return issue.format === 'email' ? 'errors.invalidEmail' : 'errors.invalid';
    case 'invalid_value':
      return 'errors.invalidChoice';
    default:
      return 'errors.invalid';
  }
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
