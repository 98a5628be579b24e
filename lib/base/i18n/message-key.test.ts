import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { messageKey, parseMessageKey } from '@/lib/base/i18n/message-key';

describe('a message key', () => {
  test('carries the values that its text mentions, numbers as numbers', () => {
    expect(parseMessageKey('errors.tooShort?min=2')).toEqual({ key: 'errors.tooShort', values: { min: 2 } });
    expect(parseMessageKey('errors.nameTaken?name=%D0%B0%2B.%D1%80%D1%84')).toEqual({
      key: 'errors.nameTaken',
      values: { name: 'а+.рф' },
    });
  });

  test('may carry nothing', () => {
    expect(parseMessageKey('errors.required')).toEqual({ key: 'errors.required', values: {} });
  });

  test.each(['Invalid input: expected string', '', 'required', 'errors.', '?min=2'])('is not %j', (text) => {
    expect(parseMessageKey(text)).toBeNull();
  });

  test('reads back whatever was written', () => {
    const name = fc.stringMatching(/^[a-z]{1,8}$/);
    const value = fc.oneof(
      fc.integer(),
      fc.string().filter((text) => !/^-?\d+$/.test(text)),
    );
    fc.assert(
      fc.property(fc.dictionary(name, value), (values) => {
        expect(parseMessageKey(messageKey('errors.some', values))).toEqual({
          key: 'errors.some',
          values: { ...values },
        });
      }),
    );
  });
});
