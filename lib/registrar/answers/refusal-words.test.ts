import { expect, test } from 'vitest';
import { refusals } from '@/lib/registrar/regapi/refusals';
import { refusalWords } from './refusal-words';

test.each(['en', 'ru'] as const)('every refusal has a short name and a whole sentence in %s', (locale) => {
  for (const code of refusals.keys()) {
    const { name = '', text = '' } = refusalWords(code, locale) ?? {};
    expect(name, code).toMatch(/^.{3,32}$/);
    expect(text, code).toMatch(/^[\p{Lu}x].{20,}\.$/u);
    expect(`${name} ${text}`, code).not.toMatch(/[A-Z]_[A-Z]/);
  }
});

test('Russian words are Russian, and a code that nobody knows has none', () => {
  for (const code of refusals.keys()) expect(refusalWords(code, 'ru')?.text, code).toMatch(/[а-я]/i);
  expect(refusalWords('SOMETHING_NEW', 'en')).toBeNull();
});

test('a CNAME beside other records is called so, not by its code', () => {
  expect(refusalWords('CNAME_ANDOTHERDATA', 'en')?.name).toBe('CNAME beside other records');
});
