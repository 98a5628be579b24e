import { expect, test } from 'vitest';
import { z } from 'zod';
import { zodMessage } from '@/lib/base/i18n/zod-message';

const cases: readonly [string, z.ZodType, unknown, string][] = [
  ['a field left empty', z.string(), undefined, 'errors.required'],
  ['a choice not made', z.enum(['a', 'b']), undefined, 'errors.required'],
  ['an empty text', z.string().min(1), '', 'errors.required'],
  ['a short text', z.string().min(3), 'a', 'errors.tooShort?min=3'],
  ['a long text', z.string().max(3), 'abcd', 'errors.tooLong?max=3'],
  ['a small number', z.number().min(1), 0, 'errors.tooSmall?min=1'],
  ['a large number', z.number().max(10), 11, 'errors.tooLarge?max=10'],
  ['words for a number', z.number(), 'x', 'errors.notANumber'],
  ['a bad address', z.email(), 'x', 'errors.invalidEmail'],
  ['a choice not offered', z.enum(['a', 'b']), 'c', 'errors.invalidChoice'],
  ['nothing selected', z.array(z.string()).min(1), [], 'errors.tooFew?min=1'],
  ['a message of the author', z.string().min(3, 'errors.weakPassword'), 'a', 'errors.weakPassword'],
];

test.each(cases)('%s is told by a message key', (_title, schema, value, expected) => {
  const parsed = schema.safeParse(value, { error: zodMessage });
  expect(parsed.error?.issues[0]?.message).toBe(expected);
});
