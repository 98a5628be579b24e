import { expect, test } from 'vitest';
import { money } from '@/lib/base/values/money';
import { compose } from './compose';
import { letterKinds } from './letter';

const facts = {
  name: 'пример.рф',
  reader: 'A. Ivanov',
  amount: money(199_00, 'RUB'),
  refusal: 'PARAMETER_INCORRECT',
  url: 'https://panel.example/x',
};

test.each(letterKinds.flatMap((kind) => [[kind, 'en'] as const, [kind, 'ru'] as const]))(
  'the letter %s in %s is complete',
  (kind, locale) => {
    const { subject, text } = compose(kind, locale, facts);
    expect(subject).toContain('пример.рф');
    expect(text).toContain('https://panel.example/x');
    expect(subject + text).not.toMatch(/[{}]/);
  },
);

test('a name with line breaks begins no header and no second letter', () => {
  const { subject } = compose('registered', 'en', { ...facts, name: 'a.ru\r\nBcc: all@example.com\u2028x' });
  expect(subject).toBe('a.ru Bcc: all@example.com x is registered');
});

test('what looks like a placeholder in a name is left as it is', () => {
  expect(compose('registered', 'en', { ...facts, name: '{url}' }).subject).toBe('{url} is registered');
});
